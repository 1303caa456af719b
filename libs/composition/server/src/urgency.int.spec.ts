import type { CaseDetail, Filing, Urgency, UrgencyRules } from '@respi/segnalazioni/contract';
import {
  AdviseFiling,
  DecideUrgencyRules,
  ErasePerson,
  ReadUrgencyShares,
  ReplayUrgencyRules,
  ReproposeUrgency,
} from '@respi/segnalazioni/api';
import { type PersonName, type TestNetwork, aNetwork, asSuper } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';
import { MovableClock } from './testing/movable-clock';
import { bearer, overHttp } from './testing/over-http';

const clock = new MovableClock();
let networks = 0;
let installation: TestInstallation;
let network: TestNetwork;
let asti: TestNetwork;
let steps: CaseSteps;

beforeAll(async () => {
  installation = await anInstallation(clock);
  asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
});

/** A network of its own for each, at the same beginning of time. */
beforeEach(async () => {
  clock.reset();
  network = await aNetwork(installation.ownerUrl, `rete-${String(++networks)}`, `N${String(networks)}`);
  steps = new CaseSteps(installation, network);
});

afterAll(() => installation.close());

const reads = (name: PersonName, of = network) => installation.as(of, name, 'rules.read');
const writes = (name: PersonName, of = network) => installation.as(of, name, 'rules.write');
const rulebook = () => installation.module.get(DecideUrgencyRules);
const replay = (rules: UrgencyRules, name: PersonName = 'coordinator', more = {}) =>
  installation.module.get(ReplayUrgencyRules).replay(writes(name), { rules, limit: 20, ...more });
const inForce = async () => (await rulebook().read(reads('coordinator'))).data;
const decide = (data: UrgencyRules, seen: number, reason = 'Prova', name: PersonName = 'coordinator') =>
  rulebook().decide(writes(name), seen, { data, reason });
const round = () => installation.module.get(ReproposeUrgency).run(new AbortController().signal);
const eventsOf = async (id: string) =>
  (await installation.reading.events(installation.as(network, 'coordinator', 'case.read'), id)).items;

/** The rules in force and one more, in front. */
async function withRule(rule: Partial<UrgencyRules['rules'][number]>): Promise<UrgencyRules> {
  const { rules, otherwise } = await inForce();
  const added = {
    code: 'N1',
    urgency: 'ROSSO',
    label: 'Regola nuova',
    law: 'art. 1 TUI',
    when: { signal: 'minore' },
  } as const;
  return { rules: [{ ...added, ...rule }, ...rules], otherwise };
}

const hearing = (on: string): Partial<Filing> => ({ facts: { deadline: { on, kind: 'ricorso' } } });

