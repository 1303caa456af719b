import { ReadFigures } from '@respi/segnalazioni/api';
import type { Figures } from '@respi/segnalazioni/contract';
import { type PersonName, type TestNetwork, aNetwork, asSuper } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  steps = new CaseSteps(installation, network);
  for (let index = 0; index < 6; index++) await steps.file();
  await steps.file({ topic: 'lavoro', procedure: undefined });
  const answered = await steps.collected({ office: 'PREF-CIT', topic: 'lavoro', procedure: undefined });
  await steps.act('coordinator', answered.id, { action: 'release', body: { replyId: answered.replies[0]!.id } });
  await asSuper(
    installation.ownerUrl,
    `update respi.segnalazione set submitted_at = submitted_at - interval '3 days' where id = '${answered.id}'`,
  );
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
  expect(figures.by.month.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(8);
});

it('hides small groups from the general coordination, and says so', async () => {
  const figures = await read('general');
  expect(figures.hiddenUnder).toBe(5);
  expect(figures.total).toBe(8);
  expect(cell(figures, 'topic', 'lavoro')).toBeNull();
  // Alone it would be hidden to no end: six of eight leave two.
  expect(cell(figures, 'topic', 'permesso-soggiorno')).toBeNull();
  expect(cell(figures, 'state', 'answered')).toBe(1);
});

it('counts a sealed case for nobody, its handlers included', async () => {
  for (const name of ['coordinator', 'general'] as const) {
    const figures = await read(name);
    expect(JSON.stringify(figures)).not.toContain('violenza');
    expect(figures.total).toBe(8);
  }
});

it('takes the days of the period and refuses what is no period', async () => {
  expect(await read('general', { from: '2020-01-01', to: '2020-12-31' })).toMatchObject({
    total: 0,
    medianDaysToAnswer: null,
    by: { topic: [] },
  });
  await expect(read('general', { from: '2026-02-01', to: '2026-01-01' })).rejects.toMatchObject({
    fields: [{ path: 'to', code: 'period_reversed' }],
  });
  await expect(read('general', { from: '2020-01-01', to: '2026-01-01' })).rejects.toMatchObject({
    fields: [{ path: 'from', code: 'period_too_long' }],
  });
});

it('is for those who steer: not for counters, offices or another network', async () => {
  for (const name of ['counter', 'interface', 'referentQuestura', 'admin'] as const)
    await expect(read(name)).rejects.toMatchObject({ code: 'not_allowed' });
  const asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  const there = await installation.module.get(ReadFigures).of(as('general', asti), {});
  expect(there.total).toBe(0);
});
