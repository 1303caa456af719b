import { DecideTime, EraseWhatIsOver, GraceList, ReachOfRetention } from '@respi/segnalazioni/api';
import type { EndedCase, Retention } from '@respi/segnalazioni/contract';
import { addDays, romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';
import { MovableClock } from './testing/movable-clock';

const clock = new MovableClock();
let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;
let owner: pg.Client;
let networks = 0;

beforeAll(async () => {
  installation = await anInstallation(clock);
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await installation.close();
});

beforeEach(async () => {
  clock.reset();
  network = await aNetwork(installation.ownerUrl, `rete-${++networks}`);
  steps = new CaseSteps(installation, network);
});

const night = () => installation.module.get(EraseWhatIsOver).run(new AbortController().signal);
const nights = async (days: number, every = 1): Promise<void> => {
  for (let day = 0; day < days; day += every) {
    clock.pass(every);
    await night();
  }
};
const listed = async (by: PersonName = 'coordinator', of = network): Promise<EndedCase[]> =>
  (await installation.module.get(GraceList).read(installation.as(of, by, 'privacy.handle'), { limit: 50 })).items;
const list = (by: PersonName = 'coordinator') => ({
  hold: (id: string, version: number, until: string, reason = 'Ricorso in corso.') =>
    installation.module
      .get(GraceList)
      .hold(installation.as(network, by, 'privacy.handle'), id, version, { until, reason }),
  release: (id: string, version: number) =>
    installation.module.get(GraceList).release(installation.as(network, by, 'privacy.handle'), id, version),
});
const today = (days = 0): string => romeDay(new Date(clock.now().getTime() + days * 86_400_000));
const withdrawn = async (change = {}) => {
  const { id } = await steps.file(change);
  return steps.act('counter', id, { action: 'withdraw', body: { reason: 'Non serve più.' } });
};

it('lists a case once its time is over, keeps it for the days of grace, and erases it with a row in the log', async () => {
  const { id, number } = await withdrawn();
  clock.pass(179);
  await night();
  expect(await listed()).toEqual([]);
  clock.pass(1);
  await night();
  expect(await listed()).toMatchObject([
    { number, ending: 'withdrawn', enteredOn: today(), eraseOn: today(30), heldUntil: null, version: 1 },
  ]);
  // Told twice, or by two workers at once, it is the same.
  await Promise.all([night(), night()]);
  await nights(29, 29);
  expect((await steps.open(id)).erased).toBe(false);
  clock.pass(1);
  await Promise.all([night(), night()]);
  expect(await steps.open(id)).toMatchObject({ erased: true, number, person: null });
  expect(await listed()).toEqual([]);
  const { rows } = await owner.query<{ basis: string; actor_kind: string }>(
    `select basis, actor_kind from access_record where act = 'case_erased' and subject_id = $1`,
    [id],
  );
  expect(rows).toEqual([{ basis: 'retention', actor_kind: 'system' }]);
  const { chainValid, items } = await installation.reading.events(installation.as(network, 'counter', 'case.read'), id);
  expect(chainValid).toBe(true);
  expect(items.filter(({ type }) => type === 'person_erased')).toHaveLength(1);
});

it('cut off again and again, erases each case once, whole or not at all, and the last night finishes', async () => {
  const cases: string[] = [];
  for (let index = 0; index < 24; index++) cases.push((await withdrawn()).id);
  await nights(180, 180);
  clock.pass(30);
  const erased = async (): Promise<number> => {
    const { rows } = await owner.query<{ whole: boolean }>(
      `select s.erased_at is not null
              and not exists (select 1 from case_text t where t.case_id = s.id and t.body is not null)
              and not exists (select 1 from case_name_key k where k.case_id = s.id)
              and not exists (select 1 from case_identifier i where i.case_id = s.id)
              and not exists (select 1 from retention_case r where r.case_id = s.id) as whole
         from segnalazione s where s.id = any ($1::uuid[]) and (s.erased_at is not null or s.person is null)`,
      [cases],
    );
    expect(rows.every(({ whole }) => whole)).toBe(true);
    return rows.length;
  };
  // A role may end its own connections only.
  const other = new pg.Client({ connectionString: installation.appUrl });
  await other.connect();
  let cut = 0;
  const over = new AbortController();
  const cutting = night()
    .catch(() => undefined)
    .finally(() => {
      over.abort();
    });
  while (!over.signal.aborted) {
    const { rowCount } = await other.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = current_user and state <> 'idle' and pid <> pg_backend_pid()`,
    );
    cut += rowCount ?? 0;
    await setTimeout(1);
  }
  await cutting;
  // Nothing is half done, whatever was cut.
  await erased();
  await other.end();
  expect(cut).toBeGreaterThan(0);
  await night();
  expect(await erased()).toBe(cases.length);
  const { rows } = await owner.query<{ times: string }>(
    `select distinct count(*) as times from access_record where act = 'case_erased' and subject_id = any ($1::uuid[]) group by subject_id`,
    [cases],
  );
  expect(rows).toEqual([{ times: '1' }]);
  for (const id of cases)
    expect(await installation.reading.events(installation.as(network, 'counter', 'case.read'), id)).toMatchObject({
      chainValid: true,
    });
});

it('stops the clock when the case is reopened, and begins it anew when it ends again', async () => {
  const { id } = await withdrawn();
  await nights(190, 190);
  expect(await listed()).toHaveLength(1);
  await steps.act('counter', id, { action: 'reopen', body: { reason: 'Serve ancora.' } });
  expect(await listed()).toEqual([]);
  await nights(60, 60);
  expect((await steps.open(id)).erased).toBe(false);
  await steps.act('counter', id, { action: 'withdraw', body: { reason: 'Ora no.' } });
  await nights(150, 150);
  expect(await listed()).toEqual([]);
  await nights(31, 31);
  expect(await listed()).toMatchObject([{ enteredOn: today() }]);
});

it('is held back with a reason until a day, and released', async () => {
  const { id } = await withdrawn();
  await nights(180, 180);
  const [entry] = await listed();
  await expect(list().hold(id, entry!.version, today(-1))).rejects.toMatchObject({
    fields: [{ code: 'date_in_past' }],
  });
  await expect(list().hold(id, entry!.version, today(732))).rejects.toMatchObject({
    fields: [{ code: 'hold_too_long' }],
  });
  const held = await list().hold(id, entry!.version, today(90), 'Ricorso di Amin Provetti.');
  expect(held).toMatchObject({
    heldUntil: today(90),
    heldBy: 'coordinator',
    holdReason: 'Ricorso di Amin Provetti.',
    eraseOn: today(91),
  });
  const { rows } = await owner.query<{ hold_reason: string }>(
    'select hold_reason from retention_case where case_id = $1',
    [id],
  );
  expect(rows[0]!.hold_reason).not.toContain('Provetti');
  await expect(list('secondCoordinator').release(id, entry!.version)).rejects.toMatchObject({ code: 'stale_version' });
  await nights(90, 90);
  expect((await steps.open(id)).erased).toBe(false);
  await list('secondCoordinator').release(id, held.version);
  await night();
  expect((await steps.open(id)).erased).toBe(true);
});

it('follows what the network decides, by ending and by kind, also for what ended before', async () => {
  const { id } = await withdrawn();
  const other = await withdrawn({ kind: 'prassi', procedure: undefined, identifiers: [], person: undefined });
  const who = installation.as(network, 'coordinator', 'rules.write');
  const decide = async (change: Partial<Retention>) => {
    const time = installation.module.get(DecideTime);
    const { version, data } = await time.retention(who);
    return time.decideRetention(who, version, { data: { ...data, ...change }, reason: 'Così vuole il titolare.' });
  };
  await decide({ exceptions: [{ kind: 'prassi', days: 400 }] });
  clock.pass(200);
  await night();
  expect((await listed()).map((each) => each.id)).toEqual([id]);
  // A longer time takes out of the list what stands in it.
  const { data } = await installation.module.get(DecideTime).retention(who);
  await decide({ days: { ...data.days, withdrawn: 365 } });
  await night();
  expect(await listed()).toEqual([]);
  await decide({ exceptions: [], days: { ...data.days, withdrawn: 30 } });
  await night();
  expect((await listed()).map((each) => each.id).sort()).toEqual([id, other.id].sort());
  await expect(
    decide({
      exceptions: [
        { kind: 'prassi', days: 400 },
        { kind: 'prassi', days: 500 },
      ],
    }),
  ).rejects.toMatchObject({ fields: [{ path: 'data.exceptions.1.kind', code: 'exception_twice' }] });
});

it('tells before it is decided how many cases a shorter time would bring into the list, and from when they go', async () => {
  const who = installation.as(network, 'coordinator', 'rules.write');
  const { data } = await installation.module.get(DecideTime).retention(who);
  const reach = (change: Partial<Retention>) =>
    installation.module.get(ReachOfRetention).of(who, { ...data, ...change });
  const shorter = { days: { ...data.days, withdrawn: 30, risolta: 30 } };
  await withdrawn();
  await withdrawn({ kind: 'prassi', procedure: undefined, identifiers: [], person: undefined });
  const answered = await steps.file();
  await steps.act('coordinator', answered.id, { action: 'take', body: {} });
  await steps.act('coordinator', answered.id, {
    action: 'answer_directly',
    body: { text: 'Il titolo è pronto.', outcome: 'risolta' },
  });
  const hidden = await withdrawn(steps.sealed());
  await owner.query('delete from case_handler where case_id = $1', [hidden.id]);
  await steps.file();
  clock.pass(28);
  expect((await reach(shorter)).entering).toBe(0);
  clock.pass(5);
  expect(await reach({})).toMatchObject({ entering: 0 });
  const told = await reach({ ...shorter, exceptions: [{ kind: 'prassi', days: 400 }], graceDays: 10 });
  expect(told.entering).toBe(2);
  expect([today(), today(1)]).toContain(told.entersOn);
  expect(told.eraseFrom).toBe(addDays(told.entersOn, 10));
  const { entering } = await reach(shorter);
  expect(entering).toBe(3);

  // What is told is what comes.
  const { version } = await installation.module.get(DecideTime).retention(who);
  await installation.module
    .get(DecideTime)
    .decideRetention(who, version, { data: { ...data, ...shorter }, reason: 'Così vuole il titolare.' });
  const list = async () =>
    (
      await installation.module
        .get(GraceList)
        .read(installation.as(network, 'coordinator', 'privacy.handle'), { limit: 50 })
    ).tonight;
  const tonight = await list();
  expect(tonight).toMatchObject({ count: entering, entersOn: told.entersOn });
  expect(tonight?.eraseFrom).toBe(addDays(told.entersOn, data.graceDays));
  await night();
  expect((await listed()).map(({ id }) => id).toSorted()).toEqual(tonight?.cases.map(({ id }) => id).toSorted());
  expect(await listed()).toHaveLength(entering);
  expect(await list()).toMatchObject({ count: 0, cases: [] });
  expect((await reach(shorter)).entering).toBe(0);
});

it('says when the list was last filled', async () => {
  const read = () =>
    installation.module.get(GraceList).read(installation.as(network, 'coordinator', 'privacy.handle'), { limit: 50 });
  expect((await read()).lookedAt).toBeNull();
  await night();
  expect((await read()).lookedAt?.slice(0, 10)).toBe(clock.now().toISOString().slice(0, 10));
});

it('keeps what somebody still has to do something about, however old', async () => {
  await steps.file();
  await steps.forwarded();
  const interim = await steps.file();
  await steps.act('coordinator', interim.id, {
    action: 'answer_directly',
    body: { text: 'In lavorazione.', outcome: 'in_istruttoria', recheckOn: '2099-01-01' },
  });
  const [one, survivor] = [await steps.file(), await steps.file()];
  await steps.act('coordinator', one.id, { action: 'merge', body: { into: survivor.id } });
  await nights(1500, 1500);
  expect(await listed()).toEqual([]);
  await steps.act('counter', survivor.id, { action: 'withdraw', body: { reason: 'Basta.' } });
  await night();
  expect(await listed()).toMatchObject([{ id: one.id, ending: 'merged' }]);
  // Closed by the counter, an interim answer is the last one: nobody asks again.
  await steps.act('counter', interim.id, { action: 'close', body: {} });
  await nights(1500, 1500);
  expect((await listed()).map(({ id, ending }) => [id, ending])).toContainEqual([interim.id, 'senza_esito']);
});

it('shows a sealed case to its handlers alone, and erases it all the same', async () => {
  const { id } = await withdrawn(steps.sealed());
  await owner.query('delete from case_handler where case_id = $1 and account_id <> $2', [
    id,
    network.person.secondCoordinator,
  ]);
  await owner.query(
    `insert into case_handler (case_id, account_id, network_id) values ($1, $2, $3) on conflict do nothing`,
    [id, network.person.secondCoordinator, network.id],
  );
  await nights(180, 180);
  expect(await listed('coordinator')).toEqual([]);
  const [entry] = await listed('secondCoordinator');
  expect(entry).toMatchObject({ id, sealed: true });
  await expect(list('coordinator').hold(id, 1, today(9))).rejects.toMatchObject({ code: 'not_found' });
  await nights(30, 30);
  const { rows } = await owner.query<{ erased: boolean }>(
    'select erased_at is not null as erased from segnalazione where id = $1',
    [id],
  );
  expect(rows).toEqual([{ erased: true }]);
});

it('is the coordination’s: not for counters, offices or administrators, nor of another network', async () => {
  const { id } = await withdrawn();
  await nights(180, 180);
  for (const name of ['counter', 'interface', 'referentQuestura', 'admin', 'general'] as const)
    await expect(listed(name)).rejects.toMatchObject({ code: 'not_allowed' });
  const other = await aNetwork(installation.ownerUrl, `altra-${networks}`);
  expect(await listed('coordinator', other)).toEqual([]);
  await expect(
    installation.module
      .get(GraceList)
      .hold(installation.as(other, 'coordinator', 'privacy.handle'), id, 1, { until: today(9), reason: 'Mio.' }),
  ).rejects.toMatchObject({ code: 'not_found' });
});
