import { DecideUrgencyRules, ReplayUrgencyRules, ReproposeUrgency } from '@respi/segnalazioni/api';
import { type TestNetwork, aNetwork, fillWithCases } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';

const CASES = 20_000;
let installation: TestInstallation;
let network: TestNetwork;
let owner: pg.Client;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  const { unit, person } = network;
  const units = {
    sportelli: [unit['SP-CUNEO']!, unit['SP-ALBA']!],
    office: unit['QST-IMM']!,
    otherOffice: unit['PREF-CIT']!,
  };
  await fillWithCases(owner, network.id, units, { counter: person.counter, interface: person.interface }, CASES);
  await owner.query(
    `update segnalazione set facts = jsonb_build_object('titleExpiresOn', (submitted_at::date + 20)::text) where urgency = 'VERDE'`,
  );
  await owner.query('analyze');
});

afterAll(async () => {
  await owner.end();
  await installation.close();
});

/** How long nothing else had its turn, at most, while `work` went on. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const beat = setInterval(look, 1);
  await work();
  look();
  clearInterval(beat);
  return longest;
}

it('a replay of many cases reads them batch by batch and leaves everybody else their turn', async () => {
  const who = installation.as(network, 'coordinator', 'rules.write');
  const { data } = await installation.module.get(DecideUrgencyRules).read({ ...who, permission: 'rules.read' });
  const rules = { ...data, rules: data.rules.filter(({ code }) => code !== 'R8') };
  const replays = installation.module.get(ReplayUrgencyRules);
  let examined = 0;
  const began = performance.now();
  const paused = await longestPause(async () => {
    const { totals } = await replays.replay(who, { rules, limit: 20 });
    examined = totals?.examined ?? 0;
    expect(totals).toMatchObject({
      complete: true,
      changed: CASES / 5,
      moves: [{ before: 'AZZURRO', after: 'VERDE' }],
    });
  });
  process.stdout.write(
    `replay: ${String(examined)} cases in ${(performance.now() - began).toFixed(0)} ms, longest pause ${paused.toFixed(0)} ms\n`,
  );
  expect(examined).toBe(CASES);
  // A batch of 200 takes some tens of milliseconds on two busy cores; all 20,000 at once would take seconds.
  expect(paused).toBeLessThan(250);
});

it('finds the cases whose day has come by their index, however many wait for another day', async () => {
  await owner.query(
    `update segnalazione set review_on = current_date + 1 + (random() * 300)::int where state = 'submitted'`,
  );
  await owner.query(
    `update segnalazione set review_on = current_date where id in (select id from segnalazione where state = 'submitted' limit 3)`,
  );
  await owner.query('analyze segnalazione');
  const task = installation.module.get(ReproposeUrgency);
  expect(await installation.database.asSystem(network.id, (tx) => task.candidates(tx, null, 100))).toHaveLength(3);
  const plan = await owner.query<{ 'QUERY PLAN': string }>(
    `explain select id from segnalazione where network_id = '${network.id}' and review_on <= current_date
       and state in ('submitted', 'in_charge', 'forwarded', 'reply_collected', 'in_validation', 'integration_requested') order by id limit 100`,
  );
  expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('segnalazione_review_idx');
});
