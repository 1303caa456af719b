import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type CaseDifference, PEOPLE_MOST, type PrivacyRecord } from '@respi/segnalazioni/contract';
import { Dialogs, type Question } from '@respi/shared/ui';
import { aCase } from '../testing/a-case';
import { FakeApi, Screen, person, refused, setUp } from '../testing/browser';
import { withLists } from '../testing/lists';
import { RequestsPage } from './requests-page';

const HERS = aCase({ id: 'caso-1', number: 'CN-2026-000001', state: 'closed', ended: true });
const NAMESAKE = aCase({ id: 'caso-2', number: 'CN-2026-000002', state: 'closed', ended: true });
const OPEN = aCase({ id: 'caso-3', number: 'CN-2026-000003', state: 'in_charge', sealed: true });
const MENTIONS = aCase({ id: 'caso-4', number: 'CN-2026-000004', state: 'closed', ended: true });
const RECORD: PrivacyRecord = {
  id: 'r-1',
  at: '2026-11-23T10:00:00.000Z',
  by: { id: 'c-1', name: 'Elena Prova' },
  askedBy: 'subject',
  askedOn: '2026-11-20',
  right: 'no_longer_needed',
  format: null,
  verified: null,
  cases: [{ id: 'caso-1', number: 'CN-2026-000001', outcome: 'erased', why: null, erased: true }],
};

const PEOPLE: Readonly<Record<string, { surname: string; name: string; birthDate: string | null }>> = {
  'caso-1': { surname: 'PROVETTI', name: 'Amin', birthDate: '1964-11-19' },
  'caso-2': { surname: 'PROVETTI', name: 'Salma', birthDate: null },
};
const DIFFERENT: CaseDifference = { id: 'caso-2', other: 'caso-1', why: ['name'], sharesNumber: true };

const REGISTERED: PrivacyRecord = {
  ...RECORD,
  id: 'r-0',
  format: 'pdf',
  verified: 'Visto il passaporto allo sportello.',
  cases: [
    { id: 'caso-8', number: 'CN-2026-000008', outcome: 'given', why: null, erased: true },
    { id: 'caso-9', number: 'CN-2026-000009', outcome: 'kept', why: 'legal_claim', erased: false },
  ],
};

