import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../embedded-postgres/src/index.ts';

export interface TestDatabase {
  /** The names that libs/shared/testing and the set-up of Jest know. */
  env: Record<
    'TEST_DATABASE_SUPER_URL' | 'TEST_DATABASE_OWNER_URL' | 'TEST_DATABASE_URL' | 'TEST_DATABASE_QUEUE_URL',
    string
  >;
  stop(): Promise<void>;
}

/** One PostgreSQL for all the steps of a run: starting one for each would cost more than the specs. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'respi-test-'));
  const server = await startEmbedded({ dataDir, durable: false });
  return {
    env: {
      TEST_DATABASE_SUPER_URL: server.superUrl,
      TEST_DATABASE_OWNER_URL: server.ownerUrl,
      TEST_DATABASE_URL: server.appUrl,
      TEST_DATABASE_QUEUE_URL: server.queueUrl,
    },
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
