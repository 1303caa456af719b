import type { INestApplicationContext } from '@nestjs/common';
import {
  ActOnDivergence,
  ActOnSheet,
  DivergenceProposals,
  DraftASheet,
  ProposeDivergences,
  ReadDivergences,
} from '@respi/knowledge/api';
import {
  DIVERGENCE_ACTION_BODIES,
  type DivergenceAction,
  type DivergenceDetail,
  type DivergenceStage,
  NewDivergence,
  NewSheet,
} from '@respi/knowledge/contract';
import { Problem, addDays, romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

type Command = Parameters<ActOnDivergence['act']>[3];

let installation: TestInstallation;
let network: TestNetwork;
let asti: TestNetwork;
let app: INestApplicationContext;
let steps: CaseSteps;
let owner: pg.Client;

beforeAll(async () => {
  installation = await anInstallation();
  app = installation.module;
  network = await aNetwork(installation.ownerUrl);
  asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  steps = new CaseSteps(installation, network);
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await installation.close();
});

const TODAY = romeDay(new Date());
const as = (name: PersonName, where = network) => installation.as(where, name, 'sheet.act');
const reader = (name: PersonName, where = network) => installation.as(where, name, 'sheet.read');

const INPUT = {
  question: 'Con la ricevuta ci si iscrive in anagrafe?',
  topic: 'permesso-soggiorno',
  a: { what: 'Sì, con la ricevuta e il contratto.', offices: ['QST-IMM'], since: '2025-01-01' },
  b: { what: 'No, serve il permesso.', where: 'Comune confinante', sources: 'Verbale dell’incontro di rete' },
};
const opened = async (change: object = {}, name: PersonName = 'coordinator', where = network): Promise<string> =>
  (await app.get(ActOnDivergence).open(as(name, where), NewDivergence.parse({ ...INPUT, ...change }), null)).id;
const read = (id: string, name: PersonName = 'coordinator', where = network): Promise<DivergenceDetail> =>
  app.get(ReadDivergences).open(reader(name, where), id);
async function act(id: string, action: DivergenceAction, body: object = {}, name: PersonName = 'coordinator') {
  const command = { action, body: DIVERGENCE_ACTION_BODIES[action].parse(body) } as Command;
  await app.get(ActOnDivergence).act(as(name), id, null, command, null);
  return read(id, name);
}
const decided = (id: string) => act(id, 'decide', { chosen: 'a', reason: 'È la norma.', holdsFrom: TODAY });
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Problem)
      return [error.code, ...error.fields.map(({ path, code }) => `${path} ${code}`)].join(': ');
    throw error;
  }
}
const listed = async (name: PersonName, stage: DivergenceStage, change: object = {}): Promise<string[]> => {
  const { items } = await app.get(ReadDivergences).list(reader(name), { stage, limit: 50, ...change });
  return items.map(({ id }) => id);
};

