import pg from 'pg';
import { BullQueueBackend } from './bull-queue-backend';
import type { QueueBackend } from './queue-backend';
import { QUEUES } from './queues';
import { QUEUE_SCHEMA } from './migrate-queue';

export interface QueueAddress {
  readonly backend: 'postgres' | 'redis';
  readonly url: string;
}

/**
 * The queue of an installation.
 *
 * @param settings other than QUEUES in specs only, which cannot wait for the times of a real day
 */
export async function openQueue(address: QueueAddress, settings = QUEUES): Promise<QueueBackend> {
  switch (address.backend) {
    case 'postgres':
      return new BullQueueBackend(await onPostgres(address.url), settings);
    case 'redis':
      return new BullQueueBackend(await onRedis(address.url), settings);
  }
}

// BullMQ is loaded by whoever opens a queue: the api, which has none, starts without its 25 MB.

async function onPostgres(url: string) {
  const { createPostgresBackend, withBackend } = await import('bullmq');
  // A pool of our own: BullMQ makes one by `require`, which an ES module does not have. It runs no migration then, and
  // finds its tables by the search path. Each worker holds one connection to listen on; the rest serve.
  const pool = new pg.Pool({
    connectionString: url,
    max: 6,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    application_name: 'respi-queue',
    options: `-c search_path=${QUEUE_SCHEMA},public`,
  });
  return { classes: withBackend(createPostgresBackend), connection: pool, end: () => pool.end() };
}

async function onRedis(url: string) {
  const { createRedisBackend, withBackend } = await import('bullmq');
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, { maxRetriesPerRequest: null, connectTimeout: 5_000 });
  // BullMQ reports errors of its own; without a listener ioredis would print each of them.
  redis.on('error', () => undefined);
  return {
    classes: withBackend(createRedisBackend),
    connection: redis,
    end: async () => {
      if (redis.status === 'ready') await redis.quit();
      else redis.disconnect();
    },
  };
}
