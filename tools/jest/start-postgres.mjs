/**
 * One PostgreSQL for the specs of a run, started outside Jest's sandbox. The addresses are handed on by environment;
 * a server that is there already (npm test starts one for all its steps) is used as it is.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default async function startPostgres() {
  if (process.env.TEST_DATABASE_SUPER_URL) return;
  const { startEmbedded } = await import('../embedded-postgres/src/index.ts');
  const dataDir = mkdtempSync(join(tmpdir(), 'respi-test-'));
  const server = await startEmbedded({ dataDir, durable: false });
  process.env.TEST_DATABASE_SUPER_URL = server.superUrl;
  process.env.TEST_DATABASE_OWNER_URL = server.ownerUrl;
  process.env.TEST_DATABASE_URL = server.appUrl;
  process.env.TEST_DATABASE_QUEUE_URL = server.queueUrl;
  // teardown runs in this same process, and only for the run that started the server
  globalThis.respiTestServer = { server, dataDir };
  // the server is a process of its own: interrupted, we would leave it behind
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void server.stop().finally(() => process.exit(130)));
  }
}
