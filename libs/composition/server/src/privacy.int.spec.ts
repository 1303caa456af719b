import { randomUUID } from 'node:crypto';
import {
  CasesOfPerson,
  EraseOnRequest,
  MakeAccessFile,
  Records,
  SameNumbers,
  ShowIdentity,
  WhoseCases,
} from '@respi/segnalazioni/api';
import type { AccessFileRequest, ErasureRequest, PersonCasesRequest } from '@respi/segnalazioni/contract';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;
let owner: pg.Client;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  steps = new CaseSteps(installation, network);
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await installation.close();
});

const as = (name: PersonName, of = network) => installation.as(of, name, 'privacy.handle');
const ASKED = { askedBy: 'subject', askedOn: '2026-01-02' } as const;
const erase = (
  cases: ErasureRequest['cases'],
  by: PersonName = 'coordinator',
  claim: { key: string; fingerprint: string } | null = null,
) => installation.module.get(EraseOnRequest).erase(as(by), { ...ASKED, right: 'objection', cases }, claim);
const file = (cases: string[], change: Partial<AccessFileRequest> = {}, by: PersonName = 'coordinator') =>
  installation.module.get(MakeAccessFile).make(as(by), { ...ASKED, right: 'access', format: 'json', cases, ...change });
const records = (by: PersonName = 'coordinator', of = network) =>
  installation.module.get(Records).list(as(by, of), { limit: 20 });
const ended = async (change = {}) => {
  const { id } = await steps.file(change);
  return steps.act('counter', id, { action: 'withdraw', body: { reason: 'Non serve più.' } });
};

it('erases what a coordinator chose, keeps the others with why, and says so without names', async () => {
  const [gone, kept, open] = [await ended(), await ended(), await steps.file()];
  const record = await erase([{ id: gone.id }, { id: kept.id, keep: 'legal_claim' }, { id: open.id }]);
  expect(record).toMatchObject({ ...ASKED, right: 'objection', by: { name: 'coordinator' } });
  const outcome = (id: string) => record.cases.find((each) => each.id === id);
  expect(outcome(gone.id)).toMatchObject({ number: gone.number, outcome: 'erased', why: null });
  expect(outcome(kept.id)).toMatchObject({ outcome: 'kept', why: 'legal_claim' });
  expect(outcome(open.id)).toMatchObject({ outcome: 'kept', why: 'still_open' });
  expect((await steps.open(gone.id)).erased).toBe(true);
  expect((await steps.open(kept.id)).erased).toBe(false);
  expect((await records()).items[0]).toEqual(record);
  expect(record.cases.filter(({ erased }) => erased).map(({ id }) => id)).toEqual([gone.id]);
  const { rows } = await owner.query('select * from privacy_record');
  expect(JSON.stringify(rows)).not.toContain('Provetti');
  const who = installation.as(network, 'coordinator', 'case.read');
  const { items, chainValid } = await installation.reading.events(who, gone.id);
  expect(chainValid).toBe(true);
  expect(items.at(-1)).toMatchObject({ type: 'person_erased' });
  const log = await owner.query<{ act: string }>(
    `select act from access_record where subject_id = $1 and act in ('erasure_ordered', 'case_erased') order by id`,
    [gone.id],
  );
  expect(log.rows.map(({ act }) => act)).toEqual(['erasure_ordered', 'case_erased']);
  const others = await owner.query(
    `select act from access_record where subject_id = any ($1) and act ~ 'erase|erasure'`,
    [[kept.id, open.id]],
  );
  expect(others.rows).toEqual([]);
});

it('tells of a case that is found whether it has ended: an interim answer has not', async () => {
  const [over, interim, begun] = [await ended(), await steps.file(), await steps.file()];
  await steps.act('coordinator', interim.id, { action: 'take', body: {} });
  await steps.act('coordinator', interim.id, {
    action: 'answer_directly',
    body: { text: 'Si sa tra un mese.', outcome: 'in_istruttoria', recheckOn: '2099-01-31' },
  });
  const who = installation.as(network, 'coordinator', 'case.read');
  const found = new Map(
    (await installation.reading.list(who, { limit: 100, order: 'newest' })).items.map((each) => [each.id, each]),
  );
  for (const [{ id, number }, is] of [
    [over, true],
    [interim, false],
    [begun, false],
  ] as const) {
    expect(found.get(id)).toMatchObject({ ended: is });
    expect((await steps.open(id)).ended).toBe(is);
    const { items } = await installation.reading.search(who, { identifier: number, limit: 10 });
    expect(items).toMatchObject([{ id, ended: is }]);
  }
  expect(found.get(interim.id)?.state).toBe('answered');
});