describe('the page of what people ask of their data', () => {
  let api: FakeApi;
  let page: Screen<RequestsPage>;
  /** What is answered to "really?", one after the other. */
  const says: boolean[] = [];
  let beforeOpening: (fake: FakeApi) => void = () => undefined;
  let questions: Question[] = [];

  const casesOf = (body: unknown): readonly string[] => (body as { cases: readonly string[] }).cases;

  async function open(inputs: Readonly<Record<string, unknown>> = {}): Promise<void> {
    questions = [];
    api = withLists(new FakeApi())
      .on('GET /sportelli', () => [{ code: 'SP-CUNEO', name: 'Sportello di Cuneo' }])
      .on('GET /privacy/records', () => ({ items: [REGISTERED], nextCursor: null }))
      .on('POST /privacy/person-cases', () => ({
        items: [
          { ...HERS, check: null },
          { ...OPEN, check: null },
          { ...NAMESAKE, check: 'no_birth_date' },
        ],
        more: false,
      }))
      .on('POST /privacy/people', ({ body }) => ({
        people: casesOf(body).map((id) => ({ id, person: PEOPLE[id] ?? null })),
        differences: casesOf(body).includes('caso-2') && casesOf(body).length > 1 ? [DIFFERENT] : [],
      }))
      .on('POST /privacy/same-numbers', () => ({ items: [MENTIONS], nextCursor: null }))
      .on('POST /privacy/erasures', () => RECORD);
    beforeOpening(api);
    Object.assign(api, {
      postBlob: (path: string, body: unknown) => api.post(path, body).then(() => new Blob(['{}'])),
    });
    const confirm = (question: Question) => {
      questions.push(question);
      return Promise.resolve(says.shift());
    };
    setUp(api, person('coordinator'), [{ provide: Dialogs, useValue: { confirm } }]);
    page = await Screen.of(RequestsPage, inputs);
    await page.settled(20);
  }

  afterEach(() => {
    page.leave();
    beforeOpening = () => undefined;
  });

  async function find(): Promise<void> {
    await page.write('Cognome', 'Provetti');
    await page.write('Nome', 'Amin');
    await page.write('Data di nascita', '1964-11-19');
    await page.press('Cerca la persona');
    await page.settled(20);
  }

  it('looks without a birth date too, marks what says too little, and chooses nobody by itself', async () => {
    await open();
    await page.write('Cognome', 'Provetti');
    await page.write('Nome', 'Amin');
    await page.press('Cerca la persona');
    await page.settled(20);
    await find();
    expect(api.sent('POST /privacy/person-cases').map(({ body }) => body)).toEqual([
      { person: { surname: 'Provetti', name: 'Amin' } },
      { person: { surname: 'Provetti', name: 'Amin', birthDate: '1964-11-19' } },
    ]);
    const marked = [...page.element.querySelectorAll('section[aria-labelledby="trova"] li')]
      .map(({ textContent }) => textContent)
      .filter((line) => line.includes('Senza data di nascita: controllare'));
    expect(marked).toHaveLength(1);
    expect(marked[0]).toContain('CN-2026-000002');
    expect(page.text).not.toContain('Ce ne sono altre');
    expect(page.hasButton('Prepara la copia')).toBe(false);
  });

  it('shows nobody’s cases under another name than theirs', async () => {
    await open();
    await find();
    expect(page.text).toContain('CN-2026-000002');
    await page.write('Cognome', 'Ouedraogo');
    await page.settled(20);
    expect(page.text).not.toContain('CN-2026-000002');
    await page.write('Nome', '');
    await page.press('Cerca la persona');
    await page.settled(20);
    expect(page.text).not.toContain('CN-2026-000002');
  });

  it('says where not all that were found are shown', async () => {
    await open();
    api.on('POST /privacy/person-cases', () => ({ items: [{ ...HERS, check: 'other_number' }], more: true }));
    await find();
    expect(page.text).toContain('Stesso nome, ma non questo numero: controllare');
    expect(page.text).toContain(
      'Ce ne sono altre, qui non mostrate: indicare la data di nascita, o cercare per numero.',
    );
  });

  it('erases what was chosen once it was said twice, and nothing else', async () => {
    await open();
    says.push(false, true);
    await find();
    await page.press('È sua: CN-2026-000001');
    await page.settled();
    page.element.querySelector<HTMLInputElement>('input[value="erasure"]')!.click();
    await page.settled();
    await page.press('Cancella i dati');
    await page.settled(20);
    expect(api.sent('POST /privacy/erasures')).toEqual([]);
    await page.press('Cancella i dati');
    await page.settled(20);
    expect(says).toEqual([]);
    expect(api.sent('POST /privacy/erasures').map(({ body }) => body)).toMatchObject([
      { askedBy: 'subject', right: 'no_longer_needed', cases: [{ id: 'caso-1' }] },
    ]);
    expect(page.text).toContain('CN-2026-000001: cancellata');
  });

  it('keeps what was chosen when it is refused', async () => {
    await open();
    says.push(true);
    api.on('POST /privacy/erasures', () => {
      throw refused(403, 'not_allowed');
    });
    await find();
    await page.press('È sua: CN-2026-000001');
    await page.settled();
    page.element.querySelector<HTMLInputElement>('input[value="erasure"]')!.click();
    await page.settled();
    await page.press('Cancella i dati');
    await page.settled(20);
    expect(page.text).toContain('Le segnalazioni scelte');
    expect(page.hasButton('Cancella i dati')).toBe(true);
  });

  async function choose(...numbers: readonly string[]): Promise<void> {
    await find();
    for (const number of numbers) {
      await page.press(`È sua: ${number}`);
      await page.settled();
    }
  }

  async function wishErasure(): Promise<void> {
    page.element.querySelector<HTMLInputElement>('input[value="erasure"]')!.click();
    await page.settled();
  }

  async function say(how: string): Promise<void> {
    await page.settled(20);
    page.field('Ho verificato che si tratta della stessa persona').click();
    await page.write('Come è stato verificato', how);
  }

  it('says whose each case is, found or chosen', async () => {
    await open();
    await choose('CN-2026-000001');
    await page.settled(20);
    for (const section of ['trova', 'scelte']) {
      const text = page.element.querySelector(`section[aria-labelledby="${section}"]`)!.textContent;
      expect(text.replace(/\s+/g, ' ')).toContain('PROVETTI Amin, nata/o il');
      expect(text).not.toContain('non sembrano della stessa persona');
    }
    const found = page.element.querySelector('section[aria-labelledby="trova"]')!.textContent;
    expect(found).toContain('data di nascita non indicata');
    expect(found).toContain('Nome non indicato');
  });

  it('prepares nothing of cases that do not seem one person’s until it is said how that was verified', async () => {
    Object.assign(URL, { createObjectURL: () => '#copia', revokeObjectURL: () => undefined });
    await open();
    await choose('CN-2026-000001', 'CN-2026-000002');
    await page.settled(20);
    expect(page.text).toContain('Queste segnalazioni non sembrano della stessa persona');
    expect(page.text).toContain(
      'CN-2026-000002 e CN-2026-000001: nome diverso. Hanno però un numero di pratica in comune.',
    );
    await page.press('Prepara la copia');
    await page.settled(20);
    expect(api.sent('POST /privacy/access-files')).toEqual([]);
    await say('Visto il passaporto.');
    await page.press('Prepara la copia');
    await page.settled(20);
    expect(api.sent('POST /privacy/access-files').map(({ body }) => body)).toMatchObject([
      { cases: ['caso-1', 'caso-2'], verified: 'Visto il passaporto.' },
    ]);
    await page.press('Non è sua: CN-2026-000002');
    await page.settled(20);
    expect(page.text).not.toContain('Queste segnalazioni non sembrano');
    await page.press('Prepara la copia');
    await page.settled(20);
    expect(api.sent('POST /privacy/access-files')[1]?.body).not.toHaveProperty('verified');
  });

  it('holds what is kept because it is somebody else’s against nobody, and asks again about other cases', async () => {
    await open();
    await choose('CN-2026-000001', 'CN-2026-000002');
    await wishErasure();
    await say('Visto il passaporto.');
    await page.write('CN-2026-000002: cancellare, o conservare perché', 'another_person');
    await page.settled(20);
    expect(page.text).not.toContain('Queste segnalazioni non sembrano');
    await page.write('CN-2026-000002: cancellare, o conservare perché', '');
    await page.settled(20);
    expect(page.field('Ho verificato che si tratta della stessa persona').checked).toBe(false);
  });

  it('says after an empty search to look by the other', async () => {
    await open();
    api.on('POST /privacy/person-cases', () => ({ items: [], more: false }));
    await page.write('Numero di pratica o di segnalazione', 'CN-2026-000777');
    await page.press('Cerca il numero');
    await page.settled(20);
    expect(page.text).toContain('Controllare il numero, o cercare per nome.');
    await find();
    expect(page.text).toContain(
      'Controllare come sono scritti il nome e la data di nascita, provare senza la data, o cercare per numero.',
    );
    expect(page.text).not.toContain('Controllare il numero');
  });

  it('keeps the ids of what was chosen in the address, and begins with them', async () => {
    await open();
    await choose('CN-2026-000001', 'CN-2026-000003');
    await page.press('Non è sua: CN-2026-000003');
    await page.settled(20);
    expect(TestBed.inject(Router).url).toBe('/?scelte=caso-1');
    page.leave();
    TestBed.resetTestingModule();
    const served = (call: { path: string }) => [HERS, NAMESAKE].find(({ id }) => call.path.endsWith(id));
    beforeOpening = (fake) => fake.on('GET /segnalazioni/*', served);
    await open({ scelte: 'caso-1,caso-2' });
    const chosen = page.element.querySelector('section[aria-labelledby="scelte"]')!.textContent;
    expect(chosen).toContain('CN-2026-000001');
    expect(chosen).toContain('CN-2026-000002');
  });

  it('tells of each case what it takes to decide whose it is', async () => {
    await open();
    await find();
    const line = [...page.element.querySelectorAll('section[aria-labelledby="trova"] li')]
      .map((each) => each.textContent)
      .find((text) => text.includes('CN-2026-000003'));
    for (const word of ['Presa in carico', 'riservata', 'Sportello di Cuneo', 'inviata lun 16 nov 2026'])
      expect(line).toContain(word);
  });

  it('does not offer to erase what goes on, and asks about what will really be gone', async () => {
    await open();
    says.push(true);
    await choose('CN-2026-000001', 'CN-2026-000002', 'CN-2026-000003');
    await wishErasure();
    expect(page.text).toContain('Ancora in corso: non si cancella, prima va chiusa o ritirata.');
    expect(page.text).not.toContain('CN-2026-000003: cancellare, o conservare perché');
    const reason = [...page.element.querySelectorAll('select')].find((each) =>
      each.textContent.includes('si cancella'),
    );
    expect(reason?.textContent).toContain('si conserva: lo chiede la legge');
    await page.write('CN-2026-000002: cancellare, o conservare perché', 'legal_claim');
    await say('Visto il passaporto.');
    await page.press('Cancella i dati');
    await page.settled(20);
    expect(questions).toMatchObject([
      {
        title: 'Cancellare i dati di 1 segnalazione?',
        text:
          'Si cancellano: CN-2026-000001. Nessuno potrà riaverli. 2 segnalazioni restano: CN-2026-000002 ' +
          '(serve a far valere un diritto (art. 17, 3, e)), CN-2026-000003 (è ancora in corso).',
        danger: true,
      },
    ]);
    expect(api.sent('POST /privacy/erasures').map(({ body }) => body)).toMatchObject([
      { cases: [{ id: 'caso-1' }, { id: 'caso-2', keep: 'legal_claim' }, { id: 'caso-3' }] },
    ]);
  });

  it('says that nothing is erased where all of them stay', async () => {
    await open();
    says.push(false);
    await choose('CN-2026-000003');
    await wishErasure();
    await page.press('Cancella i dati');
    await page.settled(20);
    expect(questions).toMatchObject([{ title: 'Non si cancella niente', confirm: 'Scrivi nel registro' }]);
    expect(questions[0]).not.toHaveProperty('danger');
    expect(api.sent('POST /privacy/erasures')).toEqual([]);
  });

  it('offers, before erasing, other cases that hold a number of the chosen ones', async () => {
    await open();
    await choose('CN-2026-000001');
    expect(api.sent('POST /privacy/same-numbers')).toEqual([]);
    await wishErasure();
    await page.settled(20);
    expect(page.text).toContain('Altre segnalazioni con lo stesso numero');
    api.on('POST /privacy/same-numbers', () => ({ items: [], nextCursor: null }));
    await page.press('È sua: CN-2026-000004');
    await page.settled(20);
    expect(document.activeElement?.textContent).toBe('Altre segnalazioni con lo stesso numero');
    expect(page.text).toContain('CN-2026-000004: cancellare, o conservare perché');
    expect(page.text).toContain(
      'Nessun’altra segnalazione ha un numero di pratica o un codice fiscale di quelle scelte.',
    );
    expect(api.sent('POST /privacy/same-numbers').map(({ body }) => body)).toEqual([
      { cases: ['caso-1'] },
      { cases: ['caso-1', 'caso-4'] },
    ]);
  });

  it('asks whose they are for no more cases at a time than the server tells of', async () => {
    await open();
    const many = Array.from({ length: PEOPLE_MOST + 20 }, (_, index) => aCase({ id: `altra-${index}` }));
    api.on('POST /privacy/same-numbers', () => ({ items: many, nextCursor: null }));
    await choose('CN-2026-000001');
    await wishErasure();
    await page.settled(20);
    const asked = api.sent('POST /privacy/people').map(({ body }) => casesOf(body));
    expect(asked.flat()).toContain(`altra-${PEOPLE_MOST + 19}`);
    expect(Math.max(...asked.map(({ length }) => length))).toBe(PEOPLE_MOST);
  });

  it('keeps what was chosen after a copy, and says to read it again', async () => {
    Object.assign(URL, { createObjectURL: () => '#copia', revokeObjectURL: () => undefined });
    await open();
    await choose('CN-2026-000001');
    const again = 'Prima di consegnarla, rileggerla';
    expect(page.text.split(again)).toHaveLength(2);
    await page.press('Prepara la copia');
    await page.settled(20);
    expect(page.text).toContain('La copia è pronta');
    expect(page.text.split(again)).toHaveLength(3);
    page.element.querySelector<HTMLInputElement>('input[value="json"]')!.click();
    await page.press('Prepara la copia');
    await page.settled(20);
    expect(api.sent('POST /privacy/access-files').map(({ body }) => body)).toMatchObject([
      { format: 'pdf', cases: ['caso-1'] },
      { format: 'json', cases: ['caso-1'] },
    ]);
  });

  it('promises no more of the register than it keeps, says why once, and opens nothing that is erased', async () => {
    await open();
    expect(page.text).not.toContain('senza dire di chi');
    expect(page.text).toContain('CN-2026-000009: conservata, serve a far valere un diritto');
    const register = page.element.querySelector('section[aria-labelledby="registro"]')!;
    expect([...register.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(['CN-2026-000009']);
    expect(register.textContent).toContain('CN-2026-000008');
    expect(page.text).toContain('CN-2026-000008: copia preparata (PDF)');
    expect(page.text).toContain('Verificato che la persona è la stessa: Visto il passaporto allo sportello.');
    expect(page.text).not.toContain('sono della stessa persona: dove');
  });
});
