import '../testing/device';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { OfficeReply, Reply } from '@respi/segnalazioni/contract';
import record from '../i18n/interface.it.json' with { type: 'json' };
import referentWords from '../i18n/referent.it.json' with { type: 'json' };
import { FakeApi, Screen, person, refused, setUp, words } from '../testing/browser';
import { aCase, aReply } from '../testing/a-case';
import { withLists } from '../testing/lists';
import { ValidationDesk } from './validation-desk';

const waiting = (id: string, mine = false, said: Partial<Reply> = {}): OfficeReply => ({
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
    ...said,
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
    const transloco = TestBed.inject(TranslocoService);
    for (const dictionary of [record, referentWords]) transloco.setTranslation(dictionary, 'it');
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

  it('shows its keys to who has a keyboard', async () => {
    await open([waiting('1')]);
    const keys = [...page.element.querySelectorAll('kbd')];
    expect(keys).toHaveLength(3);
    expect(keys.every(({ classList }) => classList.contains('r-keys'))).toBe(true);
  });

  it('puts the focus on each new card and says what was done', async () => {
    await open([waiting('1'), waiting('2')]);
    await key('a');
    expect(words(document.activeElement!)).toBe('CN-2026-2');
    expect(page.text).toContain('CN-2026-1 approvata. Da validare: 1');
  });

  it('corrects in place, with the proposed words to begin from', async () => {
    await open([waiting('1')]);
    await key('c');
    expect(page.field('Risposta corretta').value).toBe('Risposta 1');
    await page.write('Risposta corretta', 'Risposta giusta');
    expect(words(page.element.querySelector('.proposed')!)).toBe('Risposta 1');
    await page.press('Salva la correzione');
    expect(api.sent('POST /segnalazioni/1/actions/correct')).toMatchObject([
      { body: { replyId: 'r1', text: 'Risposta giusta' } },
    ]);
  });

  it('asks for the day to look again where the outcome needs one, and sends it', async () => {
    await open([waiting('1')]);
    await key('c');
    expect(page.text).not.toContain('Da ricontrollare il');
    await page.write('Esito', 'in_istruttoria');
    await page.press('Salva la correzione');
    expect(api.sent('POST /segnalazioni/1/actions/correct')).toEqual([]);
    await page.write('Da ricontrollare il', '2099-12-10');
    await page.press('Salva la correzione');
    expect(api.sent('POST /segnalazioni/1/actions/correct')).toMatchObject([
      { body: { replyId: 'r1', outcome: 'in_istruttoria', recheckOn: '2099-12-10' } },
    ]);
  });

  it('asks once for the day of an appointment', async () => {
    await open([waiting('1')]);
    await key('c');
    await page.write('Esito', 'appuntamento_fissato');
    await page.press('Salva la correzione');
    expect(page.field("Giorno dell'appuntamento").getAttribute('aria-invalid')).toBe('true');
    expect(api.sent('POST /segnalazioni/1/actions/correct')).toEqual([]);
    await page.press('Salva la correzione');
    expect(api.sent('POST /segnalazioni/1/actions/correct')).toHaveLength(1);
  });

  it('begins from the date that was announced, and sends it only when it changes', async () => {
    const appointment = { outcome: 'appuntamento_fissato', dueOn: '2026-12-08' } as const;
    await open([waiting('1', false, appointment), waiting('2', false, appointment)]);
    await key('c');
    expect(page.field("Giorno dell'appuntamento").value).toBe('2026-12-08');
    await page.write('Risposta corretta', 'Allo sportello 3');
    await page.press('Salva la correzione');
    await key('c');
    await page.write("Giorno dell'appuntamento", '');
    await page.press('Salva la correzione');
    expect(api.sent('POST /segnalazioni/2/actions/correct')).toEqual([]);
    await page.write("Giorno dell'appuntamento", '2026-12-09');
    await page.press('Salva la correzione');
    expect(
      [1, 2].flatMap((id) => api.sent(`POST /segnalazioni/${id}/actions/correct`).map(({ body }) => body)),
    ).toEqual([
      { replyId: 'r1', text: 'Allo sportello 3' },
      { replyId: 'r2', text: 'Risposta 2', dueOn: '2026-12-09' },
    ]);
  });

  it('keeps a half-written date too', async () => {
    await open([waiting('1')]);
    await key('c');
    await page.write('Esito', 'in_istruttoria');
    await page.write('Da ricontrollare il', '2099-12-10');
    await page.press('Annulla');
    await page.settled(20);
    await page.press('Correggi');
    await page.settled(20);
    expect(page.field('Da ricontrollare il').value).toBe('2099-12-10');
  });

  it('says who answered and when the appointment is, and leads to the case', async () => {
    await open([
      waiting('1', false, { outcome: 'appuntamento_fissato', dueOn: '2026-12-08', officePerson: 'Isp. Finta' }),
    ]);
    expect(page.text).toContain('ha risposto Isp. Finta');
    expect(page.text).toMatch(/per mar 8 dic/);
    expect(page.text).not.toMatch(/entro|raccolta da/);
    expect(page.element.querySelector('h2 a')?.getAttribute('href')).toContain('/segnalazioni/1');
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

  const decided = (validation: Reply['validation']): void => {
    const validatedBy = { id: 'silvia', name: 'Silvia Abbozzo' };
    api.on('GET /segnalazioni/1', () => aCase({ id: '1', replies: [aReply({ id: 'r1', validation, validatedBy })] }));
  };
  const tooLate = (status: number): void => {
    api.on('POST /segnalazioni/*', () => {
      throw refused(status, 'stale_version');
    });
  };

  it.each([
    [412, 'approved', 'già approvata da Silvia Abbozzo'],
    [409, 'corrected', 'già corretta da Silvia Abbozzo'],
    [412, 'rejected', 'già respinta da Silvia Abbozzo'],
  ] as const)('says who was quicker (%i, %s), and goes on to the next', async (status, validation, said) => {
    await open([waiting('1'), waiting('2')]);
    tooLate(status);
    decided(validation);
    await key('a');
    await page.settled(20);
    expect(words(page.element.querySelector('.card h2 + respi-alert')!)).toContain(`CN-2026-1: ${said}`);
    expect(words(page.element.querySelector('[role=status]')!)).toContain(said);
    expect(page.text).not.toContain('Nel frattempo');
    expect(card()).toBe('CN-2026-2');
    expect(words(document.activeElement!)).toBe('CN-2026-2');
    expect(page.text).toContain('Da validare: 1');
    api.on('POST /segnalazioni/*', () => aCase());
    await key('a');
    expect(page.text).not.toContain(said);
  });

  it('says what is wrong where the reply still waits', async () => {
    await open([waiting('1'), waiting('2')]);
    tooLate(412);
    decided('pending');
    await key('a');
    await page.settled(20);
    expect(card()).toBe('CN-2026-1');
    expect(page.alerts()).toHaveLength(1);
  });

  it('keeps words that come too late, and goes on when they are left', async () => {
    await open([waiting('1'), waiting('2')]);
    await key('r');
    await page.write('Perché è respinta', 'Manca la data');
    tooLate(412);
    decided('approved');
    const seen: Element[] = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      seen.push(this);
    };
    await page.press('Respingi la risposta');
    await page.settled(20);
    expect(words(page.element.querySelector('[role=status] respi-alert')!)).toContain(
      'CN-2026-1: già approvata da Silvia Abbozzo',
    );
    expect(page.text).not.toContain('si può ancora fare');
    expect(seen).toEqual([page.element.querySelector('[role=status]:has(respi-alert)')]);
    expect(page.field('Perché è respinta').value).toBe('Manca la data');
    expect(page.hasButton('Respingi la risposta')).toBe(false);
    page
      .field('Perché è respinta')
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    await page.settled(20);
    expect(api.sent('POST /segnalazioni/1/actions/reject')).toHaveLength(1);
    await page.press('Avanti');
    await page.settled(20);
    expect(card()).toBe('CN-2026-2');
  });

  it('counts no card that somebody else decided on, and takes its buttons', async () => {
    await open([waiting('1'), waiting('2')]);
    decided('approved');
    api.on('GET /replies', () => ({ items: [waiting('2')], nextCursor: null }));
    const events = [{ id: 'e1', kind: 'case', caseId: '1', version: 5, news: 'changed' }];
    api.on('GET /live', () => ({ position: 'e1', reset: false, events }));
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 250));
    await page.settled(20);
    expect(card()).toBe('CN-2026-1');
    expect(page.text).toContain('CN-2026-1: già approvata da Silvia Abbozzo');
    // at the head of the card too: where its buttons were may be below what one sees of it
    const head = page.element.querySelector('h2 + .seen-first')!;
    expect(words(head)).toContain('CN-2026-1: già approvata da Silvia Abbozzo');
    expect(words(head.querySelector('button')!)).toBe('Avanti: CN-2026-2');
    expect(page.text).toContain('Da validare: 1');
    expect(page.hasButton('Approva')).toBe(false);
    await key('a');
    expect(api.sent('POST /segnalazioni/1/actions/approve')).toEqual([]);
    await page.press('Avanti');
    expect(card()).toBe('CN-2026-2');
    expect(page.text).toContain('Da validare: 1');
  });

  it('counts what was put off beside what is left, and gives it back', async () => {
    await open(['1', '2', '3'].map((id) => waiting(id)));
    await page.press('Più tardi');
    expect(page.text).toContain('Da validare: 2, rimandate: 1');
    await page.press('Più tardi');
    expect(page.text).toContain('Da validare: 1, rimandate: 2');
    await page.press('Più tardi');
    expect(page.text).toContain('Risposte rimandate: 3');
    expect(page.text).not.toContain('Nessuna risposta da validare');
    await page.press('Riprendi le rimandate (3)');
    expect(card()).toBe('CN-2026-1');
    expect(page.text).toContain('Da validare: 3');
    expect(page.text).not.toContain('rimandate');
  });

  it('begins with the most urgent, and among those with what waits longest', async () => {
    const [old, red, young] = [waiting('1'), waiting('2'), waiting('3')];
    await open([old, { ...red, case: { ...red.case, urgency: 'ROSSO' } }, young]);
    expect(api.calls.find(({ path }) => path === '/replies')?.query).toMatchObject({ order: 'oldest' });
    for (const id of ['2', '1', '3']) {
      expect(card()).toBe(`CN-2026-${id}`);
      await key('a');
    }
  });

  it('leaves the card in front where it is when another grows more urgent', async () => {
    const other = waiting('2');
    await open([waiting('1'), other]);
    const urgent = { ...other, case: { ...other.case, urgency: 'ROSSO' as const } };
    api.on('GET /replies', () => ({ items: [waiting('1'), urgent], nextCursor: null }));
    const events = [{ id: 'e1', kind: 'case', caseId: '2', version: 5, news: 'changed' }];
    api.on('GET /live', () => ({ position: 'e1', reset: false, events }));
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 250));
    await page.settled(20);
    expect(api.sent('GET /replies')).toHaveLength(2);
    expect(card()).toBe('CN-2026-1');
  });

  it('offers nobody their own words', async () => {
    await open([waiting('1', true)]);
    expect(page.hasButton('Approva')).toBe(false);
    expect(page.text).toContain("le valida un'altra persona");
  });

  it('says over a form that somebody else has decided meanwhile, and keeps what was typed', async () => {
    await open([waiting('1')]);
    await key('c');
    const box = page.element.querySelector<HTMLTextAreaElement>('respi-verdict-form textarea')!;
    box.value = 'Pronta da martedì.';
    box.dispatchEvent(new Event('input'));
    let validation: Reply['validation'] = 'pending';
    const validatedBy = { id: 'silvia', name: 'Silvia Abbozzo' };
    const availableActions = ['correct', 'reject'] as const;
    api.on('GET /segnalazioni/1', () =>
      aCase({
        id: '1',
        replies: [aReply({ id: 'r1', validation, validatedBy, availableActions: [...availableActions] })],
      }),
    );
    const happens = async (id: string): Promise<void> => {
      const events = [{ id, kind: 'case', caseId: '1', version: 5, news: 'changed' }];
      api.on('GET /live', () => ({ position: id, reset: false, events }));
      window.dispatchEvent(new Event('online'));
      await new Promise((resolve) => setTimeout(resolve, 250));
      await page.settled(5);
    };
    await happens('nota');
    expect(page.text).not.toContain('già approvata');
    validation = 'approved';
    await happens('approvata');
    expect(page.text).toContain('CN-2026-1: già approvata da Silvia Abbozzo');
    expect(page.text).toContain("si può ancora fare da: Tutte le risposte dell'ufficio");
    expect(page.hasButton('Salva la correzione')).toBe(false);
    expect(page.element.querySelector<HTMLTextAreaElement>('respi-verdict-form textarea')!.value).toBe(
      'Pronta da martedì.',
    );
  });
});