describe('the cases that may be of somebody', () => {
  const find = (asked: PersonCasesRequest, by: PersonName = 'coordinator') =>
    installation.module.get(CasesOfPerson).find(as(by), asked);
  const checks = async (asked: PersonCasesRequest) =>
    new Map((await find(asked)).items.map(({ id, check }) => [id, check]));
  const name = { surname: 'Ouedraogo', name: 'Aicha' } as const;
  const number = { type: 'assicurata', value: '061111122222' } as const;

  it('are found without a birth date, in the search or in the case, and those that say too little are marked', async () => {
    const born = await steps.file({ person: { ...name, birthDate: '2000-02-02' }, identifiers: [number] });
    const namesake = await steps.file({ person: { ...name, birthDate: '1971-07-07' }, identifiers: [] });
    const undated = await steps.file({ person: { surname: 'OUEDRAOGO', name: 'Aïcha' }, identifiers: [] });
    expect(await checks({ person: { ...name, birthDate: '2000-02-02' } })).toEqual(
      new Map([
        [born.id, null],
        [undated.id, 'no_birth_date'],
      ]),
    );
    expect(await checks({ person: name })).toEqual(
      new Map([
        [namesake.id, null],
        [born.id, null],
        [undated.id, 'no_birth_date'],
      ]),
    );
    expect(await checks({ identifier: number.value })).toEqual(
      new Map([
        [born.id, null],
        [undated.id, 'other_number'],
      ]),
    );
    expect(await find({ identifier: '061111133333' })).toEqual({ items: [], more: false });
  });

  it('are hidden where their reader does not see them, and looking for them is logged', async () => {
    const person = { surname: 'Sigillatti', name: 'Bruna' };
    const { id } = await steps.file({ person });
    const hidden = await steps.file({ ...steps.sealed(), person });
    await owner.query('delete from case_handler where case_id = $1', [hidden.id]);
    const searched = async () =>
      (await owner.query(`select 1 from access_record where act = 'people_searched'`)).rowCount ?? 0;
    const before = await searched();
    expect((await find({ person })).items).toMatchObject([{ id, check: 'no_birth_date' }]);
    expect(await searched()).toBeGreaterThan(before);
    for (const by of ['counter', 'interface', 'referentQuestura', 'admin', 'general'] as const)
      await expect(find({ person }, by)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('other cases with the same number', () => {
  const sameNumbers = (cases: string[], by: PersonName = 'coordinator', of = network) =>
    installation.module.get(SameNumbers).find(as(by, of), { cases });
  const number = { type: 'assicurata', value: '069999912345' } as const;

  it('are those that hold it in a field or in a text, as far as their reader sees them, and are logged as a search', async () => {
    const chosen = await steps.file({ identifiers: [number] });
    const field = await steps.file({ identifiers: [number] });
    const text = await steps.file({ text: 'La moglie, pratica 069999912345, chiede della figlia.' });
    const hidden = await steps.file({ ...steps.sealed(), identifiers: [number] });
    await owner.query('delete from case_handler where case_id = $1', [hidden.id]);
    await steps.file();
    const searches = async () => {
      const { rows } = await owner.query(`select 1 from access_record where act = 'people_searched'`);
      return rows.length;
    };
    const before = await searches();
    const { items } = await sameNumbers([chosen.id]);
    expect(items.map(({ id }) => id).toSorted()).toEqual([field.id, text.id].toSorted());
    expect(JSON.stringify(items)).not.toContain('069999912345');
    expect(await searches()).toBe(before + 1);
    expect((await sameNumbers([chosen.id, text.id])).items.map(({ id }) => id)).toEqual([field.id]);
  });

  it('are looked for by what stands only in a text of a chosen one, but not by a telephone', async () => {
    const [practice, code, phone] = ['069999954321', 'RSSMRA85T10A562S', '347 6612094'];
    const texts = await Promise.all(
      [practice, code, phone].map((held) =>
        steps.file({ identifiers: [], text: `Chiede della pratica o della persona ${held}, ancora ferma.` }),
      ),
    );
    const field = await steps.file({ identifiers: [{ type: 'assicurata', value: practice }] });
    const again = await steps.file({ identifiers: [], text: `Si veda anche ${code}.` });
    await steps.file({ identifiers: [], text: `La vicina risponde al ${phone}.` });
    const { items } = await sameNumbers(texts.map(({ id }) => id));
    expect(items.map(({ id }) => id).toSorted()).toEqual([field.id, again.id].toSorted());
  });

  it('are none of a case without numbers, and told for no case that is not theirs', async () => {
    const { id } = await steps.file({ identifiers: [] });
    expect((await sameNumbers([id])).items).toEqual([]);
    await expect(sameNumbers([randomUUID()])).rejects.toMatchObject({
      fields: [{ path: 'cases.0', code: 'unknown_case' }],
    });
    for (const name of ['counter', 'interface', 'referentQuestura', 'admin', 'general'] as const)
      await expect(sameNumbers([id], name)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('cases that do not seem to be of one person', () => {
  const people = (cases: string[], by: PersonName = 'coordinator', of = network) =>
    installation.module.get(WhoseCases).people(as(by, of), { cases });
  const salma = { person: { surname: 'Provetti', name: 'Salma', birthDate: '1990-03-02' }, identifiers: [] };
  const SAID = 'Documento visto allo sportello: Salma Provetti si chiama anche Amin.';

  it('are told with whose they are, and each name that is shown stands in the access log', async () => {
    const [his, hers] = [await steps.file({ identifiers: [] }), await steps.file(salma)];
    const hidden = await steps.file({ ...steps.sealed(), identifiers: [] });
    await owner.query('delete from case_handler where case_id = $1', [hidden.id]);
    const gone = await ended();
    await erase([{ id: gone.id }]);
    const told = await people([his.id, hers.id, hidden.id, gone.id, randomUUID()]);
    expect(told.people.map(({ id, person }) => [id, person?.name])).toEqual([
      [his.id, (await steps.open(his.id)).person?.name],
      [hers.id, 'Salma'],
    ]);
    expect(told.differences).toEqual([
      { id: hers.id, other: his.id, why: ['name', 'birth_date'], sharesNumber: false },
    ]);
    const { rows } = await owner.query<{ subject_id: string }>(
      `select subject_id from access_record where act = 'identity_shown' and reason = 'person_asks' order by id`,
    );
    // Rows of one moment stand in no order.
    expect(rows.map(({ subject_id }) => subject_id).sort()).toEqual([his.id, hers.id].sort());
    for (const name of ['counter', 'interface', 'referentQuestura', 'admin', 'general'] as const)
      await expect(people([his.id], name)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('are neither copied nor erased until somebody says how it was verified, which is kept without names', async () => {
    const [his, hers] = [await ended({ identifiers: [] }), await ended(salma)];
    const [both, numbers] = [[his.id, hers.id], `${his.number}, ${hers.number}`];
    const refused = { code: 'not_one_person', status: 409, params: { cases: numbers } };
    const before = (await records()).items.length;
    await expect(file(both)).rejects.toMatchObject(refused);
    await expect(erase(both.map((id) => ({ id })))).rejects.toMatchObject(refused);
    expect((await steps.open(his.id)).erased).toBe(false);
    expect((await records()).items).toHaveLength(before);

    await file(both, { verified: SAID });
    const request = { ...ASKED, right: 'objection', cases: both.map((id) => ({ id })), verified: SAID } as const;
    const erased = await installation.module.get(EraseOnRequest).erase(as('coordinator'), request, null);
    expect(erased.cases.map(({ outcome }) => outcome)).toEqual(['erased', 'erased']);
    const [erasure, copy] = (await records()).items;
    expect([erasure?.format, copy?.format]).toEqual([null, 'json']);
    for (const record of [erasure, copy]) {
      expect(record?.verified).toContain('Documento visto allo sportello');
      expect(record?.verified).not.toMatch(/Salma|Provetti/);
    }
  });

  it('are not in the way where one is kept because it is somebody else’s, or where they are one person’s', async () => {
    const [his, again, hers] = [await ended({ identifiers: [] }), await ended({ identifiers: [] }), await ended(salma)];
    await file([his.id, again.id], { verified: 'Non serviva dirlo.' });
    expect((await records()).items[0]).toMatchObject({ verified: null, cases: [{}, {}] });
    const record = await erase([{ id: his.id }, { id: again.id }, { id: hers.id, keep: 'another_person' }]);
    expect(record.cases.map(({ outcome }) => outcome).toSorted()).toEqual(['erased', 'erased', 'kept']);
  });
});

it('does it once, however often it is asked with the same key', async () => {
  const { id } = await ended();
  const claim = { key: randomUUID(), fingerprint: id };
  const first = await erase([{ id }], 'coordinator', claim);
  expect(await erase([{ id }], 'coordinator', claim)).toEqual(first);
  await expect(erase([{ id }])).rejects.toMatchObject({ fields: [{ path: 'cases.0.id', code: 'erased_already' }] });
});

it('does nothing where one of them is not known, chosen twice, or asked for tomorrow', async () => {
  const { id } = await ended();
  await expect(erase([{ id }, { id: randomUUID() }, { id }])).rejects.toMatchObject({
    fields: [
      { path: 'cases.1.id', code: 'unknown_case' },
      { path: 'cases.2.id', code: 'case_twice' },
    ],
  });
  await expect(file([id], { askedOn: '2099-01-01' })).rejects.toMatchObject({
    fields: [{ path: 'askedOn', code: 'date_in_future' }],
  });
  expect((await steps.open(id)).erased).toBe(false);
});

it('nothing happens to an erased case any more, nor does an answer to the one that it was merged into reach it', async () => {
  const [one, survivor] = [await steps.file(), await steps.file()];
  await steps.act('coordinator', one.id, { action: 'merge', body: { into: survivor.id } });
  await erase([{ id: one.id }]);
  const erased = await steps.open(one.id);
  expect(erased).toMatchObject({ erased: true, availableActions: [] });
  for (const command of [
    { action: 'add_note', body: { text: 'Ancora una parola.' } },
    { action: 'unmerge', body: { reason: 'Separate.' } },
    { action: 'seal', body: { reason: 'Tardi.' } },
  ] as const)
    await expect(steps.act('coordinator', one.id, command)).rejects.toMatchObject({ code: 'not_possible_now' });
  await steps.act('coordinator', survivor.id, {
    action: 'answer_directly',
    body: { text: 'Risposta che resta di una sola.', outcome: 'risolta' },
  });
  expect(await steps.open(one.id)).toMatchObject({ replies: [], version: erased.version });
});

describe('the file of everything that is held on a person', () => {
  it('tells what was given, written, answered and received, in words, and masks everybody else', async () => {
    const { id, number } = await steps.file({
      person: { surname: 'Škrabáček', name: 'Đorđe', birthDate: '1980-02-03' },
      identifiers: [{ type: 'assicurata', value: '069999999999' }],
      text: 'Đorđe Škrabáček chiede del rinnovo; risponde la vicina, sig.ra Zoraide Quaglinotti, tel. 347 6612094.',
      comune: 'Alba',
      nationality: 'MA',
      permit: 'LAV_SUB',
      permitPhase: 'rinnovo',
      notice: { way: 'paper', language: 'it' },
    });
    await steps.act('coordinator', id, { action: 'take', body: {} });
    await steps.act('coordinator', id, { action: 'add_note', body: { text: 'Sentita la questura.' } });
    await steps.act('coordinator', id, {
      action: 'answer_directly',
      body: { text: 'Il titolo è pronto.', outcome: 'risolta' },
    });
    await installation.module
      .get(ShowIdentity)
      .show(
        installation.as(network, 'coordinator', 'case.read'),
        id,
        { reason: 'other', words: 'Đorđe Škrabáček e la sig.ra Zoraide Quaglinotti sono qui.' },
        null,
      );
    const made = await file([id]);
    expect(made.about.join(' ')).toContain('può essere rimasto');
    expect(made.cases).toHaveLength(1);
    expect(made.cases[0]!.data).toEqual(
      expect.arrayContaining([
        { what: 'Ufficio a cui è rivolta', value: 'Questura' },
        { what: 'Fase del permesso', value: 'rinnovo' },
        { what: 'Informativa sui dati', value: 'data su carta, lingua: italiano, testo fornito con ReSPI' },
      ]),
    );
    const coordination = { on: expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/), who: 'Coordinamento della rete' };
    expect(made.cases[0]!.seenBy).toEqual([
      { ...coordination, why: 'ha aperto la segnalazione' },
      { ...coordination, why: 'ha chiesto di vedere i dati: altro ([nome] e la [nome] sono qui.)' },
    ]);
    const text = JSON.stringify(made);
    for (const held of [
      number,
      'Škrabáček',
      'Đorđe',
      '03/02/1980',
      'Sentita la questura.',
      'Il titolo è pronto.',
      'Alba',
    ])
      expect(text).toContain(held);
    expect(text.replace(/[^\d]/g, '')).toContain('069999999999');
    for (const others of ['Quaglinotti', 'Zoraide', '347 6612094', 'coordinator']) expect(text).not.toContain(others);
    expect(made.cases[0]!.received.map(({ who }) => who).join()).toContain('Coordinamento');
    expect(made.cases[0]!.kept).toContain('I dati si conservano fino al');
    // No code stands where a word is meant.
    expect(made.cases[0]!.history.filter(({ what }) => what.includes('_'))).toEqual([]);
    const { rows } = await owner.query(
      `select basis from access_record where act = 'access_file_made' and subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ basis: 'access' }]);
    expect((await records()).items[0]).toMatchObject({ right: 'access', cases: [{ number, outcome: 'given' }] });
  });

  it('says that the notice was the Italian one, where it was given in a language without a text', async () => {
    const { id } = await steps.file({ notice: { way: 'paper', language: 'it' } });
    await owner.query(`update segnalazione set notice_language = 'ar' where id = $1`, [id]);
    const [told] = (await file([id])).cases[0]!.data.filter(({ what }) => what === 'Informativa sui dati');
    expect(told?.value).toMatch(/^data su carta, lingua: ar \(testo in italiano\), testo fornito con ReSPI$/);
  });

  it('says where to turn by its name, beside why a case was declined', async () => {
    const { id } = await steps.file();
    await steps.act('coordinator', id, { action: 'take', body: {} });
    const body = { reason: 'Non riguarda la rete.', whereToTurn: 'Il patronato di zona.' };
    await steps.act('coordinator', id, { action: 'decline', body });
    const texts = (await file([id])).cases[0]?.texts.map(({ what, text }) => [what, text]);
    expect(texts?.slice(-2)).toEqual([
      ['Perché non è stata accolta', body.reason],
      ['A chi rivolgersi', body.whereToTurn],
    ]);
  });

  it('comes as a PDF as well', async () => {
    const { id } = await ended();
    const stream = await installation.module
      .get(MakeAccessFile)
      .asFile(as('coordinator'), { ...ASKED, right: 'portability', format: 'pdf', cases: [id] });
    const chunks: Buffer[] = [];
    for await (const chunk of stream.getStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).subarray(0, 5).toString()).toBe('%PDF-');
    expect(stream.getHeaders().disposition).toMatch(/attachment; filename="dati-personali-[\d-]+\.pdf"/);
  });
});

it('a sealed case is there for its handlers alone, and so is what was asked about it', async () => {
  const { id } = await ended(steps.sealed());
  await owner.query('delete from case_handler where case_id = $1', [id]);
  await owner.query('insert into case_handler (case_id, account_id, network_id) values ($1, $2, $3)', [
    id,
    network.person.secondCoordinator,
    network.id,
  ]);
  await expect(erase([{ id }])).rejects.toMatchObject({ fields: [{ code: 'unknown_case' }] });
  await expect(file([id])).rejects.toMatchObject({ fields: [{ code: 'unknown_case' }] });
  const record = await erase([{ id }], 'secondCoordinator');
  expect(record.cases).toMatchObject([{ id, outcome: 'erased' }]);
  expect((await records('coordinator')).items.map((each) => each.id)).not.toContain(record.id);
});

it('is the coordination’s: not for counters, offices, administrators or another network', async () => {
  const { id } = await ended();
  for (const name of ['counter', 'interface', 'referentQuestura', 'admin', 'general'] as const) {
    await expect(erase([{ id }], name)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(file([id], {}, name)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(records(name)).rejects.toMatchObject({ code: 'not_allowed' });
  }
  const asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  const there = installation.module.get(EraseOnRequest);
  await expect(
    there.erase(as('coordinator', asti), { ...ASKED, right: 'unlawful', cases: [{ id }] }, null),
  ).rejects.toMatchObject({ fields: [{ code: 'unknown_case' }] });
  expect((await records('coordinator', asti)).items).toEqual([]);
});
