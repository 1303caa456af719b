import { ErasePerson, ReadFigures, ReadUrgencyShares, countPeriod } from '@respi/segnalazioni/api';
import type { CaseAction, CaseCommand, CaseDetail } from '@respi/segnalazioni/contract';
import { Problem, romeDay } from '@respi/shared/kernel';
import { ownerSource } from '@respi/shared/api-platform';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import fc from 'fast-check';
import pg from 'pg';
import { INSTALLATION_PARTS } from './installation-parts';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';
import { MovableClock } from './testing/movable-clock';
import { recount } from './testing/recount';

const clock = new MovableClock();
let installation: TestInstallation;
let owner: pg.Client;

beforeAll(async () => {
  installation = await anInstallation(clock);
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await installation.close();
});

const reason = 'Per prova.';
const answer = { text: 'Risposta.', outcome: 'risolta' } as const;
const openReferral = ({ referrals }: CaseDetail) => ({
  referralId: referrals.findLast(({ status }) => status === 'open')?.id ?? '',
});
const reply = ({ replies }: CaseDetail) => ({ replyId: replies.at(-1)?.id ?? '' });

/** What each act that moves a figure needs; `other` is a case to merge into. */
const BODIES: Partial<Record<CaseAction, (subject: CaseDetail, other: string) => object>> = {
  take: () => ({}),
  answer_directly: () => ({ text: 'Ecco.', outcome: 'chiarimento' }),
  forward: () => ({ referrals: [{ office: 'QST-IMM', channel: 'portal' }] }),
  collect: (subject) => ({ ...openReferral(subject), ...answer, channel: 'phone' }),
  not_competent: openReferral,
  release: reply,
  send_to_validation: reply,
  approve: reply,
  correct: (subject) => ({
    ...reply(subject),
    text: 'Corretta.',
    outcome: 'appuntamento_fissato',
    dueOn: '2099-01-01',
  }),
  reject: (subject) => ({ ...reply(subject), reason }),
  request_integration: () => ({ text: 'Serve altro.', dueOn: '2099-01-01' }),
  submit_integration: () => ({ text: 'Ecco altro.', delivered: [] }),
  close: () => ({}),
  withdraw: () => ({ reason }),
  decline: () => ({ reason, whereToTurn: 'Altrove.' }),
  reopen: () => ({ reason }),
  merge: (_, other) => ({ into: other }),
  unmerge: () => ({ reason }),
  set_urgency: ({ urgency }) => ({ code: urgency === 'ROSSO' ? 'VERDE' : 'ROSSO', reason }),
  seal: () => ({ reason }),
  unseal: () => ({ reason }),
};
const ACTORS: readonly PersonName[] = [
  'coordinator',
  'coordinator',
  'counter',
  'referentQuestura',
  'secondCoordinator',
];

interface Step {
  readonly subject: number;
  readonly actor: number;
  readonly choice: number;
  readonly days: number;
}
const steps = (most: number) =>
  fc.array(fc.record({ subject: fc.nat(4), actor: fc.nat(4), choice: fc.nat(40), days: fc.nat(9) }), {
    minLength: 10,
    maxLength: most,
  });

class Lives {
  readonly cases: string[] = [];
  acts = 0;
  private readonly steps: CaseSteps;

  constructor(private readonly network: TestNetwork) {
    this.steps = new CaseSteps(installation, network);
  }

  async begin(): Promise<void> {
    for (const change of [{}, {}, { topic: 'lavoro', procedure: undefined }, this.steps.sealed(), {}]) {
      this.cases.push((await this.steps.file(change)).id);
      clock.pass(1);
    }
  }

