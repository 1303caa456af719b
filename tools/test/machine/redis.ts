import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { installOnDebian, isExecutable, onPath } from './find.ts';

export function findRedis(): string {
  const named = process.env['RESPI_REDIS_SERVER'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`RESPI_REDIS_SERVER is ${named}, which cannot be run`);
  }
  const found = onPath('redis-server', 'valkey-server');
  if (found) return found;
  if (installOnDebian('redis-server')) {
    const installed = onPath('redis-server');
    if (installed) return installed;
  }
  throw new Error(
    'redis-server is missing: install it (apt-get install redis-server) or set RESPI_REDIS_SERVER to its path',
  );
}

export interface RedisServer {
  url: string;
  stop(): Promise<void>;
}

/** A Redis of our own on a free loopback port, with nothing kept on disk. */
export async function startRedis(): Promise<RedisServer> {
  const program = findRedis();
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'respi-redis-'));
  const child = spawn(
    program,
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--maxmemory-policy',
      'noeviction',
      '--dir',
      dir,
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (tries > 100 || child.exitCode !== null) throw new Error(`${program} did not start on port ${String(port)}`);
    await wait(50);
  }
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
