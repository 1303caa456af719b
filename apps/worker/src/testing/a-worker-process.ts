import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../../..');
const STARTS = 4;

/**
 * A worker process that is ready. One that left before it was is started again, as whoever supervises it does: the suite beside
 * ours cuts the connections of the whole server.
 * @param running what must be ended after the spec; gets the process
 * @throws Error what the last one said when it left
 */
export async function aReadyWorker(
  program: string,
  env: NodeJS.ProcessEnv,
  running: Set<ChildProcess>,
): Promise<ChildProcess> {
  let said = '';
  for (let start = 0; start < STARTS; start += 1) {
    said = '';
    const child = spawn(process.execPath, [program], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], ...env },
    });
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
    running.add(child);
    const isReady = await new Promise<boolean>((resolve) => {
      child.stdout.once('data', () => resolve(true));
      child.once('exit', () => resolve(false));
    });
    if (isReady) return child;
    running.delete(child);
  }
  throw new Error(`the worker left ${STARTS} times before it was ready: ${said}`);
}
