import { DecideTime } from '@respi/segnalazioni/api';
import { type Ladder, ServiceCalendarInput, type Targets } from '@respi/segnalazioni/contract';
import { Problem } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

let installation: TestInstallation;
let network: TestNetwork;
let time: DecideTime;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  time = installation.module.get(DecideTime);
});

afterAll(() => installation.close());

const as = (
  person: PersonName = 'coordinator',
  permission: 'rules.read' | 'rules.write' | 'calendar.write' = 'rules.write',
) => installation.as(network, person, permission);

async function fieldsOf(work: Promise<unknown>): Promise<string[]> {
  const [refused] = await Promise.allSettled([work]);
  if (refused.status === 'fulfilled' || !(refused.reason instanceof Problem)) throw new Error('was not refused');
  return refused.reason.fields.map(({ path, code }) => `${path} ${code}`);
}

describe('targets', () => {
  it('begin as the list of urgency codes brought them, and hold from when they are decided', async () => {
    const { version, data } = await time.targets(as());
    expect(version).toBe(0);
    expect(data.byUrgency.ROSSO.take).toEqual({ minutes: 120 });
    const wanted: Targets = {
      ...data,
      exceptions: [
        { act: 'take', kind: 'prassi', target: { working_days: 10 } },
        { act: 'take', kind: 'prassi', urgency: 'ROSSO', target: { minutes: 30 } },
      ],
    };
    const decided = await time.decideTargets(as(), 0, { data: wanted, reason: 'Le prassi possono aspettare' });
    expect(decided).toMatchObject({ version: 2, by: 'coordinator', reason: 'Le prassi possono aspettare' });
    expect(decided.versions).toMatchObject([
      { version: 2, by: 'coordinator', reason: 'Le prassi possono aspettare' },
      { version: 1, by: null, reason: null, knownFrom: null },
    ]);
    expect((await time.targetsVersion(as(), 1)).data).toEqual(data);
    await expect(time.targetsVersion(as(), 3)).rejects.toMatchObject({ code: 'not_found' });

    const steps = new CaseSteps(installation, network);
    const waits = async (change: object): Promise<number> => {
      const { dueAt, submittedAt } = await steps.file({ kind: 'prassi', ...change });
      return (Date.parse(dueAt ?? '') - Date.parse(submittedAt)) / 86_400_000;
    };
    expect(await waits({})).toBeGreaterThan(9);
    expect(await waits({ urgency: { code: 'ROSSO', reason: 'Prova' } })).toBeLessThan(5);
  });

  it('are refused with the field that does not fit', async () => {
    const { data } = await time.targets(as());
    const broken: Targets = {
      ...data,
      exceptions: [
        { act: 'take', target: { minutes: 5 } },
        { act: 'take', office: 'QST-IMM', target: { minutes: 5 } },
        { act: 'office_answer', office: 'NOWHERE', target: { minutes: 5 } },
      ],
    };
    expect(await fieldsOf(time.decideTargets(as(), 2, { data: broken, reason: 'Prova' }))).toEqual([
      'data.exceptions.0.urgency names_nothing',
      'data.exceptions.1.office only_for_office_answer',
      'data.exceptions.2.office unknown_office',
    ]);
  });

  it('make no version when nothing changed', async () => {
    const { data } = await time.targets(as());
    await expect(time.decideTargets(as(), 2, { data, reason: 'Prova' })).rejects.toMatchObject({
      code: 'nothing_changed',
    });
    expect((await time.targets(as())).version).toBe(2);
  });

  it('are not changed over the head of somebody who was first', async () => {
    const { data } = await time.targets(as());
    await expect(time.decideTargets(as(), 0, { data, reason: 'Prova' })).rejects.toMatchObject({
      code: 'stale_version',
    });
  });
});

describe('the ladder', () => {
  const ladder = (...steps: Ladder['steps']): Ladder => ({ steps });

  it('tells the head of an office only where its protocol says so', async () => {
    const { data } = await time.ladder(as());
    expect(data.steps.find(({ to }) => to === 'office_head')?.offices).toEqual([]);
    const decided = await time.decideLadder(as(), 0, {
      data: ladder({ percent: 150, to: 'office_head', offices: ['PREF-SUI-RIC'] }),
      reason: 'Protocollo firmato',
    });
    expect(decided.data.steps).toEqual([{ percent: 150, to: 'office_head', offices: ['PREF-SUI-RIC'] }]);
    expect((await time.ladderVersion(as(), 1)).data).toEqual(data);
  });

  it('is refused with the step that does not fit', async () => {
    const broken = ladder(
      { percent: 75, to: 'in_charge', offices: ['QST-IMM'] },
      { percent: 75, to: 'in_charge' },
      { percent: 150, to: 'office_head', offices: ['NOWHERE'] },
    );
    expect(await fieldsOf(time.decideLadder(as(), 2, { data: broken, reason: 'Prova' }))).toEqual([
      'data.steps.0.offices only_for_office_head',
      'data.steps.1.percent step_twice',
      'data.steps.2.offices.0 unknown_office',
    ]);
  });
});

