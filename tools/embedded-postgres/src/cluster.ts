import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { PostgresBinaries } from './binaries.ts';
import { disownReusedPid, findPostmaster } from './postmaster.ts';
import { asAccount, type ServerAccount } from './server-account.ts';

/** Where things are below an embedded server's `dataDir`. */
export interface ClusterLayout {
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  readonly credentials: string;
  readonly serverLog: string;
  readonly settings: string;
}

export interface ClusterTools {
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount | undefined;
  readonly layout: ClusterLayout;
}

const SERVER_LOG_LIMIT = 10 * 1024 * 1024;
/** Crash recovery after a busy hour can take minutes; giving up on it would help nobody. */
const START_TIMEOUT_SECONDS = 300;
const STOP_TIMEOUT_SECONDS = 60;
const LEFTOVERS_LIMIT_MS = 20_000;

export function layoutOf(dataDir: string): ClusterLayout {
  return {
    cluster: join(dataDir, 'cluster'),
    credentials: join(dataDir, 'credentials.json'),
    serverLog: join(dataDir, 'server.log'),
    settings: join(dataDir, 'cluster', 'respi.conf'),
  };
}

export function clusterExists(layout: ClusterLayout): boolean {
  return existsSync(join(layout.cluster, 'PG_VERSION'));
}

/** Makes the data folder beside its final place and renames it, so that a half-made one is never mistaken for a whole one. */
export async function initialise(
  tools: ClusterTools,
  superuser: { name: string; password: string },
  durable: boolean,
): Promise<void> {
  const { binaries, account, layout } = tools;
  const unfinished = `${layout.cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(account, unfinished);
  const passwordFile = `${layout.credentials}.initdb`;
  writeFileSync(passwordFile, `${superuser.password}\n`, { mode: 0o600 });
  giveTo(account, passwordFile);
  // macOS and Windows have no C.UTF-8 of their own; PostgreSQL's built-in one is the same.
  const locale =
    process.platform === 'linux'
      ? ['--locale=C.UTF-8']
      : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    await run(tools, binaries.initdb, [
      `--pgdata=${unfinished}`,
      '--encoding=UTF8',
      ...locale,
      '--auth=scram-sha-256',
      `--username=${superuser.name}`,
      `--pwfile=${passwordFile}`,
      ...(durable ? [] : ['--no-sync']),
    ]);
    const mainSettings = join(unfinished, 'postgresql.conf');
    writeFileSync(mainSettings, `${readFileSync(mainSettings, 'utf8')}\ninclude = 'respi.conf'\n`);
    renameSync(unfinished, layout.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

export async function startServer(tools: ClusterTools, settings: string): Promise<void> {
  const { binaries, account, layout } = tools;
  disownReusedPid(layout.cluster);
  writeFileSync(layout.settings, settings);
  giveTo(account, layout.settings);
  const tooLong = existsSync(layout.serverLog) && statSync(layout.serverLog).size > SERVER_LOG_LIMIT;
  closeSync(openSync(layout.serverLog, tooLong ? 'w' : 'a', 0o600));
  giveTo(account, layout.serverLog);
  const deadline = Date.now() + LEFTOVERS_LIMIT_MS;
  for (;;) {
    const logStart = statSync(layout.serverLog).size;
    try {
      await run(tools, binaries.pgCtl, [
        'start',
        '--wait',
        '--silent',
        `--timeout=${START_TIMEOUT_SECONDS}`,
        '-D',
        layout.cluster,
        '-l',
        layout.serverLog,
      ]);
      return;
    } catch (cause) {
      const said = readFileSync(layout.serverLog).subarray(logStart).toString('utf8').trim();
      // Processes of a server that was killed may still be finishing; PostgreSQL rightly waits for them.
      if (said.includes('pre-existing shared memory block') && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        continue;
      }
      const end = said.split('\n').slice(-5).join('\n');
      throw new Error(`The embedded PostgreSQL did not start. Its log (${layout.serverLog}) ends with:\n${end}`, {
        cause,
      });
    }
  }
}

/** Stops the server in order (connections are ended, everything is written); by force if it does not obey. */
export async function stopServer(tools: ClusterTools): Promise<void> {
  const stop = (mode: string): Promise<void> =>
    run(tools, tools.binaries.pgCtl, [
      'stop',
      '--wait',
      '--silent',
      `--timeout=${STOP_TIMEOUT_SECONDS}`,
      '-m',
      mode,
      '-D',
      tools.layout.cluster,
    ]);
  if (!findPostmaster(tools.layout.cluster)) return;
  try {
    await stop('fast');
  } catch (cause) {
    // It may have ended between the look and the order.
    if (!findPostmaster(tools.layout.cluster)) return;
    await stop('immediate').catch(() => {
      throw cause;
    });
  }
}

function giveTo(account: ServerAccount | undefined, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function run(tools: ClusterTools, program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...asAccount(tools.account),
      cwd: tools.layout.cluster.replace(/[^/\\]+$/, ''),
      // A group of its own: Ctrl-C in the terminal is for the launcher, which stops the server last.
      detached: process.platform !== 'win32',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const collect = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} failed (${signal ?? code}): ${said.trim()}`));
    });
  });
}
