import { RuleBook } from '@respi/identity/contract';
import { ClimbLadder, ReadClocks, SweepClocks } from '@respi/segnalazioni/api';
import { type CaseClocks, CaseListQuery } from '@respi/segnalazioni/contract';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

/** What time it is for the product. A Thursday. */
let now = new Date('2026-11-26T09:00:00+01:00');
const HOUR = 3_600_000;

let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;

beforeAll(async () => {
  installation = await anInstallation({ now: () => now });
  network = await aNetwork(installation.ownerUrl);
  steps = new CaseSteps(installation, network);
});

beforeEach(() => {
  now = new Date('2026-11-26T09:00:00+01:00');
});

afterAll(() => installation.close());

const at = (text: string): void => {
  now = new Date(text);
};

function clocks(id: string, by: PersonName = 'coordinator'): Promise<CaseClocks> {
  return installation.module.get(ReadClocks).read(installation.as(network, by, 'case.read'), id);
}

async function escalations(id: string): Promise<{ at: string; clock: string; percent: number; rung: string }[]> {
  const { items } = await installation.reading.events(installation.as(network, 'coordinator', 'case.read'), id);
  return items
    .filter(({ type }) => type === 'clock_escalated')
    .map(({ at: when, data }) => ({ at: when, ...(data as { clock: string; percent: number; rung: string }) }));
}

