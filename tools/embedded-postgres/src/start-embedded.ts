import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { locateBinaries } from './binaries.ts';
import { clusterExists, initialise, layoutOf, startServer, stopServer, type ClusterTools } from './cluster.ts';
import { connectionUrl, loadCredentials, ROLE_NAMES, type Credentials } from './credentials.ts';
import {
  createDatabase,
  DATABASE_NAME,
  databaseExists,
  ensureRoles,
  loginRoles,
  prepareSchemas,
  withClient,
} from './prepare-database.ts';
import { findPostmaster } from './postmaster.ts';
import { findServerAccount, letPass } from './server-account.ts';
import { renderSettings, sameButPort } from './server-settings.ts';

export interface EmbeddedOptions {
  /** Folder of this server: its data, passwords and log. Made if missing. */
  readonly dataDir: string;
  /** Default: the port of the last time if it is free, else any free one. */
  readonly port?: number;
  /** Default true. False (tests only) trades safety against a crash of the machine for speed. */
  readonly durable?: boolean;
  /** Gets progress in plain words. */
  readonly log?: (line: string) => void;
}

export interface EmbeddedServer extends EmbeddedUrls {
  readonly port: number;
  /** What had to be done: make the data folder, start the server, or take over one that a killed process left. */
  readonly outcome: 'created' | 'started' | 'adopted';
  isRunning(): boolean;
  stop(): Promise<void>;
}

/** Connection strings of database `respi`, one a role; `superUrl` is for tools and tests only. */
export interface EmbeddedUrls {
  readonly superUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly queueUrl: string;
}

/** The server lives in a process of its own: it survives this one, unless `stop()` is called. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { durable = true, log = () => undefined } = options;
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(options.dataDir);
  const binaries = locateBinaries();
  const account = findServerAccount(log);
  letPass(account, dataDir, log);
  letPass(account, resolve(binaries.postgres, '..'), log);
  const layout = layoutOf(dataDir);
  const tools: ClusterTools = { binaries, account, layout };

  const firstStart = !clusterExists(layout);
  const credentials = loadCredentials(layout.credentials, firstStart);
  if (firstStart) {
    log('Making the database (first start)...');
    await initialise(tools, { name: ROLE_NAMES.super, password: credentials.super }, durable);
  }

  const adopted = await adopt(tools, credentials, { durable, port: options.port, log });
  const port = adopted ?? options.port ?? (await choosePort(lastPort(layout.settings)));
  if (adopted === undefined) await startServer(tools, renderSettings({ port, durable }));

  const superUrl = connectionUrl('super', credentials, port, 'postgres');
  await withClient(superUrl, async (client) => {
    await ensureRoles(client, loginRoles(credentials));
    if (!(await databaseExists(client, DATABASE_NAME))) await createDatabase(superUrl, DATABASE_NAME);
  });
  const urls = urlsOf(credentials, port);
  await withClient(urls.superUrl, prepareSchemas);

  return {
    ...urls,
    port,
    outcome: adopted !== undefined ? 'adopted' : firstStart ? 'created' : 'started',
    isRunning: () => findPostmaster(layout.cluster) !== undefined,
    stop: () => stopServer(tools),
  };
}

/** The connection strings of a server that another process started on `dataDir`; undefined if none runs. */
export function findEmbedded(dataDir: string): EmbeddedUrls | undefined {
  const layout = layoutOf(realPath(dataDir));
  const running = findPostmaster(layout.cluster);
  return running && urlsOf(loadCredentials(layout.credentials, false), running.port);
}

/** Stops whatever server runs on `dataDir`. */
export async function stopEmbedded(dataDir: string): Promise<void> {
  await stopServer({
    binaries: locateBinaries(),
    account: findServerAccount(() => undefined),
    layout: layoutOf(realPath(dataDir)),
  });
}

/**
 * Takes over a server that outlived its launcher (`kill -9`): answers its port. One that has other settings
 * than wanted, or does not answer, is stopped instead.
 */
async function adopt(
  tools: ClusterTools,
  credentials: Credentials,
  wanted: { durable: boolean; port: number | undefined; log: (line: string) => void },
): Promise<number | undefined> {
  const running = findPostmaster(tools.layout.cluster);
  if (!running) return undefined;
  const sameSettings =
    existsSync(tools.layout.settings) &&
    sameButPort(
      readFileSync(tools.layout.settings, 'utf8'),
      renderSettings({ port: running.port, durable: wanted.durable }),
    );
  const samePort = wanted.port === undefined || wanted.port === running.port;
  if (sameSettings && samePort) {
    try {
      await withClient(connectionUrl('super', credentials, running.port, 'postgres'), (client) =>
        client.query('select 1'),
      );
      wanted.log('Taking over the database server that was still running.');
      return running.port;
    } catch {
      // It lives but does not serve: below it is stopped like one with other settings.
    }
  }
  wanted.log('Stopping a database server that was still running.');
  await stopServer(tools);
  return undefined;
}

function urlsOf(credentials: Credentials, port: number): EmbeddedUrls {
  return {
    superUrl: connectionUrl('super', credentials, port, DATABASE_NAME),
    ownerUrl: connectionUrl('owner', credentials, port, DATABASE_NAME),
    appUrl: connectionUrl('app', credentials, port, DATABASE_NAME),
    queueUrl: connectionUrl('queue', credentials, port, DATABASE_NAME),
  };
}

/** A server is recognised by the path in its command line, so one folder must have one path. */
function realPath(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : resolve(folder);
}

function lastPort(settingsFile: string): number | undefined {
  if (!existsSync(settingsFile)) return undefined;
  const port = /^port = '(\d+)'$/m.exec(readFileSync(settingsFile, 'utf8'))?.[1];
  return port === undefined ? undefined : Number(port);
}

/** Keeping the port lets processes reconnect after the server was restarted under them. */
async function choosePort(preferred: number | undefined): Promise<number> {
  if (preferred !== undefined && (await tryPort(preferred)) !== undefined) return preferred;
  const free = await tryPort(0);
  if (free === undefined) throw new Error('No free port on 127.0.0.1 for the embedded PostgreSQL.');
  return free;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
