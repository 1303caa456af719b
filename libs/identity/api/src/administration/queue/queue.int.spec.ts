import type { QueueStatus } from '@respi/identity/contract';
import { AdministeredQueue, type QueueBackend } from '@respi/shared/api-platform';
import { type IdentityApp, identityApp } from '../../testing/identity-app';

let identity: IdentityApp;
let queue: QueueBackend;
let admin: string;

beforeAll(async () => {
  identity = await identityApp();
  queue = await identity.app.get(AdministeredQueue).backend();
  admin = await identity.signedIn('cuneo', 'network_admin', 'COORD', 'admin@example.org');
});

afterAll(() => identity.close());

const status = async (bearer = admin): Promise<QueueStatus> =>
  (await identity.call('GET', '/admin/queue', { bearer })).json();

/** A job of a network that fails at every attempt. */
async function fails(id: string, networkId: string): Promise<void> {
  await queue.add('clocks', [{ id, name: 'climb', data: { networkId, caseId: 'c' } }]);
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await condition());) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('the queue', () => {
  it('shows what waits to administrators, and to nobody else', async () => {
    await fails('of-cuneo', identity.networks.cuneo);
    const { queues } = await status();
    expect(queues.find(({ name }) => name === 'clocks')).toMatchObject({ waiting: 1, failed: 0 });
    for (const role of ['coordinator', 'counter_operator'] as const) {
      const bearer = await identity.signedIn('cuneo', role, role === 'coordinator' ? 'COORD' : 'SP-CUNEO');
      expect((await identity.call('GET', '/admin/queue', { bearer })).statusCode).toBe(403);
      const body = { queue: 'clocks', ids: ['of-cuneo'] };
      expect((await identity.call('POST', '/admin/queue/retry', { bearer, body })).statusCode).toBe(403);
    }
    expect((await identity.call('GET', '/admin/queue')).statusCode).toBe(401);
  });

  it("names what failed of the own network, and lets it run again; another network's stays out of reach", async () => {
    await fails('of-asti', identity.networks.asti);
    let broken = true;
    const ran: string[] = [];
    const worker = queue.work('clocks', ({ id }) => {
      if (broken) return Promise.reject(Object.assign(new Error('secret words'), { code: 'mail_down' }));
      ran.push(id);
      return Promise.resolve();
    });
    await until(async () => (await queue.failed('clocks')).length === 2);
    expect((await status()).failed).toEqual([
      { queue: 'clocks', id: 'of-cuneo', name: 'climb', attempts: 3, reason: 'mail_down' },
    ]);
    broken = false;
    const body = { queue: 'clocks', ids: ['of-cuneo', 'of-asti'] };
    const answer = await identity.call('POST', '/admin/queue/retry', { bearer: admin, body });
    expect(answer.json()).toEqual({ retried: 1 });
    await until(() => Promise.resolve(ran.length === 1));
    expect(ran).toEqual(['of-cuneo']);
    await worker.stop(1_000);
  });

  it('refuses a queue that is none', async () => {
    const answer = await identity.call('POST', '/admin/queue/retry', { bearer: admin, body: { queue: 'x', ids: [] } });
    expect(answer.statusCode).toBe(422);
  });
});
