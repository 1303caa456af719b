import '../testing/device';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { CaseDetail, ListedCase } from '@respi/segnalazioni/contract';
import { Live } from '@respi/shared/api-client';
import record from '../i18n/interface.it.json' with { type: 'json' };
import referentWords from '../i18n/referent.it.json' with { type: 'json' };
import { aCase } from '../testing/a-case';
import { aListedCase, aReferralToRecord } from '../testing/a-listed-case';
import { FakeApi, Screen, person, refused, setUp, words } from '../testing/browser';
import { withLists } from '../testing/lists';
import { AnswerDirectly } from './answer-directly';

const referral = {
  id: 'invio-1',
  office: { code: 'QST-IMM', name: 'Questura' },
  status: 'open',
  availableActions: ['collect'],
} as unknown as CaseDetail['referrals'][number];
const RECALLED = "L'invio a questo ufficio è stato annullato: la risposta non serve più";

describe('what the office answers from the portal', () => {
  let api: FakeApi;
  let page: Screen<AnswerDirectly>;
  let rows: ListedCase[];

  async function open(): Promise<void> {
    api = withLists(new FakeApi())
      .on('GET /segnalazioni', () => ({ items: rows, nextCursor: null }))
      .on('POST /segnalazioni/caso-1/presence', () => ({ writing: [] }))
      .on('GET /segnalazioni/caso-1', () => aCase({ referrals: [referral] }));
    setUp(api, person('referent', 'QST-IMM'));
    const transloco = TestBed.inject(TranslocoService);
    for (const dictionary of [record, referentWords]) transloco.setTranslation(dictionary, 'it');
    page = await Screen.of(AnswerDirectly);
    await page.settled(5);
  }
  const box = (): HTMLTextAreaElement => page.element.querySelector('respi-record-answer textarea')!;
  async function write(): Promise<void> {
    await page.press('Rispondi a');
    await page.settled(20);
    page.element.querySelector<HTMLInputElement>('respi-record-answer input[type=radio]')!.click();
    box().value = 'Il titolo è pronto.';
    box().dispatchEvent(new Event('input'));
    await page.settled(5);
  }
  const isGone = (): void => {
    rows = [];
    api.on('GET /segnalazioni/caso-1', () => {
      throw refused(404, 'not_found');
    });
  };

  beforeEach(() => {
    rows = [aListedCase({ toRecord: [aReferralToRecord()] })];
  });
  afterEach(() => {
    page.leave();
    localStorage.clear();
  });

  it('offers no answer where the office was asked on paper, says so, and puts what it may answer first', async () => {
    rows = [aListedCase({ toRecord: [] }), aListedCase({ id: 'caso-2', number: 'CN-2026-000456' })];
    await open();
    const [portal, paper] = [...page.element.querySelectorAll('.lines > li')];
    expect(words(paper!)).toContain('Chiesta su carta o per telefono');
    expect(paper!.querySelector('button')).toBeNull();
    expect(words(portal!)).toContain('Rispondi');
    expect(words(portal!)).not.toContain('su carta');
  });

  it('says while it is being written that the office is asked no further, and keeps the words', async () => {
    await open();
    await write();
    isGone();
    const told = { id: 'richiamo', kind: 'case', caseId: 'caso-1', version: 4, news: 'gone' };
    (TestBed.inject(Live) as unknown as { hear: (heard: object) => void }).hear({ told, position: null });
    await page.settled(250);
    expect(page.text).toContain(RECALLED);
    expect(page.text).toContain('Non si può più inviare né cambiare.');
    expect([box().value, box().readOnly, box().disabled]).toEqual(['Il titolo è pronto.', true, false]);
    const choices = [...page.element.querySelectorAll<HTMLInputElement>('respi-record-answer :is(input, select)')];
    expect(choices.filter(({ disabled }) => !disabled)).toEqual([]);
    expect(choices.find(({ checked }) => checked)).toBeDefined();
    expect(page.hasButton('Registra')).toBe(false);
    await page.press('Chiudi');
    expect(page.text).toContain("Nessuna segnalazione aspetta l'ufficio");
  });

  it('says so when it is sent, and never that the page should be read anew', async () => {
    await open();
    await write();
    isGone();
    api.on('POST /segnalazioni/caso-1/actions/collect', () => {
      throw refused(412, 'stale_version');
    });
    await page.press('Registra');
    await page.settled(50);
    expect(page.text).toContain(RECALLED);
    expect(page.text).not.toMatch(/Rifiuto|Riprovare|Aggiornare/);
    expect(box().value).toBe('Il titolo è pronto.');
  });
});
