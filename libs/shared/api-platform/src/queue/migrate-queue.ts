import type { runMigrations as RunMigrations } from 'bullmq';
import pg from 'pg';

export const QUEUE_SCHEMA = 'bullmq';

/**
 * Brings the queue's tables to the version of the BullMQ in use. Run by `respi db migrate` as the role that owns the
 * schema `bullmq`; api and worker find the tables made. Safe to run twice, and by two at once.
 */
export async function migrateQueue(url: string): Promise<void> {
  const { runMigrations } = await import('bullmq');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_namespace where nspname = $1', [QUEUE_SCHEMA]);
    await runMigrations(rowCount ? knowingItsSchema(client) : client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}

/**
 * BullMQ begins with CREATE SCHEMA IF NOT EXISTS, for which PostgreSQL wants CREATE on the whole database even when the
 * schema is there. The queue's role has no such right and needs none.
 */
function knowingItsSchema(client: pg.Client): Parameters<typeof RunMigrations>[0] {
  return {
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- BullMQ's own signature
    query: async <R>(text: string, values?: readonly unknown[]) => {
      if (text.startsWith('CREATE SCHEMA IF NOT EXISTS')) return { rows: [], rowCount: 0 };
      const { rows, rowCount } = await client.query(text, values as unknown[] | undefined);
      return { rows: rows as R[], rowCount };
    },
  };
}
