import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type RunningProduct, pause } from './running-product';

/** One more api on the same database, as behind a balancer. */
export class SecondApi {
  private constructor(
    readonly base: string,
    private readonly child: ChildProcess,
  ) {}

  static async of(product: RunningProduct): Promise<SecondApi> {
    const port = await freePort();
    const child = spawn(process.execPath, ['dist/api/main.js'], {
      cwd: join(__dirname, '..', '..', '..'),
      env: { ...product.environment, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    process.once('exit', () => child.kill('SIGKILL'));
    const second = new SecondApi(`http://127.0.0.1:${port}`, child);
    for (let tries = 0; tries < 300; tries += 1) {
      if ((await fetch(`${second.base}/api/health/ready`).catch(() => undefined))?.ok) return second;
      await pause(100);
    }
    throw new Error('The second api did not become ready');
  }

  /** Told to stop, as at an upgrade. */
  async stop(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.kill('SIGTERM');
    await gone;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
