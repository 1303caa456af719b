import { FieldCipher } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import type { PersonName, TestNetwork } from '@respi/shared/testing';
import { createHash } from 'node:crypto';
import type { TestBrowser } from './a-push-service';
import type { TestSchema } from './a-worker';

/** Times of the delivery to devices that a spec can wait for. */
export const QUICK_PUSH = {
  batch: 10,
  leaseMs: 2_000,
  pollMs: 20,
  timeoutMs: 200,
  waitsMs: [30, 30, 30, 30, 30, 30],
  recordWaitsMs: [50, 100],
};

/** A browser that somebody turned on, under the key of `environmentFor`. */
export async function aDevice(
  { owner }: TestSchema,
  network: TestNetwork,
  who: PersonName,
  { subscription }: Pick<TestBrowser, 'subscription'>,
): Promise<string> {
  const id = newId();
  const cipher = new FieldCipher(new Map([['spec', Buffer.alloc(32, 7)]]), 'spec');
  await owner.query(
    `insert into push_device (id, network_id, account_id, mark, subscription, browser, system, created_at)
     values ($1, $2, $3, $4, $5, 'firefox', 'linux', now())`,
    [
      id,
      network.id,
      network.person[who],
      createHash('sha256').update(subscription.endpoint).digest(),
      cipher.seal(JSON.stringify(subscription), `push_device.subscription:${id}`),
    ],
  );
  return id;
}

export interface PushRow {
  readonly device: string;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly error: string | null;
}

export async function pushesOf({ owner }: TestSchema, network: TestNetwork): Promise<PushRow[]> {
  const { rows } = await owner.query<PushRow>(
    `select device_id as device, kind, state, attempts, last_error as error from push where network_id = $1 order by created_at, event_seq`,
    [network.id],
  );
  return rows;
}

export async function untilPushes(
  database: TestSchema,
  network: TestNetwork,
  condition: (pushes: PushRow[]) => boolean,
  ms = 10_000,
): Promise<PushRow[]> {
  for (const end = Date.now() + ms; ;) {
    const pushes = await pushesOf(database, network);
    if (condition(pushes)) return pushes;
    if (Date.now() > end) throw new Error(`waited in vain: ${JSON.stringify(pushes)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
