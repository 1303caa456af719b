import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startProvider } from './a-provider.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const STARTS_WITHIN_MS = 180_000;
const STOPS_WITHIN_MS = 20_000;

/** Starts ReSPI as a person does, on an empty folder, and takes it all away at the end. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const { RESPI_E2E_URL: given, RESPI_E2E_PORT: port = '', RESPI_E2E_HOME: home = '' } = process.env;
  if (given) return () => Promise.resolve();
  const provider = await startProvider(`http://localhost:${port}`);
  const launcher = spawn(process.execPath, [join(ROOT, 'tools', 'launcher', 'start.mjs')], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: port,
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://localhost:${port}`,
      RESPI_HOME: home,
      RESPI_DEMO: 'on',
      ...provider.settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    await untilReady(launcher);
  } catch (error) {
    await stop(launcher);
    provider.stop();
    throw error;
  }
  return async () => {
    await stop(launcher);
    provider.stop();
    rmSync(home, { recursive: true, force: true });
  };
}

function untilReady(launcher: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => {
      reject(new Error(`${why}:\n${said}`));
    };
    const timer = setTimeout(() => {
      fail('ReSPI did not start in time');
    }, STARTS_WITHIN_MS);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!said.includes('ReSPI is ready')) return;
      clearTimeout(timer);
      resolve();
    };
    launcher.stdout?.on('data', hear);
    launcher.stderr?.on('data', hear);
    launcher.once('exit', () => {
      clearTimeout(timer);
      fail('ReSPI left at the start');
    });
  });
}

function stop(launcher: ChildProcess): Promise<void> {
  if (launcher.exitCode !== null || launcher.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => launcher.kill('SIGKILL'), STOPS_WITHIN_MS);
    launcher.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    launcher.kill('SIGTERM');
  });
}
