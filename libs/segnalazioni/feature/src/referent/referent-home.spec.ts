import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import record from '../i18n/interface.it.json' with { type: 'json' };
import referentWords from '../i18n/referent.it.json' with { type: 'json' };
import { FakeApi, Screen, person, refused, setUp, words } from '../testing/browser';
import { withLists } from '../testing/lists';
import { ReferentHome } from './referent-home';

describe('the page of the referent', () => {
  let api: FakeApi;
  let page: Screen<ReferentHome>;

  async function open(): Promise<void> {
    setUp(api, person('referent', 'QST-IMM'));
    const transloco = TestBed.inject(TranslocoService);
    for (const dictionary of [record, referentWords]) transloco.setTranslation(dictionary, 'it');
    page = await Screen.of(ReferentHome);
    await page.settled(5);
  }
  const tabs = (): string[] => [...page.element.querySelectorAll('nav a')].map(words);

  beforeEach(() => {
    api = withLists(new FakeApi())
      .on('GET /replies', () => ({ items: [], nextCursor: null }))
      .on('GET /segnalazioni/counts', () => ({ to_validate: 3, to_record: 0 }))
      .on('GET /faq', () => ({ items: [{ id: '1' }, { id: '2' }], nextCursor: null }));
  });
  afterEach(() => page.leave());

  it('says how much waits in each part, and nothing where nothing is to be done', async () => {
    await open();
    expect(tabs()).toEqual([
      'Da validare 3',
      'Da rispondere 0',
      'Schede da validare 2',
      "Tutte le risposte dell'ufficio",
    ]);
  });

  it('works without numbers that cannot be had', async () => {
    api.on('GET /segnalazioni/counts', () => {
      throw refused(503, 'service_unavailable');
    });
    await open();
    expect(tabs().slice(0, 3)).toEqual(['Da validare', 'Da rispondere', 'Schede da validare 2']);
  });
});
