import '../testing/device';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { OfficeReply } from '@respi/segnalazioni/contract';
import referentWords from '../i18n/referent.it.json' with { type: 'json' };
import { FakeApi, Screen, person, setUp, words } from '../testing/browser';
import { aCase, aReply } from '../testing/a-case';
import { withLists } from '../testing/lists';
import { ValidationDesk } from './validation-desk';

const waiting = (id: string, mine = false): OfficeReply => ({
  case: {
    id,
    number: `CN-2026-${id}`,
    urgency: 'VERDE',
    topic: 'anagrafe',
    sealed: false,
    version: 4,
    state: 'in_validation',
  },
  question: `Domanda ${id}`,
  reply: aReply({
    id: `r${id}`,
    text: `Risposta ${id}`,
    validation: 'pending',
    availableActions: mine ? [] : ['approve', 'correct', 'reject'],
  }),
});

describe('the desk of the referent', () => {
  let api: FakeApi;
  let page: Screen<ValidationDesk>;

  async function open(replies: OfficeReply[]): Promise<void> {
    api = withLists(new FakeApi())
      .on('GET /replies', () => ({ items: replies, nextCursor: null }))
      .on('POST /suggestions', () => ({ faq: [], cases: [] }))
      .on('POST /segnalazioni/*', () => aCase());
    setUp(api, person('referent', 'QST-IMM'));
    TestBed.inject(TranslocoService).setTranslation(referentWords, 'it');
    page = await Screen.of(ValidationDesk);
    await page.settled(5);
  }
  async function key(pressed: string): Promise<void> {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
    );
    await page.settled(5);
  }
  const card = (): string => words(page.element.querySelector('h2')!);

  afterEach(() => {
    page.leave();
    localStorage.clear();
  });

  it('approves with one key and goes on by itself, ten in a row', async () => {
    await open(Array.from({ length: 10 }, (_, index) => waiting(String(index))));
    for (let index = 0; index < 10; index += 1) {
      expect(card()).toBe(`CN-2026-${index}`);
      await key('a');
      expect(api.sent(`POST /segnalazioni/${index}/actions/approve`)).toMatchObject([
        { body: { replyId: `r${index}` }, version: 4 },
      ]);
    }
    expect(page.text).toContain('Nessuna risposta da validare');
  });

  it('puts the focus on each new card and says what was done', async () => {
    await open([waiting('1'), waiting('2')]);
    await key('a');
    expect(words(document.activeElement!)).toBe('CN-2026-2');
    expect(page.text).toContain('CN-2026-1 approvata. da validare: 1');
  });

  it('corrects in place, with the proposed words to begin from', async () => {
    await open([waiting('1')]);
    await key('c');
    expect(page.field('Risposta corretta').value).toBe('Risposta 1');
    await page.write('Risposta corretta', 'Risposta giusta');
    await page.press('Salva la correzione');
    expect(api.sent('POST /segnalazioni/1/actions/correct')).toMatchObject([
      { body: { replyId: 'r1', text: 'Risposta giusta' } },
    ]);
  });

  it('does not reject without a reason, and leaves the letters to who is writing', async () => {
    await open([waiting('1')]);
    await key('r');
    await page.press('Respingi la risposta');
    expect(api.sent('POST /segnalazioni/1/actions/reject')).toEqual([]);
    page.field('Perché è respinta').focus();
    await key('a');
    expect(api.sent('POST /segnalazioni/1/actions/approve')).toEqual([]);
  });

  it('keeps what is half written when the desk is left, says so, and forgets it once it is sent', async () => {
    await open([waiting('1')]);
    await key('r');
    await page.write('Perché è respinta', 'Manca la data');
    page.leave();
    page = await Screen.of(ValidationDesk);
    await page.settled(20);
    expect(page.text).toContain("C'è un rifiuto scritto a metà");
    await page.press('Respingi');
    await page.settled(20);
    expect(page.field('Perché è respinta').value).toBe('Manca la data');
    expect(Object.values(localStorage).join()).not.toContain('Manca');
    await page.press('Respingi la risposta');
    await page.settled(20);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('keeps nothing of a form that was only looked at', async () => {
    await open([waiting('1')]);
    await key('c');
    await page.write('Risposta corretta', 'Risposta 1, anzi');
    await page.write('Risposta corretta', 'Risposta 1');
    await page.press('Annulla');
    await page.settled(20);
    expect(page.text).not.toContain('scritta a metà');
  });

  it('offers nobody their own words', async () => {
    await open([waiting('1', true)]);
    expect(page.hasButton('Approva')).toBe(false);
    expect(page.text).toContain("le valida un'altra persona");
  });
});
