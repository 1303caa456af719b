import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { Session } from '@respi/shared/api-client';
import { Dialogs } from '@respi/shared/ui';
import words from '../i18n/interface.it.json' with { type: 'json' };
import queue from '../i18n/queue.it.json' with { type: 'json' };
import { aCase } from '../testing/a-case';
import { aListedCase, aReferralToRecord } from '../testing/a-listed-case';
import { FakeApi, Screen, person, refused, setUp } from '../testing/browser';
import { withLists } from '../testing/lists';
import { InterfaceHome } from './interface-home';

describe('the desk between the network and the offices', () => {
  let api: FakeApi;
  let screen: Screen<InterfaceHome>;

  async function open(inputs: Record<string, string>): Promise<void> {
    screen = await Screen.of(InterfaceHome, inputs);
    await screen.settled(5);
  }
  const tabs = (): string[] =>
    [...screen.element.querySelectorAll('nav a')].map((each) => each.textContent.replace(/\s+/g, ' ').trim());

  beforeEach(() => {
    const me = person('interface_operator', 'COORD');
    const elsewhere = aListedCase({
      id: 'caso-2',
      toRecord: [aReferralToRecord({ id: 'invio-2', office: 'PREF-CIT' })],
    });
    api = withLists(new FakeApi())
      .on('GET /segnalazioni', () => ({ items: [aListedCase(), elsewhere], nextCursor: null }))
      .on('GET /segnalazioni/counts', () => ({ to_forward: 40, to_record: 12 }));
    setUp(api, me, [
      { provide: Session, useValue: { me: () => me, network: () => me.network, status: signal('open') } },
      { provide: Dialogs, useValue: { open: () => Promise.resolve({ office: null, channel: 'distinta' }) } },
    ]);
    const transloco = TestBed.inject(TranslocoService);
    transloco.setTranslation(queue, 'it');
    transloco.setTranslation(words, 'it');
  });
  afterEach(() => screen.leave());

  it('counts the work of the network, and that of the chosen office where its rows are in sight', async () => {
    await open({ parte: 'registrare' });
    expect(tabs()).toEqual(['Da trasmettere 40', 'Distinte', 'Risposte da registrare 12']);
    screen.fixture.componentRef.setInput('ufficio', 'PREF-CIT');
    await screen.settled();
    expect(tabs()).toEqual(['Da trasmettere 40', 'Distinte', 'Risposte da registrare 1']);
  });

  it('says what was forwarded as forwarded, and what was not', async () => {
    api.on('POST /segnalazioni/caso-1/actions/forward', () => aCase());
    api.on('POST /segnalazioni/caso-2/actions/forward', () => {
      throw refused(409, 'not_allowed');
    });
    await open({});
    for (const box of screen.element.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]')) box.click();
    await screen.settled();
    await screen.press('Trasmetti');
    await screen.settled(5);
    expect(screen.text).toContain('1 segnalazione trasmessa. 1 non riuscita');
  });
});