describe('a divergence of practice', () => {
  it('is opened, discussed by who it concerns, decided, adopted and read by everybody, with its history', async () => {
    const id = await opened();
    expect(await read(id)).toMatchObject({
      ...{ state: 'open', offices: [{ code: 'QST-IMM' }], version: 1 },
      b: { where: 'Comune confinante', sources: 'Verbale dell’incontro di rete' },
    });
    const discussed = await act(id, 'comment', { text: 'Da noi si fa così da due anni.' }, 'referentQuestura');
    expect(discussed).toMatchObject({ state: 'in_discussion', availableActions: ['comment'] });
    expect(discussed.comments.map(({ text }) => text)).toEqual(['Da noi si fa così da due anni.']);
    expect(await decided(id)).toMatchObject({
      state: 'decided',
      decision: { chosen: 'a', text: 'Sì, con la ricevuta e il contratto.', holdsFrom: TODAY },
    });
    expect(await refusal(read(id, 'counter'))).toBe('not_found');
    await act(id, 'adopt');
    const standard = await read(id, 'counter');
    expect(standard).toMatchObject({ state: 'standard', comments: [], history: [], availableActions: [] });
    expect((await read(id)).history.map(({ type }) => type)).toEqual([
      ...['divergence_opened', 'divergence_commented', 'divergence_decided', 'divergence_became_standard'],
    ]);
    expect(await act(id, 'reopen', { reason: 'È cambiata la circolare.' })).toMatchObject({
      ...{ state: 'in_discussion', decision: null, notice: 'È cambiata la circolare.' },
    });
  });

  it('lets somebody say of an office behind "signor" that it is one, and takes one that everybody knows', async () => {
    const told = (what: string) => ({ ...INPUT.a, what });
    const id = await opened({ a: told('Lo vuole il signor Prefetto, e la signora Ministra.') });
    expect((await read(id)).a.what).toBe('Lo vuole il signor Prefetto, e la signora Ministra.');
    const office = told('Firma il signor Curatore.');
    expect(await refusal(opened({ a: office }))).toBe('invalid_input: a.what may_name_somebody');
    expect((await read(await opened({ a: office, namesNobody: true }))).a.what).toBe(office.what);
    const named = told('Lo chiede la signora Zubaydi.');
    expect(await refusal(opened({ a: named, namesNobody: true }))).toBe('invalid_input: a.what personal_data_named');
  });

  it('keeps every free text veiled where it names somebody, and refuses identifiers whatever is said of them', async () => {
    const named = { ...INPUT.a, what: 'Lo chiede la madre Oksanka Costa.' };
    expect(await refusal(opened({ a: named }))).toBe('invalid_input: a.what may_name_somebody');
    const numbered = { ...INPUT.a, what: 'Si chiama il 333 1234567.' };
    expect(await refusal(opened({ a: numbered, namesNobody: true }))).toBe('invalid_input: a.what personal_data_named');
    const id = await opened({ a: named, namesNobody: true });
    const { rows } = await owner.query<{ words: string }>('select words::text from divergence where id = $1', [id]);
    expect(rows[0]!.words).not.toContain('Oksanka');
    expect((await read(id)).a.what).toBe(named.what);
    const comment = { text: 'Vive col fratello Enkeleid.' };
    expect(await refusal(act(id, 'comment', comment))).toBe('invalid_input: text may_name_somebody');
    await act(id, 'comment', { ...comment, namesNobody: true });
    const bodies = await owner.query<{ body: string }>('select body from divergence_comment where divergence_id = $1', [
      id,
    ]);
    expect(bodies.rows[0]!.body).not.toContain('Enkeleid');
  });

  it('names offices, topics, days and cases that are there', async () => {
    const nobodys = '018f3d2a-0000-7000-8000-000000000001';
    const wrong = { ...INPUT.a, offices: ['NESSUNO'], since: addDays(TODAY, 2), cases: [nobodys] };
    expect(await refusal(opened({ topic: 'nessuno', a: wrong }))).toBe(
      'invalid_input: topic unknown_code: a.offices.0 unknown_office: a.since date_in_future: a.cases.0 unknown_case',
    );
    expect(await refusal(opened({ proposal: nobodys }))).toBe('invalid_input: proposal unknown');
  });

  it('shows a linked case to who may see it, and none of it to others', async () => {
    const { id: caseId, number } = await steps.collected();
    const id = await opened({ a: { ...INPUT.a, cases: [caseId] } });
    expect((await read(id)).a.cases).toEqual([{ id: caseId, number }]);
    expect((await read(id, 'referentQuestura')).a.cases).toEqual([{ id: caseId, number }]);
    await decided(id);
    await act(id, 'adopt');
    expect((await read(id, 'otherCounter')).a.cases).toEqual([]);
  });

  it('is listed to the coordination, to the offices it concerns, and as a standard to everybody', async () => {
    const mine = await opened();
    const other = await opened({ a: { ...INPUT.a, offices: ['PREF-CIT'] } });
    expect(await listed('coordinator', 'open')).toEqual(expect.arrayContaining([mine, other]));
    expect(await listed('coordinator', 'open', { office: 'PREF-CIT' })).toContain(other);
    expect(await listed('coordinator', 'open', { office: 'PREF-CIT' })).not.toContain(mine);
    expect(await listed('coordinator', 'open', { topic: 'lavoro' })).toEqual([]);
    expect(await listed('referentQuestura', 'open')).toContain(mine);
    expect(await listed('referentQuestura', 'open')).not.toContain(other);
    expect(await listed('referentQuestura', 'open', { office: 'PREF-CIT' })).toEqual([]);
    expect(await listed('counter', 'open')).toEqual([]);
    await decided(other);
    await act(other, 'adopt');
    expect(await listed('counter', 'standard')).toContain(other);
    const first = await app.get(ReadDivergences).list(reader('coordinator'), { stage: 'open', limit: 1 });
    const next = await app.get(ReadDivergences).list(reader('coordinator'), {
      ...{ stage: 'open', limit: 50, cursor: first.nextCursor ?? '' },
    });
    expect(next.items.map(({ id }) => id)).not.toContain(first.items[0]!.id);
    expect(
      await refusal(app.get(ReadDivergences).list(reader('coordinator'), { stage: 'open', limit: 5, cursor: 'x' })),
    ).toBe('invalid_input: cursor invalid');
  });

  it('is nothing to other networks, and only the coordination opens and decides it', async () => {
    const id = await opened();
    expect(await refusal(read(id, 'coordinator', asti))).toBe('not_found');
    expect(await refusal(read('nonsense'))).toBe('not_found');
    expect(await refusal(opened({}, 'referentQuestura'))).toBe('not_allowed');
    expect(await refusal(act(id, 'dismiss', { reason: 'Sono due domande.' }, 'referentQuestura'))).toBe('not_allowed');
    expect(await refusal(act(id, 'comment', { text: 'Prova.' }, 'referentPrefettura'))).toBe('not_found');
    const stale = { action: 'dismiss', body: { reason: 'Sono due domande.', namesNobody: false } } as const;
    expect(await refusal(app.get(ActOnDivergence).act(as('coordinator'), id, 9, stale, null))).toBe('stale_version');
    expect((await act(id, 'dismiss', { reason: 'Sono due domande.' })).state).toBe('dismissed');
    expect(await refusal(decided(id))).toBe('not_possible_now');
  });

  it('feeds the sheet that is drafted from its decision, and stands beside it once it is a standard', async () => {
    const id = await opened();
    const sheet = NewSheet.parse({
      ...{ question: 'Con la ricevuta ci si iscrive in anagrafe?', shortAnswer: 'Sì, con il contratto.' },
      ...{ topic: 'permesso-soggiorno', offices: ['QST-IMM'], audience: 'rete', divergence: id },
    });
    const draft = () => app.get(DraftASheet).draft(as('coordinator'), sheet, null);
    expect(await refusal(draft())).toBe('invalid_input: divergence unknown');
    await decided(id);
    const { id: sheetId } = await draft();
    expect((await read(id)).sheet?.id).toBe(sheetId);
    const beside = (name: PersonName) => app.get(ReadDivergences).ofSheet(reader(name), sheetId);
    expect(await beside('referentQuestura')).toEqual([]);
    expect(await refusal(beside('counter'))).toBe('not_found');
    await act(id, 'adopt');
    expect(await beside('referentQuestura')).toEqual([
      { id, question: INPUT.question, text: INPUT.a.what, holdsFrom: TODAY },
    ]);
    expect(await refusal(act(id, 'link_sheet', { sheet: id }))).toBe('invalid_input: sheet unknown');
  });
});