describe('the rules of a network', () => {
  it('are those of the product until it decides; each version stays, and tells who, when and why', async () => {
    expect(await rulebook().read(reads('interface'))).toMatchObject({ version: 0, versions: [] });
    const decided = await decide(await withRule({}), 0, 'Così vuole il protocollo');
    expect(decided).toMatchObject({ version: 2, reason: 'Così vuole il protocollo', by: expect.any(String) });
    expect(decided.versions.map(({ version, knownFrom }) => [version, knownFrom === null])).toEqual([
      [2, false],
      [1, true],
    ]);
    const first = await rulebook().readVersion(reads('admin'), 1);
    expect(first.data.rules.map(({ code }) => code)).toEqual([
      'R1',
      'R2',
      'R3',
      'R4',
      'R5',
      'R6',
      'R7',
      'R8',
      'R9',
      'R10',
    ]);
    await expect(rulebook().readVersion(reads('coordinator'), 7)).rejects.toMatchObject({ code: 'not_found' });
    await expect(decide(first.data, 0)).rejects.toMatchObject({ code: 'stale_version' });
  });

  it('hold for what is filed from then on, and the case keeps which version spoke', async () => {
    const before = await steps.file({ facts: { signals: ['minore'] } });
    clock.pass(1);
    await decide(
      await withRule({ when: { all: [{ signal: 'minore' }, { not: { fact: 'kind', in: ['prassi'] } }] } }),
      0,
    );
    clock.pass(1);
    const after = await steps.file({ facts: { signals: ['minore'] } });
    expect(await steps.open(before.id)).toMatchObject({ urgency: 'VERDE', urgencyRules: 1 });
    expect(await steps.open(after.id)).toMatchObject({
      urgency: 'ROSSO',
      urgencyRules: 2,
      urgencyReasons: [{ rule: 'N1', fact: 'facts.signals', law: 'art. 1 TUI' }],
    });
    expect((await eventsOf(after.id))[0]!.data).toMatchObject({ proposed: 'ROSSO', rule: 'N1', rules: 2 });
  });

  it.each<[string, string, UrgencyRules['rules'][number]['when']]>([
    ['any.0.signal', 'unknown_code', { any: [{ signal: 'sparito' }] }],
    ['not.in.1', 'unknown_code', { not: { fact: 'topic', in: ['permesso-soggiorno', 'nessuno'] } }],
    ['from', 'period_reversed', { day: 'event', from: 9, to: 1 }],
    ['danger', 'words_change_no_urgency', { danger: 'violenza' }],
  ])('are refused with the field that is wrong: %s', async (path, code, when) => {
    const data = await withRule({ when });
    await expect(decide(data, 0)).rejects.toMatchObject({ fields: [{ path: `data.rules.0.when.${path}`, code }] });
    await expect(replay(data)).rejects.toMatchObject({ fields: [{ path: `rules.rules.0.when.${path}`, code }] });
  });

  it('are not for counters and offices to read, nor for anybody but a coordinator to change or to replay', async () => {
    const rules = await inForce();
    for (const name of ['counter', 'external', 'referentQuestura', 'general'] as const)
      await expect(rulebook().read(reads(name))).rejects.toMatchObject({ code: 'not_allowed' });
    for (const name of ['counter', 'referentQuestura', 'interface', 'admin', 'general'] as const) {
      await expect(decide(rules, 0, 'Prova', name)).rejects.toMatchObject({ code: 'not_allowed' });
      await expect(replay(rules, name)).rejects.toMatchObject({ code: 'not_allowed' });
    }
  });

  it('change nothing for words of danger, but who files is asked, and told after it who answers at once', async () => {
    const text = 'Vittima di violenza.';
    const filed = await steps.file({ text });
    expect(filed).toMatchObject({ urgency: 'VERDE', emergency: expect.stringContaining('112') });
    expect((await steps.file()).emergency).toBeNull();
    const advice = await installation.module
      .get(AdviseFiling)
      .advise(installation.as(network, 'counter', 'case.file'), {
        text,
      });
    expect(advice.danger).toEqual({ words: ['violenza'], signals: ['violenza'], emergency: filed.emergency });
  });

  it('say who is named in a question of practice, which has no fields for a name', async () => {
    const who = installation.as(network, 'counter', 'case.file');
    const text = 'Đorđe Škrabáček è già partito: si rinnova dall’estero?';
    const { found } = await installation.module.get(AdviseFiling).advise(who, { kind: 'prassi', text });
    expect(found).toEqual([{ type: 'name', value: 'Đorđe Škrabáček', start: 0, end: 15 }]);
    const ofCase = await installation.module.get(AdviseFiling).advise(who, { kind: 'verifica_stato', text });
    expect(ofCase.found).toEqual([]);
  });

  it('of one network are not those of another', async () => {
    await decide(await withRule({}), 0);
    expect(await rulebook().read(reads('coordinator', asti))).toMatchObject({ version: 0, versions: [] });
    await expect(rulebook().read({ ...reads('coordinator'), networkId: asti.id })).rejects.toMatchObject({
      code: expect.stringMatching(/not_allowed|session_ended/),
    });
  });

  it('say of an invented case what they would propose', async () => {
    const rules = await withRule({});
    const example = { kind: 'verifica_stato' as const, facts: { signals: ['minore'] }, identified: true };
    expect(await rulebook().try(writes('coordinator'), { rules, example })).toMatchObject({
      code: 'ROSSO',
      reasons: [{ rule: 'N1', law: 'art. 1 TUI' }],
    });
  });
});

