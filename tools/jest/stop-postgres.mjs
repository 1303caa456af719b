import { rmSync } from 'node:fs';

export default async function stopPostgres() {
  const started = globalThis.respiTestServer;
  if (!started) return;
  delete globalThis.respiTestServer;
  await started.server.stop();
  rmSync(started.dataDir, { recursive: true, force: true });
}