describe('calendars', () => {
  const morning = ServiceCalendarInput.parse({ hours: { 1: [{ from: '09:00', to: '12:00' }] }, closures: [] });

  it("are a unit's own, or those of the network", async () => {
    await time.decideCalendar(as('admin', 'calendar.write'), null, 0, { data: morning, reason: 'Orario nuovo' });
    expect((await time.calendar(as(), 'QST-IMM')).data).toEqual(morning);
    const own = { ...morning, hours: { 2: [{ from: '09:00', to: '12:00' }] } };
    await time.decideCalendar(as('admin', 'calendar.write'), 'QST-IMM', 0, { data: own, reason: 'Orario suo' });
    expect((await time.calendar(as(), 'QST-IMM')).data).toEqual(own);
    expect((await time.calendar(as(), null)).data).toEqual(morning);
    expect((await time.calendarVersion(as(), 'QST-IMM', 2)).data).toEqual(own);
    expect((await time.calendarVersion(as(), null, 2)).data).toEqual(morning);
    await expect(time.calendar(as(), 'NOWHERE')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are refused beside the hour that does not fit, with its day', async () => {
    const stretch = (from: string, to: string) => ({ from, to });
    const hours = { 1: [stretch('13:00', '09:00')], 4: [stretch('09:00', '12:00'), stretch('11:00', '13:00')] };
    const data = { hours, closures: [] };
    const [refused] = await Promise.allSettled([time.decideCalendar(as(), null, 2, { data, reason: 'Prova' })]);
    expect((refused as PromiseRejectedResult).reason).toMatchObject({
      fields: [
        { path: 'data.hours.1.0.to', code: 'not_a_stretch', params: { day: 'lunedì' } },
        { path: 'data.hours.4.1.from', code: 'overlaps', params: { day: 'giovedì' } },
      ],
    });
  });

  it('are asked about when a new closure is long or past, with the days that it takes', async () => {
    const closure = (from: string, to: string) => ({ from, to, name: 'Chiuso' });
    const ask = async (...closures: ServiceCalendarInput['closures']) =>
      (await time.unusualClosures(as('admin', 'calendar.write'), null, { ...morning, closures })).closures;
    // Mondays alone are worked: 52 of 2031, five of them holidays, the patron saint's among them.
    const year = closure('2031-01-01', '2031-12-31');
    expect(await ask(closure('2031-08-01', '2031-08-31'), year)).toEqual([
      { index: 1, days: 365, workingDays: 47, past: false },
    ]);
    expect(await ask(closure('2020-08-03', '2020-08-07'))).toEqual([{ index: 0, days: 5, workingDays: 0, past: true }]);
    const data = { ...morning, closures: [year] };
    const { version } = await time.calendar(as(), null);
    await time.decideCalendar(as('admin', 'calendar.write'), null, version, { data, reason: 'Lavori' });
    expect(await ask(year)).toEqual([]);
    await expect(time.unusualClosures(as('counter', 'calendar.write'), null, data)).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await time.decideCalendar(as('admin', 'calendar.write'), null, version + 1, {
      data: morning,
      reason: 'Niente lavori',
    });
  });

  it('with no open hour are refused, and so is one that is closed for years', async () => {
    const never = ServiceCalendarInput.parse({ hours: {} });
    const closed = { ...morning, closures: [{ from: '2020-01-01', to: '2060-01-01', name: 'Chiuso' }] };
    for (const data of [never, closed])
      expect(await fieldsOf(time.decideCalendar(as(), null, 2, { data, reason: 'Prova' }))).toEqual([
        'data.hours no_open_hour',
      ]);
  });
});

it('is decided by the coordination, and read by nobody at the counter', async () => {
  const { data } = await time.targets(as());
  const denied = { code: 'not_allowed' };
  await expect(time.decideTargets(as('interface'), 2, { data, reason: 'Prova' })).rejects.toMatchObject(denied);
  await expect(time.decideTargets(as('admin'), 2, { data, reason: 'Prova' })).rejects.toMatchObject(denied);
  await expect(time.targets(as('counter', 'rules.read'))).rejects.toMatchObject(denied);
  await expect(time.targets(as('referentQuestura', 'rules.read'))).rejects.toMatchObject(denied);
});