  /** Whatever this person may do to this case now; nothing where that is nothing. */
  async go({ subject, actor, choice, days }: Step): Promise<void> {
    clock.pass(days);
    const id = this.cases[subject]!;
    const by = ACTORS[actor]!;
    try {
      const seen = await this.steps.open(id, by);
      const open = seen.availableActions.filter((action) => BODIES[action]);
      const action = open[choice % open.length];
      if (!action) return;
      const body = BODIES[action]!(seen, this.cases[(subject + 1) % this.cases.length]!);
      await this.steps.act(by, id, { action, body } as CaseCommand);
      this.acts++;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  /** @returns how many of them could be erased */
  async erase(which: readonly number[]): Promise<number> {
    let erased = 0;
    for (const index of which) {
      const { rows } = await owner.query<{ number: string }>('select number from segnalazione where id = $1', [
        this.cases[index],
      ]);
      try {
        await installation.module.get(ErasePerson).erase(this.network.id, rows[0]!.number);
        erased++;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
    }
    return erased;
  }
}

/** Everything that figures show or could show, over the whole time and over a part of it. */
async function allFigures(network: TestNetwork): Promise<object> {
  const who = installation.as(network, 'coordinator', 'figures.read');
  const general = installation.as(network, 'general', 'figures.read');
  const shown = [];
  for (const period of [
    { from: '2026-01-01', to: '2026-12-31' },
    { from: '2027-01-01', to: '2027-12-31' },
  ]) {
    for (const reader of [who, general]) {
      shown.push(await installation.module.get(ReadFigures).of(reader, period));
      shown.push(await installation.module.get(ReadUrgencyShares).of(reader, period));
    }
  }
  return { shown, counted: await counted(network) };
}

const PERIODS = [
  { from: '2026-01-01', to: '2027-12-31' },
  { from: '2026-11-17', to: '2026-11-19' },
];

const counted = (network: TestNetwork) =>
  installation.database.asSystem(network.id, async (tx) => {
    const counts = [];
    for (const period of PERIODS)
      for (const sealed of [false, true]) counts.push(await countPeriod(tx, period, sealed));
    return counts;
  });

async function recounted(network: TestNetwork): Promise<object> {
  const counts = [];
  for (const period of PERIODS)
    for (const sealed of [false, true]) counts.push(await recount(installation.ownerUrl, network.id, period, sealed));
  return counts;
}

let networks = 0;
let everErased = 0;
let everDone = 0;

it('are what the cases say, after whatever was done to them, and no erasure changes a digit', async () => {
  await fc.assert(
    fc.asyncProperty(
      steps(45),
      steps(12),
      fc.uniqueArray(fc.nat(4), { minLength: 2 }),
      fc.boolean(),
      async (first, then, which, endAll) => {
        clock.reset();
        const network = await aNetwork(installation.ownerUrl, `rete-${++networks}`, `R${networks}`);
        const lives = new Lives(network);
        await lives.begin();
        for (const step of first) await lives.go(step);
        // Half of the time every case ends, so that there is much to erase.
        if (endAll)
          for (let subject = 0; subject < 5; subject++)
            for (const actor of [2, 2]) await lives.go({ subject, actor, choice: 1, days: 1 });
        expect(await counted(network)).toEqual(await recounted(network));
        const before = await allFigures(network);
        everErased += await lives.erase(which);
        expect(await allFigures(network)).toEqual(before);
        // What was erased stays as it was counted while the others go on.
        for (const step of then) await lives.go(step);
        const later = await allFigures(network);
        everErased += await lives.erase([0, 1, 2, 3, 4]);
        expect(await allFigures(network)).toEqual(later);
        everDone += lives.acts;
      },
    ),
    { numRuns: 8 },
  );
  // A run in which nothing was done or erased would prove nothing.
  expect(everDone).toBeGreaterThan(60);
  expect(everErased).toBeGreaterThan(5);
});

it('would show if an act did not reach them', async () => {
  const network = await aNetwork(installation.ownerUrl, 'guasta', 'GU');
  const lives = new Lives(network);
  await lives.begin();
  expect(await counted(network)).toEqual(await recounted(network));
  await owner.query(`update case_fact set urgency = 'BIANCO' where case_id = $1`, [lives.cases[0]]);
  expect(await counted(network)).not.toEqual(await recounted(network));
});

it('keep of an erased case counts by one thing at a time, and nothing that leads to it', async () => {
  const network = await aNetwork(installation.ownerUrl, 'apparte', 'AP');
  const there = new CaseSteps(installation, network);
  clock.reset();
  const { id, number } = await there.file();
  const day = romeDay(clock.now());
  await there.act('counter', id, { action: 'withdraw', body: { reason } });
  await installation.module.get(ErasePerson).erase(network.id, number);
  const rows = async (what: string, from: string) =>
    (await owner.query<Record<string, unknown>>(`select ${what} from ${from} where network_id = $1`, [network.id]))
      .rows;
  expect(await rows('case_id', 'case_fact')).toEqual([]);
  const left = await rows(`day::text, dimension, code, count`, 'figure_count');
  expect(left).toContainEqual({ day, dimension: 'state', code: 'withdrawn', count: 1 });
  expect(JSON.stringify(left)).not.toContain(id);
});

it('are made for the cases that were there before, and for those that were erased by then', async () => {
  const network = await aNetwork(installation.ownerUrl, 'prima', 'PR');
  clock.reset();
  const lives = new Lives(network);
  await lives.begin();
  for (let turn = 0; turn < 40; turn++) await lives.go({ subject: turn % 5, actor: turn % 3, choice: turn, days: 1 });
  const here = new CaseSteps(installation, network);
  const { id, number } = await here.file();
  await here.act('coordinator', id, { action: 'answer_directly', body: { ...answer } });
  await installation.module.get(ErasePerson).erase(network.id, number);
  const before = await counted(network);
  const source = await ownerSource(installation.ownerUrl, INSTALLATION_PARTS).initialize();
  try {
    const made = source.migrations.find(({ name }) => name?.startsWith('KeepFactsApart'))!;
    const runner = source.createQueryRunner();
    await made.down(runner);
    await made.up(runner);
    await runner.release();
  } finally {
    await source.destroy();
  }
  expect(await counted(network)).toEqual(before);
});

it('are behind the wall of their network', async () => {
  const other = await aNetwork(installation.ownerUrl, 'altrove', 'AL');
  const seen = await installation.database.asSystem(other.id, (tx) =>
    tx.query<{ n: number }>(
      `select (select count(*) from case_fact)::int + (select count(*) from figure_count)::int + (select count(*) from figure_time)::int as n`,
    ),
  );
  expect(seen).toEqual([{ n: 0 }]);
});