describe('the pairs that the night proposes', () => {
  const FIRST = 'Si chiede con quanto anticipo si presenta il rinnovo del permesso di soggiorno.';
  const SECOND = 'Rinnovo del permesso di soggiorno: quanto tempo prima si spedisce il kit?';
  const answered = async (text: string, answer: string, change: object = {}) =>
    steps.collected({ kind: 'prassi', office: 'PREF-CIT', procedure: 'RINNOVO', text, ...change }, answer);
  const night = () => app.get(ProposeDivergences).of(network.id);
  const proposals = async (name: PersonName = 'coordinator', where = network) =>
    (await app.get(DivergenceProposals).list(as(name, where), { limit: 50 })).items;
  const handOn = async (id: string) => {
    const { replies } = await steps.open(id);
    const { rows } = await owner.query('select released_at, validation from reply where id = $1', [replies[0]!.id]);
    if (rows[0].released_at === null)
      await owner.query(
        `update reply set released_at = now(), validation = 'approved', validated_at = now() where id = $1`,
        [replies[0]!.id],
      );
  };

  it('are answers to one question that differ, each proposed once, to who may see both', async () => {
    const one = await answered(FIRST, 'La domanda si presenta 60 giorni prima della scadenza.');
    const other = await answered(SECOND, 'Il kit si spedisce novanta giorni prima della scadenza.');
    await handOn(one.id);
    await handOn(other.id);
    expect(await night()).toBe(1);
    expect(await night()).toBe(0);
    const [pair] = await proposals();
    expect(pair).toMatchObject({ differences: ['term'] });
    expect([pair!.a.case?.number, pair!.b.case?.number].sort()).toEqual([one.number, other.number].sort());
    expect(await proposals('coordinator', asti)).toEqual([]);
    expect(await refusal(proposals('referentQuestura'))).toBe('not_allowed');
    // Begun again from the start, it proposes nothing twice.
    await owner.query('delete from divergence_scan');
    expect(await night()).toBe(0);
    const id = await opened({ proposal: pair!.id });
    expect(await proposals()).toEqual([]);
    expect((await read(id)).state).toBe('open');
    await owner.query('delete from divergence_scan');
    expect(await night()).toBe(0);
  });

  it('are shown no more once one of the two is sealed, and never made of what is sealed or protected', async () => {
    const one = await answered(
      'Quali documenti servono per il duplicato del permesso smarrito?',
      'Servono la denuncia e il passaporto.',
    );
    const other = await answered(
      'Duplicato del permesso smarrito: che documenti si portano?',
      'Si portano la denuncia, il passaporto e le fotografie.',
    );
    await handOn(one.id);
    await handOn(other.id);
    expect(await night()).toBe(1);
    const [pair] = await proposals();
    await owner.query('update segnalazione set sealed = true where id = $1', [one.id]);
    expect(await proposals()).toEqual([]);
    expect(await refusal(app.get(DivergenceProposals).open(as('coordinator'), pair!.id))).toBe('not_found');
    await owner.query('update segnalazione set sealed = false where id = $1', [one.id]);
    await app.get(DivergenceProposals).dismiss(as('coordinator'), pair!.id, 'single_case');
    expect(await proposals()).toEqual([]);
    await owner.query('delete from divergence_proposal');
    await owner.query('delete from divergence_scan');
    await owner.query(`update segnalazione set facts = '{"signals": ["violenza"]}' where id = $1`, [one.id]);
    await night();
    expect((await proposals()).map(({ differences }) => differences)).not.toContainEqual(['documents']);
  });

  it('are found against a published sheet too', async () => {
    const draft = NewSheet.parse({
      ...{ question: 'Entro quanto si comunica il cambio di domicilio alla Questura?', topic: 'permesso-soggiorno' },
      ...{ shortAnswer: 'Entro 15 giorni dal trasferimento.', offices: ['QST-IMM'], audience: 'rete' },
    });
    const { id } = await app.get(DraftASheet).draft(as('coordinator'), draft, null);
    const sheet = app.get(ActOnSheet);
    await sheet.act(as('coordinator'), id, null, { action: 'send_to_review', body: {} }, null);
    await sheet.act(as('referentQuestura'), id, null, { action: 'validate', body: {} }, null);
    await sheet.act(as('coordinator'), id, null, { action: 'publish', body: {} }, null);
    const { id: caseId } = await answered(
      'Cambio di domicilio: che termine c’è per comunicarlo alla Questura?',
      'Il cambio si comunica entro trenta giorni.',
    );
    await handOn(caseId);
    await night();
    expect((await proposals()).find(({ b }) => b.sheet?.id === id)).toMatchObject({ differences: ['term'] });
  });
});