describe('the clocks of a case', () => {
  it('are told with their account, which adds up', async () => {
    const { id } = await steps.forwarded({ urgency: { code: 'ROSSO', reason: 'Prova' } });
    at('2026-11-27T12:00:00+01:00');
    const { clocks: all, laps, total } = await clocks(id);
    expect(all.map(({ key, state }) => [key.replace(/\..{36}$/, ''), state])).toEqual([
      ['1.take', 'done'],
      ['1.forward', 'done'],
      ['office', 'running'],
    ]);
    const office = all.at(-1)!;
    expect(office).toMatchObject({
      act: 'office_answer',
      office: { code: 'QST-IMM' },
      targetWords: '1 giorno lavorativo',
      dueAt: '2026-11-27T16:00:00.000Z',
      late: false,
    });
    const ran = office.lines.filter(({ kind }) => kind === 'ran').reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
    expect(ran).toBe(office.ranMinutes);
    const ahead = office.lines.find(({ kind }) => kind === 'ahead');
    expect(ahead).toMatchObject({ from: '2026-11-27T11:00:00.000Z', to: office.dueAt });
    expect(ran + (ahead?.minutes ?? 0)).toBe(office.allowedMinutes);
    expect(office.serviceHours).toBe('lun–ven 8:30–13:00 e 14:00–17:00');
    expect(laps).toEqual([{ lap: 1, beganAt: '2026-11-26T08:00:00.000Z', ...total }]);
    expect(total.officeMinutes).toBe(office.ranMinutes);
  });

  it('name the closed days that lie between now and the due time', async () => {
    at('2026-12-04T16:00:00+01:00');
    const { id } = await steps.file({ urgency: { code: 'VERDE', reason: 'Prova' } });
    const [take] = (await clocks(id)).clocks;
    const ahead = take?.lines.find(({ kind }) => kind === 'ahead');
    expect(take?.dueAt).toBe('2026-12-09T16:00:00.000Z');
    expect(ahead?.off).toEqual([{ day: '2026-12-08', name: 'Immacolata Concezione' }]);
  });

  it('say of what was done in time that it was, however long ago, and whose turn it is now', async () => {
    const { id } = await steps.forwarded({ urgency: { code: 'ROSSO', reason: 'Prova' } });
    at('2026-12-03T12:00:00+01:00');
    const { clocks: all } = await clocks(id);
    expect(all.map(({ state, late, turn, dueWords }) => [state, late, turn, dueWords])).toEqual([
      ['done', false, 'nobody', 'in tempo'],
      ['done', false, 'nobody', 'in tempo'],
      ['running', true, 'office', 'in ritardo di 4 giorni lavorativi'],
    ]);
    const { items } = await installation.reading.list(
      installation.as(network, 'coordinator', 'case.read'),
      CaseListQuery.parse({}),
    );
    expect(items.find((row) => row.id === id)).toMatchObject({
      late: true,
      dueWords: 'in ritardo di 4 giorni lavorativi',
    });
  });

  it('show an office its own clock only, and a stranger none', async () => {
    const { id } = await steps.forwarded();
    const seen = await clocks(id, 'referentQuestura');
    expect(seen.clocks.map(({ act }) => act)).toEqual(['office_answer']);
    await expect(clocks(id, 'otherCounter')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('tell the statutory term of the practice, by the version of its day', async () => {
    const filed = (day: string) =>
      steps.file({
        office: 'PREF-SUI-RIC',
        topic: 'ricongiungimento',
        procedure: 'RICONG_NULLA_OSTA',
        facts: { practiceSubmittedOn: day },
      });
    const before = await clocks((await filed('2025-10-03')).id);
    const since = await clocks((await filed('2025-10-04')).id);
    expect([before, since].map(({ terms }) => terms[0]?.endsOn)).toEqual(['2026-01-01', '2026-03-03']);
    expect(since.terms[0]).toMatchObject({ who: 'amministrazione', daysLeft: -268 });
  });

  it('keep the calendar that a lap began under, and say what was decided later', async () => {
    const { id } = await steps.file({ urgency: { code: 'VERDE', reason: 'Prova' } });
    const before = (await clocks(id)).clocks[0]?.dueAt;
    now = new Date(+now + HOUR);
    await installation.module.get(RuleBook).decide(installation.as(network, 'coordinator', 'figures.read'), {
      subject: 'calendar',
      unitId: null,
      data: { hours: { 4: [{ from: '08:30', to: '13:00' }] }, closures: [] },
      initial: { hours: HOURS, closures: [] },
      reason: 'Orario ridotto',
      seen: 0,
    });
    const after = (await clocks(id)).clocks[0];
    expect(after?.dueAt).toBe(before);
    const { id: later } = await steps.file({ urgency: { code: 'VERDE', reason: 'Prova' } });
    expect((await clocks(later)).clocks[0]?.dueAt).toBe('2026-12-10T12:00:00.000Z');
  });

  it('come with the rows of a list on demand, and say what stands', async () => {
    const { id } = await steps.file();
    const list = (clocksToo: boolean) =>
      installation.reading.list(installation.as(network, 'coordinator', 'case.read'), {
        limit: 50,
        order: 'newest',
        ...(clocksToo ? { clocks: true } : {}),
      });
    const row = (items: readonly { id: string; clock?: unknown }[]) => items.find((item) => item.id === id);
    expect(row((await list(false)).items)).not.toHaveProperty('clock');
    expect(row((await list(true)).items)?.clock).toEqual({ act: 'take', state: 'running', share: 0 });
    await steps.act('coordinator', id, { action: 'take', body: {} });
    await steps.act('coordinator', id, {
      action: 'request_integration',
      body: { text: 'Manca la ricevuta', dueOn: '2026-12-10' },
    });
    expect(row((await list(true)).items)?.clock).toEqual({ act: 'forward', state: 'standing', share: 0 });
  });

  it('say of an office that has not answered yet that it still may, once the counter has a reply', async () => {
    const { id, referrals } = await steps.forwarded({
      office: 'PREF-SUI-RIC',
      topic: 'ricongiungimento',
      procedure: undefined,
    });
    await steps.act('coordinator', id, { action: 'add_office', body: { office: 'QST-IMM', channel: 'portal' } });
    const { replies } = await steps.act('coordinator', id, {
      action: 'collect',
      body: { referralId: referrals[0]!.id, text: 'Rilasciato.', outcome: 'risolta', channel: 'in_person' },
    });
    const waiting = (await clocks(id)).clocks.find(({ office }) => office?.code === 'QST-IMM');
    expect(waiting?.lines.at(-2)?.text).toBe('Ha risposto un altro ufficio, questo no: il tempo correva');
    await steps.act('coordinator', id, { action: 'release', body: { replyId: replies[0]!.id } });
    const questura = (await clocks(id)).clocks.find(({ office }) => office?.code === 'QST-IMM');
    expect(questura).toMatchObject({ state: 'standing', turn: 'office_still' });
    await steps.act('counter', id, { action: 'reopen', body: { reason: 'Serve altro.' } });
    const again = (await clocks(id)).clocks.find(({ key }) => key === '2.take');
    expect(again?.lines[0]?.text).toBe('Riaperta: il tempo correva');
  });

  it('are in a list what they are on the case, whoever looked at it before and however it went on', async () => {
    const rows = async (by: PersonName) =>
      (
        await installation.reading.list(installation.as(network, by, 'case.read'), {
          limit: 50,
          order: 'newest',
          clocks: true,
        })
      ).items;
    const shown = async (id: string, by: PersonName = 'coordinator') =>
      (await rows(by)).find((row) => row.id === id)?.clock;
    const { id } = await steps.forwarded({ urgency: { code: 'ROSSO', reason: 'Prova' } });
    expect(await shown(id)).toMatchObject({ act: 'office_answer', share: 0 });
    // Nothing happened to the case: what was folded once is read at another time of day.
    at('2026-11-27T12:00:00+01:00');
    const share = (await clocks(id)).clocks.at(-1)?.share;
    expect(share).toBeGreaterThan(0);
    expect(await shown(id)).toMatchObject({ act: 'office_answer', share });
    expect(await rows('otherCounter')).not.toContainEqual(expect.objectContaining({ id }));
    const [referral] = (await steps.open(id)).referrals;
    await steps.act('coordinator', id, {
      action: 'collect',
      body: { referralId: referral!.id, text: 'In stampa.', outcome: 'risolta', channel: 'in_person' },
    });
    expect(await shown(id)).toMatchObject({ act: 'hand_on_reply', share: 0 });
  });

  it('go on when a case is handed over, which moves none of them', async () => {
    const { id } = await steps.forwarded();
    const taken = await steps.file();
    await steps.act('coordinator', taken.id, { action: 'take', body: {} });
    const before = await steps.open(taken.id);
    await steps.act('coordinator', taken.id, { action: 'hand_over', body: { to: network.person.interface } });
    expect((await steps.open(taken.id)).dueAt).toBe(before.dueAt);
    expect((await clocks(id)).clocks).toHaveLength(3);
  });
});

const HOURS = Object.fromEntries(
  [1, 2, 3, 4, 5].map((day) => [
    day,
    [
      { from: '08:30', to: '13:00' },
      { from: '14:00', to: '17:00' },
    ],
  ]),
);

describe('the ladder', () => {
  const climb = (id: string): Promise<Date | null> => installation.module.get(ClimbLadder).climb(network.id, id);

  /** A week of the sweep, hour by hour. */
  async function passes(days: number): Promise<void> {
    const signal = new AbortController().signal;
    for (const end = +now + days * 24 * HOUR; +now < end; now = new Date(+now + HOUR / 2))
      await installation.module.get(SweepClocks).run(signal);
  }

  it('is climbed by a ROSSO left alone for a week, each step once, and no further once the reply is out', async () => {
    await installation.module.get(RuleBook).decide(installation.as(network, 'coordinator', 'figures.read'), {
      subject: 'calendar',
      unitId: null,
      data: { hours: HOURS, closures: [] },
      initial: {},
      reason: 'Di nuovo l’orario intero',
      seen: 2,
    });
    await installation.module.get(RuleBook).decide(installation.as(network, 'coordinator', 'figures.read'), {
      subject: 'ladder',
      unitId: null,
      data: {
        steps: [
          { percent: 75, to: 'in_charge' },
          { percent: 100, to: 'coordination' },
          { percent: 150, to: 'office_head', offices: ['PREF-SUI-RIC'] },
        ],
      },
      initial: { steps: [{ percent: 75, to: 'in_charge' }] },
      reason: 'Il protocollo con la Prefettura lo prevede',
      seen: 0,
    });
    now = new Date(+now + 1_000);
    const rosso = { urgency: { code: 'ROSSO', reason: 'Prova' } } as const;
    const { id } = await steps.file({ ...rosso, office: 'PREF-SUI-RIC' });
    await passes(1);
    expect((await escalations(id)).map(({ clock, percent, rung }) => [clock, percent, rung])).toEqual([
      ['1.take', 75, 'in_charge'],
      ['1.take', 100, 'coordination'],
    ]);

    await steps.act('coordinator', id, { action: 'take', body: {} });
    await steps.act('coordinator', id, {
      action: 'forward',
      body: { referrals: [{ office: 'PREF-SUI-RIC', channel: 'phone' }] },
    });
    await passes(7);
    const climbed = await escalations(id);
    expect(climbed.slice(2).map(({ percent, rung }) => [percent, rung])).toEqual([
      [75, 'in_charge'],
      [100, 'coordination'],
      [150, 'office_head'],
    ]);
    expect(new Set(climbed.map(({ clock, percent }) => `${clock} ${percent}`)).size).toBe(climbed.length);

    const { referrals } = await steps.open(id);
    const { replies } = await steps.act('coordinator', id, {
      action: 'collect',
      body: { referralId: referrals[0]!.id, text: 'Fatto.', outcome: 'risolta', channel: 'phone' },
    });
    await steps.act('coordinator', id, { action: 'release', body: { replyId: replies[0]!.id } });
    await passes(7);
    expect(await escalations(id)).toHaveLength(climbed.length);
    expect(await climb(id)).toBeNull();
  });

  it('tells when the next step will be, and leaves the version of the case alone', async () => {
    const { id, version } = await steps.file({ urgency: { code: 'ROSSO', reason: 'Prova' } });
    expect(await climb(id)).toEqual(new Date('2026-11-26T10:30:00+01:00'));
    at('2026-11-26T10:30:00+01:00');
    expect(await climb(id)).toEqual(new Date('2026-11-26T11:00:00+01:00'));
    expect(await escalations(id)).toHaveLength(1);
    expect((await steps.open(id)).version).toBe(version);
  });

  it('takes each step once, however many come for it at the same time', async () => {
    const { id } = await steps.file({ urgency: { code: 'ROSSO', reason: 'Prova' } });
    at('2026-11-26T12:00:00+01:00');
    await Promise.all(Array.from({ length: 8 }, () => climb(id)));
    // Nobody came for the warning in time: that the time is over is told alone.
    expect((await escalations(id)).map(({ percent }) => percent)).toEqual([100]);
    const { chainValid } = await installation.reading.events(installation.as(network, 'coordinator', 'case.read'), id);
    expect(chainValid).toBe(true);
  });

  it('is not climbed while the clock stands', async () => {
    const { id } = await steps.file({ urgency: { code: 'ROSSO', reason: 'Prova' } });
    await steps.act('coordinator', id, {
      action: 'request_integration',
      body: { text: 'Manca la ricevuta', dueOn: '2026-12-20' },
    });
    at('2026-12-18T12:00:00+01:00');
    expect(await climb(id)).toBeNull();
    expect(await escalations(id)).toEqual([]);
  });
});