describe('a replay', () => {
  it('tells which cases would change, on their own day, and from what to what', async () => {
    const old = await steps.file(hearing('2026-11-20'));
    clock.pass(91);
    const due = await steps.file(hearing('2027-02-20'));
    await steps.file();
    const changed = {
      rules: (await inForce()).rules.filter(({ code }) => code !== 'R4'),
      otherwise: (await inForce()).otherwise,
    };
    const { totals, items, nextCursor } = await replay(changed);
    expect(totals).toEqual({
      examined: 2,
      complete: true,
      changed: 1,
      moves: [{ before: 'ARANCIONE', after: 'AZZURRO', count: 1 }],
    });
    expect(items).toEqual([
      expect.objectContaining({
        number: due.number,
        given: 'ARANCIONE',
        before: { code: 'ARANCIONE', rule: 'R4' },
        after: { code: 'AZZURRO', rule: 'R8' },
      }),
    ]);
    expect(nextCursor).toBeNull();
    expect(items.map(({ id }) => id)).not.toContain(old.id);
    expect(await eventsOf(due.id)).toHaveLength(1);
  });

  it('shows the changed cases page by page, each once', async () => {
    for (let index = 0; index < 5; index++) {
      await steps.file({ facts: { signals: ['minore'] } });
      clock.pass(0.01);
    }
    const rules = await withRule({});
    const first = await replay(rules, 'coordinator', { limit: 2 });
    const second = await replay(rules, 'coordinator', { limit: 2, cursor: first.nextCursor });
    const third = await replay(rules, 'coordinator', { limit: 2, cursor: second.nextCursor });
    expect(first.totals).toMatchObject({ changed: 5 });
    expect(second.totals).toBeNull();
    expect(new Set([...first.items, ...second.items, ...third.items].map(({ number }) => number)).size).toBe(5);
    expect(third.nextCursor).toBeNull();
    await expect(replay(rules, 'coordinator', { cursor: 'x' })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('knows a sealed case for its handlers alone', async () => {
    const sealed = await steps.file(
      steps.sealed({ facts: { signals: ['minore'] }, kind: 'verifica_stato', topic: 'lavoro' }),
    );
    const rules = await withRule({});
    await asSuper(installation.ownerUrl, `delete from respi.case_handler where network_id = '${network.id}'`);
    expect(await replay(rules)).toMatchObject({ totals: { examined: 0, changed: 0 }, items: [] });
    await asSuper(
      installation.ownerUrl,
      `insert into respi.case_handler values ('${sealed.id}', '${network.person.coordinator}', '${network.id}')`,
    );
    expect(await replay(rules)).toMatchObject({
      totals: { examined: 1, changed: 1 },
      items: [{ number: sealed.number }],
    });
    expect(await replay(rules, 'secondCoordinator')).toMatchObject({ totals: { examined: 0 } });
  });
});

describe('what is said of the urgency of a case', () => {
  it('stays whole: proposed by the rules, chosen by the operator, decided by the coordinator', async () => {
    const { id } = await steps.file({ urgency: { code: 'AZZURRO', reason: 'La persona lavora da lunedì.' } });
    await steps.act('coordinator', id, {
      action: 'set_urgency',
      body: { code: 'ARANCIONE', reason: 'Lavora da domani.' },
    });
    await steps.act('coordinator', id, { action: 'set_urgency', body: { code: 'VERDE', reason: 'Ha la ricevuta.' } });
    const { urgencySteps, urgency } = await steps.open(id);
    expect(urgency).toBe('VERDE');
    expect(urgencySteps.map(({ what, code, before, reason }) => [what, code, before, reason])).toEqual([
      ['proposed', 'VERDE', null, null],
      ['chosen', 'AZZURRO', 'VERDE', 'La persona lavora da lunedì.'],
      ['decided', 'ARANCIONE', 'AZZURRO', 'Lavora da domani.'],
      ['decided', 'VERDE', 'ARANCIONE', 'Ha la ricevuta.'],
    ]);
    expect(urgencySteps.map(({ by }) => by.name !== '')).toEqual([true, true, true, true]);
  });

  it('leaves codes in the events and reasons in rows that an erasure empties', async () => {
    const filed = await steps.file({ urgency: { code: 'AZZURRO', reason: 'Il signor Provetti lavora.' } });
    await steps.act('coordinator', filed.id, {
      action: 'set_urgency',
      body: { code: 'ROSSO', reason: 'Provetti è grave.' },
    });
    expect(JSON.stringify(await eventsOf(filed.id))).not.toContain('Provetti');
    await steps.act('counter', filed.id, { action: 'withdraw', body: { reason: 'Non serve più.' } });
    await installation.module.get(ErasePerson).erase(network.id, filed.number);
    const erased = await steps.open(filed.id);
    expect(JSON.stringify(erased)).not.toContain('Provetti');
    expect((await eventsOf(filed.id)).find(({ type }) => type === 'urgency_set')?.data).toMatchObject({
      code: 'ROSSO',
      before: 'AZZURRO',
    });
  });
});

describe('a case whose date draws near', () => {
  async function nearing(more: Partial<Filing> = {}): Promise<CaseDetail> {
    const { id } = await steps.file({ ...hearing('2027-01-10'), ...more });
    clock.pass(20);
    await round();
    return steps.open(id);
  }

  it('proposes its code anew on its day, once, and keeps the given one', async () => {
    const { id } = await steps.file(hearing('2027-01-10'));
    expect((await steps.open(id)).urgency).toBe('VERDE');
    clock.pass(20);
    await round();
    expect(await steps.open(id)).toMatchObject({ urgency: 'VERDE', reproposal: null });
    clock.pass(10);
    await Promise.all([round(), round()]);
    expect(await steps.open(id)).toMatchObject({
      urgency: 'VERDE',
      reproposal: { code: 'AZZURRO', before: 'VERDE', rule: 'R8', text: expect.stringContaining('ricorso') },
    });
    clock.pass(20);
    await round();
    await round();
    const events = (await eventsOf(id)).filter(({ type }) => type === 'urgency_reproposed');
    expect(events.map(({ data }) => [data['code'], data['before'], data['rule']])).toEqual([
      ['AZZURRO', 'VERDE', 'R8'],
      ['ARANCIONE', 'VERDE', 'R4'],
    ]);
    expect(events.every(({ by }) => by.name === 'ReSPI')).toBe(true);
    expect(JSON.stringify(events)).not.toContain('scade');
  });

  it('is not looked at on any other day, nor once nobody works on it', async () => {
    const quiet = await steps.file();
    const withdrawn = await steps.file(hearing('2027-01-10'));
    await steps.act('counter', withdrawn.id, { action: 'withdraw', body: { reason: 'Risolta.' } });
    clock.pass(60);
    const system = (id: string) =>
      installation.database.asSystem(network.id, (tx) =>
        tx.one<{ review_on: string | null }>('select review_on from segnalazione where id = $1', [id]),
      );
    expect(
      await installation.database.asSystem(network.id, (tx) =>
        installation.module.get(ReproposeUrgency).candidates(tx, null, 10),
      ),
    ).toEqual([]);
    await round();
    expect(await system(quiet.id)).toEqual({ review_on: null });
    expect((await steps.open(withdrawn.id)).reproposal).toBeNull();
  });

  it('is accepted by the coordinator with the rule as the reason', async () => {
    const { id } = await nearing({ facts: { deadline: { on: '2026-12-12', kind: 'ricorso' } } });
    const { reproposal } = await steps.open(id);
    expect(reproposal).toMatchObject({ code: 'ARANCIONE', before: 'AZZURRO' });
    const after = await steps.act('coordinator', id, {
      action: 'set_urgency',
      body: { code: reproposal!.code, reason: reproposal!.text },
    });
    expect(after).toMatchObject({ urgency: 'ARANCIONE', reproposal: null });
    expect(after.urgencySteps.map(({ what, code }) => [what, code])).toEqual([
      ['proposed', 'AZZURRO'],
      ['reproposed', 'ARANCIONE'],
      ['decided', 'ARANCIONE'],
    ]);
  });

  it('is kept as it is with a reason, and does not ask again', async () => {
    const { id } = await nearing({ facts: { deadline: { on: '2026-12-12', kind: 'ricorso' } } });
    const kept = await steps.act('coordinator', id, {
      action: 'keep_urgency',
      body: { reason: 'Il ricorso è già depositato.' },
    });
    expect(kept).toMatchObject({ urgency: 'AZZURRO', reproposal: null });
    expect(kept.urgencySteps.at(-1)).toMatchObject({
      what: 'kept',
      code: 'AZZURRO',
      before: 'ARANCIONE',
      reason: 'Il ricorso è già depositato.',
    });
    expect(kept.availableActions).not.toContain('keep_urgency');
    await asSuper(
      installation.ownerUrl,
      `update respi.segnalazione set review_on = '2026-12-01' where network_id = '${network.id}'`,
    );
    await round();
    expect((await steps.open(id)).reproposal).toBeNull();
    await expect(
      steps.act('coordinator', id, { action: 'keep_urgency', body: { reason: 'Ancora.' } }),
    ).rejects.toMatchObject({ code: 'not_possible_now' });
  });

  it('is decided by nobody but the coordination, and shows in its queue', async () => {
    const { id } = await nearing({ facts: { deadline: { on: '2026-12-12', kind: 'ricorso' } } });
    const reason = 'No.';
    for (const name of ['counter', 'interface'] as const)
      await expect(steps.act(name, id, { action: 'keep_urgency', body: { reason } })).rejects.toMatchObject({
        code: 'not_allowed',
      });
    const queue = await installation.reading.list(installation.as(network, 'coordinator', 'case.read'), {
      order: 'triage',
      limit: 20,
    });
    expect(queue.items).toEqual([
      expect.objectContaining({ id, reproposal: expect.objectContaining({ code: 'ARANCIONE', rule: 'R4' }) as object }),
    ]);
  });

  it('keeps the rules of its lap, and is judged anew by those in force once it is reopened', async () => {
    const { id } = await steps.file({ facts: { signals: ['minore'], titleExpiresOn: '2027-06-01' } });
    clock.pass(1);
    await decide(await withRule({}), 0);
    clock.pass(1);
    await asSuper(
      installation.ownerUrl,
      `update respi.segnalazione set review_on = '2026-11-16' where network_id = '${network.id}'`,
    );
    await round();
    expect((await steps.open(id)).reproposal).toBeNull();
    await steps.act('counter', id, { action: 'withdraw', body: { reason: 'Si aspetta.' } });
    clock.pass(1);
    await steps.act('counter', id, { action: 'reopen', body: { reason: 'Serve ancora.' } });
    await round();
    expect((await steps.open(id)).reproposal).toMatchObject({ code: 'ROSSO', rule: 'N1' });
  });
});

describe('the share of high codes', () => {
  const shares = (name: PersonName, of = network, query = {}) =>
    installation.module.get(ReadUrgencyShares).of(installation.as(of, name, 'figures.read'), query);

  it('tells for each counter what was proposed, given and decided; never of a sealed case', async () => {
    const high = await steps.file({ urgency: { code: 'ROSSO', reason: 'Urgente.' } });
    for (let index = 0; index < 5; index++) await steps.file();
    await steps.file({ facts: { signals: ['violenza'] }, sealed: false }, 'otherCounter');
    await steps.file(steps.sealed());
    await steps.act('coordinator', high.id, { action: 'set_urgency', body: { code: 'VERDE', reason: 'Non lo è.' } });
    expect(await shares('coordinator')).toMatchObject({
      total: { cases: 7, proposed: 1, given: 2, now: 1 },
      sportelli: [
        { code: 'SP-CUNEO', cases: 6, proposed: 0, given: 1, now: 0 },
        { code: 'SP-ALBA', cases: 1, proposed: 1, given: 1, now: 1 },
      ],
      hiddenUnder: null,
    });
    // One counter alone would give the other away, and both measures are a handful of people.
    expect(await shares('general')).toMatchObject({
      total: { cases: 5, proposed: null, given: null, now: null },
      sportelli: [],
      hiddenUnder: 5,
    });
    for (let index = 0; index < 4; index++) await steps.file({}, 'otherCounter');
    expect(await shares('general')).toMatchObject({
      total: { cases: 10, proposed: null, given: null, now: null },
      sportelli: [
        { code: 'SP-CUNEO', cases: 5, proposed: 0, given: null, now: null },
        { code: 'SP-ALBA', cases: 5, proposed: null, given: null, now: null },
      ],
    });
  });

  it('gives nobody away beside the figures by urgency', async () => {
    const given = (code: Urgency, times: number) =>
      Promise.all(Array.from({ length: times }, () => steps.file({ urgency: { code, reason: 'Prova.' } })));
    await given('ROSSO', 6);
    await given('AZZURRO', 4);
    // The figures count the ten together with others: six of them would leave four.
    await given('VERDE', 12);
    expect(await shares('coordinator')).toMatchObject({ total: { cases: 22, now: 6 } });
    expect(await shares('general')).toMatchObject({
      total: { cases: 20, now: null },
      sportelli: [{ cases: 20, now: null }],
    });
  });

  it('says nothing of fewer than five cases to who reads none, and takes whole months from them', async () => {
    for (let index = 0; index < 4; index++) await steps.file();
    expect(await shares('general')).toMatchObject({ total: { cases: null, given: null }, sportelli: [] });
    await expect(shares('general', network, { from: '2026-11-02' })).rejects.toMatchObject({
      fields: [{ path: 'from', code: 'not_first_of_month' }],
    });
    expect(await shares('coordinator', network, { from: '2026-11-02' })).toMatchObject({ total: { cases: 4 } });
  });

  it('is for those who steer, of their own network', async () => {
    await steps.file();
    for (const name of ['counter', 'interface', 'referentQuestura', 'admin'] as const)
      await expect(shares(name)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await shares('coordinator', asti)).toMatchObject({ total: { cases: 0 }, sportelli: [] });
  });
});

describe('over HTTP, rules that nobody could have meant', () => {
  it.each<[string, object, string, string]>([
    ['a fact that is missing', { when: { fact: 'statura', in: ['alta'] } }, 'rules.0.when.fact', 'not_in_list'],
    ['an unknown condition', { when: { luna: 'piena' } }, 'rules.0.when', 'unknown_condition'],
    ['an empty group', { when: { all: [{ any: [] }] } }, 'rules.0.when.all.0.any', 'no_condition'],
    ['a circumstance not chosen', { when: { not: { signal: '' } } }, 'rules.0.when.not.signal', 'choose_one'],
    ['half a day', { when: { day: 'event', to: 1.5 } }, 'rules.0.when.to', 'not_whole'],
    ['days the wrong way round', { when: { day: 'event', from: 3, to: 1 } }, 'rules.0.when.from', 'period_reversed'],
    ['a code used twice', { code: 'R1' }, 'rules.1.code', 'rule_code_twice'],
  ])('are refused beside their field: %s', async (_, rule, path, code) => {
    const http = await overHttp(installation);
    const headers = { ...(await bearer(http, installation, network, 'coordinator')), 'if-match': '"0"' };
    const data = { ...(await inForce()) };
    const written = { code: 'N1', urgency: 'ROSSO', label: 'Nuova', law: null, when: { signal: 'minore' }, ...rule };
    const body = { data: { ...data, rules: [written, ...data.rules] }, reason: 'Prova' };
    const answer = await http.inject({ method: 'PUT', url: '/api/v1/rules/urgency', headers, payload: body });
    const { errors } = answer.json<{ errors: { path: string; code: string; message: string }[] }>();
    await http.close();
    expect([answer.statusCode, errors.map((error) => [error.path, error.code])]).toEqual([
      422,
      [[`data.${path}`, code]],
    ]);
    expect(errors[0]!.message).not.toBe('Valore non valido.');
  });

  it('and rules without a last resort', async () => {
    const { rules } = await inForce();
    const never = {
      rules,
      otherwise: [{ urgency: 'VERDE' as const, text: 'x', fact: 'facts', when: { signal: 'minore' } }],
    };
    await expect(decide(never, 0)).rejects.toMatchObject({
      fields: [{ path: 'data.otherwise.0.when', code: 'last_must_hold' }],
    });
  });
});
