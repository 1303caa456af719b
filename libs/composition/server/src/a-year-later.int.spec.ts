import { type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';
import { DAY, MovableClock } from './testing/movable-clock';

const clock = new MovableClock();
let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;

beforeAll(async () => {
  installation = await anInstallation(clock);
  network = await aNetwork(installation.ownerUrl);
  steps = new CaseSteps(installation, network);
});

afterAll(() => installation.close());

it('is completed twice, answered, closed, and reopened a year later under its own number and on a new clock', async () => {
  const filed = await steps.file();
  await steps.act('coordinator', filed.id, { action: 'take', body: {} });
  for (const wanted of ['il passaporto', 'la ricevuta']) {
    clock.pass(2);
    const asked = await steps.act('coordinator', filed.id, {
      action: 'request_integration',
      body: { text: `Manca ${wanted}.`, dueOn: clock.now().toISOString().slice(0, 10) },
    });
    expect(asked.state).toBe('integration_requested');
    clock.pass(3);
    const given = await steps.act('counter', filed.id, {
      action: 'submit_integration',
      body: { text: `Portata ${wanted}.`, delivered: [] },
    });
    expect(given.state).toBe('in_charge');
  }
  await steps.act('coordinator', filed.id, {
    action: 'answer_directly',
    body: { text: 'Il titolo è pronto.', outcome: 'risolta' },
  });
  const closed = await steps.act('counter', filed.id, { action: 'close', body: {} });
  expect(closed).toMatchObject({ state: 'closed', lap: 1 });

  clock.pass(365);
  const reopened = await steps.act('counter', filed.id, {
    action: 'reopen',
    body: { reason: 'Il titolo ritirato porta un nome sbagliato.' },
  });
  expect(reopened).toMatchObject({ state: 'submitted', lap: 2, number: filed.number });
  expect(filed.number).toMatch(/^CN-2026-/);
  expect(new Date(reopened.dueAt ?? 0).getTime()).toBeGreaterThan(clock.now().getTime());

  const again = await steps.file();
  expect(again.number).toMatch(/^CN-2027-/);

  const who = installation.as(network, 'coordinator', 'case.read');
  const { chainValid, items } = await installation.reading.events(who, filed.id);
  expect(chainValid).toBe(true);
  expect(items.map(({ type }) => type)).toEqual([
    'submitted',
    'taken',
    'integration_requested',
    'integration_submitted',
    'integration_requested',
    'integration_submitted',
    'answered_directly',
    'closed',
    'reopened',
  ]);
  const [first, last] = [items[0], items.at(-1)];
  expect(new Date(last?.at ?? 0).getTime() - new Date(first?.at ?? 0).getTime()).toBe(375 * DAY);
});

it('is refused to another counter, a year later as on the first day', async () => {
  const { id } = await steps.file();
  clock.pass(365);
  await expect(steps.act('otherCounter', id, { action: 'reopen', body: { reason: 'Mio.' } })).rejects.toMatchObject({
    code: 'not_found',
  });
});
