import { DecideUrgencyRules, ReplayUrgencyRules, ReproposeUrgency } from '@respi/segnalazioni/api';
import { type TestNetwork, aNetwork, fillWithCases } from '@respi/shared/testing';
import { romeDay } from '@respi/shared/kernel';
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

/** How often something else had its turn while `work` went on. */
async function turnsOfOthers(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let going = true;
  const look = (): void => {
    turns += 1;
    if (going) setImmediate(look);
  };
  setImmediate(look);
  await work();
  going = false;
  return turns;
}

it('a replay of many cases reads them batch by batch and leaves everybody else their turn', async () => {
  const who = installation.as(network, 'coordinator', 'rules.write');
  const { data } = await installation.module.get(DecideUrgencyRules).read({ ...who, permission: 'rules.read' });
  const rules = { ...data, rules: data.rules.filter(({ code }) => code !== 'R8') };
  const replays = installation.module.get(ReplayUrgencyRules);
  let examined = 0;
  const turns = await turnsOfOthers(async () => {
    const { totals } = await replays.replay(who, { rules, limit: 20 });
    examined = totals?.examined ?? 0;
    expect(totals).toMatchObject({
      complete: true,
      changed: CASES / 5,
      moves: [{ before: 'AZZURRO', after: 'VERDE' }],
    });
  });
  expect(examined).toBe(CASES);
  // All 20,000 at once would give no turn to anybody; a batch holds 200.
  expect(turns).toBeGreaterThanOrEqual(CASES / 200);
});

it('finds the cases whose day has come by their index, however many wait for another day', async () => {
  // In Rome, where a day begins before it does for the database.
  const today = romeDay(new Date());
  await owner.query(
    `update segnalazione set review_on = $1::date + 1 + (random() * 300)::int where state = 'submitted'`,
    [today],
  );
  await owner.query(
    `update segnalazione set review_on = $1 where id in (select id from segnalazione where state = 'submitted' limit 3)`,
    [today],
  );
  await owner.query('analyze segnalazione');
  const task = installation.module.get(ReproposeUrgency);
  expect(await installation.database.asSystem(network.id, (tx) => task.candidates(tx, null, 100))).toHaveLength(3);
  const plan = await owner.query<{ 'QUERY PLAN': string }>(
    `explain select id from segnalazione where network_id = '${network.id}' and review_on <= '${today}'
       and state in ('submitted', 'in_charge', 'forwarded', 'reply_collected', 'in_validation', 'integration_requested') order by id limit 100`,
  );
  expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('segnalazione_review_idx');
});
