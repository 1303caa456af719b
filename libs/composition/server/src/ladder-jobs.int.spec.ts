import { ClimbLadder, LadderJobs } from '@respi/segnalazioni/api';
import { type EventJob, type QueueBackend, openQueue, readStream } from '@respi/shared/api-platform';
import { type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

/** What time it is for the product. A Thursday; the queue keeps its own time. */
let now = new Date('2026-11-26T09:00:00+01:00');

let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;
let queue: QueueBackend;
let jobs: LadderJobs;

beforeAll(async () => {
  installation = await anInstallation({ now: () => now });
  network = await aNetwork(installation.ownerUrl);
  steps = new CaseSteps(installation, network);
  queue = await openQueue(installation.config.queue);
  jobs = new LadderJobs(installation.module.get(ClimbLadder), queue);
});

afterAll(async () => {
  await queue.close();
  await installation.close();
});

const put = async (): Promise<number> => {
  const { waiting, delayed } = await queue.counts('clocks');
  return waiting + delayed;
};

async function filed(): Promise<EventJob> {
  const { id } = await steps.file({ urgency: { code: 'ROSSO', reason: 'Prova' } });
  const event = (await installation.database.asSystem(network.id, (tx) => readStream(tx, id))).at(-1);
  if (!event) throw new Error('A filing is an event');
  const { actorId, type, stream, streamId } = event;
  const at = event.at.toISOString();
  return { eventId: event.id, networkId: network.id, stream, streamId, type, actorId, at, silent: false };
}

async function escalations(caseId: string): Promise<number> {
  const { items } = await installation.reading.events(installation.as(network, 'coordinator', 'case.read'), caseId);
  return items.filter(({ type }) => type === 'clock_escalated').length;
}

describe('the jobs of the ladder', () => {
  it('put the next step of a case into the queue, once however often they are told', async () => {
    const event = await filed();
    const before = await put();
    await jobs.handle(event);
    await jobs.handle(event);
    expect((await put()) - before).toBe(1);
  });

  it('leave the past that an import tells alone', async () => {
    const event = await filed();
    const before = await put();
    await jobs.handle({ ...event, silent: true });
    expect(await put()).toBe(before);
  });

  it('take what is due, and put the step after it', async () => {
    const { streamId: caseId } = await filed();
    now = new Date('2026-11-26T10:30:00+01:00');
    const before = await put();
    await jobs.run({ networkId: network.id, caseId });
    expect((await put()) - before).toBe(1);
    expect(await escalations(caseId)).toBe(1);
  });

  it('come too early without harm when the target has moved', async () => {
    const { streamId: caseId } = await filed();
    await steps.act('coordinator', caseId, { action: 'take', body: {} });
    await jobs.run({ networkId: network.id, caseId });
    expect(await escalations(caseId)).toBe(0);
  });
});
