import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '../../embedded-postgres/src/index.ts';
import {
  administrationEnvironment,
  type Circumstances,
  type DatabaseAddresses,
  type ProcessEnvironment,
} from './child-environment.ts';
import { runProgram } from './child-process.ts';
import { readLaunchConfig, type DatabaseRoles, type LaunchConfig } from './configuration.ts';
import { decideDemo, demoIsLoaded, readDemoState, writeDemoState, type DemoState } from './demo.ts';
import { lockHome } from './home-lock.ts';
import { openHome, type Home } from './home.ts';
import { freePort } from './ports.ts';
import { ProcessRegistry, stopLeftovers } from './process-registry.ts';
import type { Progress } from './progress.ts';
import { loadSecrets } from './secrets.ts';
import { SupervisedDatabase } from './supervised-database.ts';
import type { Teardown } from './teardown.ts';

export interface InstallationOptions {
  /** The checkout: `dist/` and a relative RESPI_HOME are below it. */
  readonly root: string;
  readonly env: ProcessEnvironment;
  /** The command as typed, for whoever finds the home taken. */
  readonly what: string;
  readonly progress: Progress;
  readonly teardown: Teardown;
}

/** A RESPI_HOME that is ours alone until the teardown. */
export interface ClaimedHome extends InstallationOptions {
  readonly config: LaunchConfig;
  readonly home: Home;
  readonly registry: ProcessRegistry;
}

export async function claimHome(options: InstallationOptions): Promise<ClaimedHome> {
  const config = readLaunchConfig(options.env);
  const home = openHome(options.root, config.home);
  const lock = lockHome(home.folder, home.lock, options.what);
  await options.teardown.push(() => lock.release());
  const leftovers = await stopLeftovers(home.processes);
  if (leftovers.length > 0)
    options.progress.step(`Stopped what an earlier start left running: ${leftovers.join(', ')}.`);
  return { ...options, config, home, registry: new ProcessRegistry(home.processes) };
}

/** Starts the embedded database, or takes the one that is configured; says what everything else needs to know. */
export async function openDatabase(claimed: ClaimedHome): Promise<Circumstances> {
  const { config, home, progress, teardown } = claimed;
  if (config.database) {
    progress.step('Database: the one in DATABASE_URL.');
    return configuredDatabase(claimed, config.database);
  }
  const dataExists = existsSync(join(home.postgres, 'cluster', 'PG_VERSION'));
  const secrets = loadSecrets(home.secrets, dataExists);
  const server = await startEmbedded({ dataDir: home.postgres, log: (line) => progress.step(line) });
  const supervised = new SupervisedDatabase(server, home.postgres, progress);
  await teardown.push(() => supervised.stop());
  supervised.watch();
  progress.step(`Database: embedded PostgreSQL, port ${server.port}.`);
  const state = decideDemo(config, readDemoState(home.demoState));
  writeDemoState(home.demoState, state);
  const database: DatabaseAddresses = { appUrl: server.appUrl, ownerUrl: server.ownerUrl, queueUrl: server.queueUrl };
  const portalPort = await freePort();
  return { config, home, database, secrets, demo: state !== 'none', portalPort, inherited: claimed.env };
}

/** Whoever brings a database brings its roles and keys too (the configuration made sure of it). */
export async function configuredDatabase(
  { config, home, env }: Pick<ClaimedHome, 'config' | 'home' | 'env'>,
  { url, ownerUrl, queueUrl }: DatabaseRoles,
): Promise<Circumstances> {
  const database: DatabaseAddresses = { appUrl: url, ownerUrl, queueUrl };
  const demo = config.demo === 'on';
  return { config, home, database, secrets: undefined, demo, portalPort: await freePort(), inherited: env };
}

/** Brings the tables up to date and, where it is wanted, loads the demo once. */
export async function prepareData(claimed: ClaimedHome, circumstances: Circumstances): Promise<void> {
  const { home, progress, config } = claimed;
  progress.step('Bringing the tables up to date...');
  await runRespi(claimed, circumstances, ['db', 'migrate']);
  const wanted = config.database ? circumstances.demo : readDemoState(home.demoState) === 'wanted';
  if (!wanted) return;
  const status = await runRespi(claimed, circumstances, ['demo', 'status', '--json']);
  if (!demoIsLoaded(status)) {
    progress.step('Loading the demo networks (first start only)...');
    await runRespi(claimed, circumstances, ['demo', 'load'], (line) => progress.step(`  ${line}`));
  }
  const loaded: DemoState = 'loaded';
  if (!config.database) writeDemoState(home.demoState, loaded);
}

function runRespi(
  claimed: ClaimedHome,
  circumstances: Circumstances,
  args: readonly string[],
  onLine?: (line: string) => void,
): Promise<string[]> {
  return runProgram(
    {
      name: `respi ${args.join(' ')}`,
      script: join(claimed.root, 'dist', 'respi', 'main.js'),
      args,
      cwd: claimed.root,
      env: administrationEnvironment(circumstances),
      logFile: join(claimed.home.logs, 'respi.log'),
      ...(onLine ? { onLine } : {}),
    },
    claimed.registry,
    claimed.teardown.signal,
  );
}
