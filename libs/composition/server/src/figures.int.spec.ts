import { ReadFigures } from '@respi/segnalazioni/api';
import type { Figures } from '@respi/segnalazioni/contract';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';
import { MovableClock } from './testing/movable-clock';

const clock = new MovableClock();
let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;

beforeAll(async () => {
  installation = await anInstallation(clock);
  network = await aNetwork(installation.ownerUrl);
  steps = new CaseSteps(installation, network);
  for (let index = 0; index < 6; index++) await steps.file();
  await steps.file({ topic: 'lavoro', procedure: undefined });
  const answered = await steps.collected({ office: 'PREF-CIT', topic: 'lavoro', procedure: undefined });
  clock.pass(3);
  await steps.act('coordinator', answered.id, { action: 'release', body: { replyId: answered.replies[0]!.id } });
  await steps.file(steps.sealed());
});

afterAll(async () => {
  await installation.close();
});

const as = (name: PersonName, of = network) => installation.as(of, name, 'figures.read');
const read = (name: PersonName = 'general', query = {}) => installation.module.get(ReadFigures).of(as(name), query);
const cell = (figures: Figures, dimension: keyof Figures['by'], code: string) =>
  figures.by[dimension].find((each) => each.code === code)?.count;

it('counts the period by what it is about, with the time to the first answer', async () => {
  const figures = await read('coordinator');
  expect(figures).toMatchObject({
    total: 8,
    open: 7,
    answered: 1,
    reopened: 0,
    medianDaysToAnswer: 3,
    hiddenUnder: null,
  });
  expect(cell(figures, 'topic', 'lavoro')).toBe(2);
  expect(cell(figures, 'office', 'PREF-CIT')).toBe(1);
  expect(cell(figures, 'sportello', 'SP-CUNEO')).toBe(8);
  expect(cell(figures, 'outcome', 'risolta')).toBe(1);
  expect(figures.by.month.reduce((sum, { count }) => sum + count, 0)).toBe(8);
});

it('shows the general coordination no count in which somebody could be recognised, by whatever it is counted', async () => {
  const figures = await read('general');
  expect(figures).toMatchObject({
    // Eight, rounded: the coordination, who reads the cases, is told exactly.
    total: 10,
    // One case is answered and seven are open: either count gives the other away.
    open: null,
    answered: null,
    reopened: 0,
    medianDaysToAnswer: null,
    hiddenUnder: 5,
  });
  expect(figures.by).toMatchObject({
    // Six of eight would leave two, so they are counted with them; a name would say that there are some.
    topic: [{ code: null, count: 10 }],
    state: [{ code: null, count: 10 }],
    office: [{ code: null, count: 10 }],
    sportello: [{ code: 'SP-CUNEO', count: 10 }],
    outcome: [],
  });
});

it('says of fewer than five cases only that they are fewer', async () => {
  const asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  const there = new CaseSteps(installation, asti);
  const nothing = { state: [], urgency: [], topic: [], office: [], sportello: [], kind: [], outcome: [], month: [] };
  for (let filed = 0; filed < 5; filed++) {
    const of = as('general', asti);
    expect(await installation.module.get(ReadFigures).of(of, {})).toMatchObject({
      total: null,
      open: null,
      answered: null,
      reopened: null,
      medianDaysToAnswer: null,
      by: nothing,
    });
    await there.file();
  }
  const shown = await installation.module.get(ReadFigures).of(as('general', asti), {});
  expect(shown).toMatchObject({ total: 5, open: 5, by: { sportello: [{ code: 'SP-CUNEO', count: 5 }] } });
});

it('counts a sealed case for nobody, its handlers included', async () => {
  for (const name of ['coordinator', 'general'] as const) {
    const figures = await read(name);
    expect(JSON.stringify(figures)).not.toContain('violenza');
    expect(figures.total).toBe(name === 'coordinator' ? 8 : 10);
  }
});

it('counts the sealed cases of a whole year that is over by themselves, and fewer than five for nobody', async () => {
  const year = { from: '2026-01-01', to: '2026-12-31' };
  const sealedOf = async (name: PersonName, query: object) => (await read(name, query)).sealed;
  expect(await sealedOf('coordinator', year)).toBeNull();
  clock.pass(60);
  const few = { total: null, topics: [], hiddenUnder: 5 };
  for (const name of ['coordinator', 'secondCoordinator', 'general'] as const) {
    expect(await sealedOf(name, year)).toEqual(few);
    expect(await sealedOf(name, { from: '2026-02-01', to: '2026-12-31' })).toBeNull();
  }
  clock.reset();
  for (let filed = 0; filed < 6; filed++) await steps.file(steps.sealed());
  clock.pass(60);
  expect(await sealedOf('general', year)).toEqual({
    total: 5,
    topics: [{ code: 'violenza-sfruttamento', count: 5 }],
    hiddenUnder: 5,
  });
  expect((await read('coordinator', year)).total).toBe(8);
  clock.reset();
});

it('takes the days of the period and refuses what is no period', async () => {
  expect(await read('coordinator', { from: '2020-01-02', to: '2020-12-30' })).toMatchObject({
    total: 0,
    medianDaysToAnswer: null,
    by: { topic: [] },
  });
  for (const name of ['general', 'coordinator'] as const) {
    await expect(read(name, { from: '2026-02-01', to: '2026-01-31' })).rejects.toMatchObject({
      fields: [{ path: 'to', code: 'period_reversed' }],
    });
    await expect(read(name, { from: '2020-01-01', to: '2026-01-31' })).rejects.toMatchObject({
      fields: [{ path: 'from', code: 'period_too_long' }],
    });
  }
});

it('takes whole months from the general coordination, so that no day follows from two periods', async () => {
  expect((await read('general', { from: '2024-02-01', to: '2024-02-29' })).period).toEqual({
    from: '2024-02-01',
    to: '2024-02-29',
  });
  await expect(read('general', { from: '2026-01-02', to: '2026-01-31' })).rejects.toMatchObject({
    fields: [{ path: 'from', code: 'not_first_of_month' }],
  });
  await expect(read('general', { from: '2026-01-01', to: '2026-01-30' })).rejects.toMatchObject({
    fields: [{ path: 'to', code: 'not_last_of_month' }],
  });
  expect((await read('coordinator', { from: '2026-01-02', to: '2026-01-02' })).total).toBe(0);
});

it('is for those who steer: not for counters, offices or another network', async () => {
  for (const name of ['counter', 'interface', 'referentQuestura', 'admin'] as const)
    await expect(read(name)).rejects.toMatchObject({ code: 'not_allowed' });
  const biella = await aNetwork(installation.ownerUrl, 'biella', 'BI');
  const there = await installation.module.get(ReadFigures).of(as('coordinator', biella), {});
  expect(there.total).toBe(0);
});
