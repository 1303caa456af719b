import { join } from 'node:path';
import { localAddress, portalEnvironment, servingEnvironment, type Circumstances } from './child-environment.ts';
import type { ProgramToRun } from './child-process.ts';
import { demoAccountsTable } from './demo.ts';
import { claimHome, openDatabase, prepareData, type ClaimedHome, type InstallationOptions } from './installation.ts';
import { assertPortIsFree } from './ports.ts';
import { untilReady, type ReadinessCheck } from './readiness.ts';
import { SupervisedProcess } from './supervised-process.ts';

export interface LaunchOptions extends InstallationOptions {
  /** Builds what is not built. */
  readonly build: () => Promise<void>;
  /** Shows the processes' output as it comes; without it output goes to the log files. */
  readonly onOutput?: (name: ProcessName, line: string) => void;
}

export const PROCESS_NAMES = ['worker', 'portal', 'api'] as const;
export type ProcessName = (typeof PROCESS_NAMES)[number];

export interface RunningInstallation {
  readonly claimed: ClaimedHome;
  readonly circumstances: Circumstances;
  readonly processes: Readonly<Record<ProcessName, SupervisedProcess>>;
}

const ENTRY_POINTS: Record<ProcessName, string> = {
  worker: 'worker/main.js',
  portal: 'portal/server/server.mjs',
  api: 'api/main.js',
};

/** Brings a whole installation up. Everything started is on the teardown, in the order that stopping needs. */
export async function launch(options: LaunchOptions): Promise<RunningInstallation> {
  const { progress, teardown } = options;
  const claimed = await claimHome(options);
  await assertPortIsFree(claimed.config.port, claimed.config.host);
  await options.build();
  teardown.throwIfStopping();
  const circumstances = await openDatabase(claimed);
  await prepareData(claimed, circumstances);
  teardown.throwIfStopping();

  progress.step('Starting worker, portal and api...');
  const processes = {
    worker: supervise('worker', options, claimed, circumstances),
    portal: supervise('portal', options, claimed, circumstances),
    api: supervise('api', options, claimed, circumstances),
  };
  for (const name of PROCESS_NAMES) {
    const supervised = processes[name];
    supervised.start();
    await teardown.push(
      () => supervised.stop(),
      () => supervised.kill(),
    );
  }
  await untilServing(processes, circumstances, teardown.signal);
  showWhereToGo(claimed, circumstances);
  return { claimed, circumstances, processes };
}

function supervise(
  name: ProcessName,
  { onOutput, progress }: LaunchOptions,
  claimed: ClaimedHome,
  circumstances: Circumstances,
): SupervisedProcess {
  const program: ProgramToRun = {
    name,
    script: join(claimed.root, 'dist', ENTRY_POINTS[name]),
    cwd: claimed.root,
    env: name === 'portal' ? portalEnvironment(circumstances) : servingEnvironment(circumstances),
    logFile: join(claimed.home.logs, `${name}.log`),
    ...(onOutput ? { onLine: (line: string) => onOutput(name, line) } : {}),
  };
  return new SupervisedProcess(program, claimed.registry, progress);
}

async function untilServing(
  processes: RunningInstallation['processes'],
  { config, portalPort }: Circumstances,
  interrupt: AbortSignal,
): Promise<void> {
  const api: ReadinessCheck = {
    name: 'The api',
    url: `${localAddress(config)}/api/health/ready`,
    accepts: (status) => status === 200,
  };
  const portal: ReadinessCheck = {
    name: 'The portal',
    url: `http://127.0.0.1:${portalPort}/`,
    // Any page will do, "not found" and "which network?" included: it renders.
    accepts: (status) => status < 500,
  };
  const all = PROCESS_NAMES.map((name) => processes[name]);
  await Promise.race([
    Promise.all([untilReady(api, interrupt), untilReady(portal, interrupt)]),
    ...all.map((supervised) => supervised.failedAtStart),
  ]);
  for (const supervised of all) supervised.markReady();
}

function showWhereToGo({ home, config, progress }: ClaimedHome, { demo }: Circumstances): void {
  const accounts = demo ? demoAccountsTable(home.demoAccounts) : undefined;
  const address = `http://localhost:${config.port}`;
  progress.show('');
  if (accounts) progress.show(`Demo accounts (also in ${home.demoAccounts}):\n\n${accounts}\n`);
  progress.show(`ReSPI is ready: ${address}${config.publicUrl === address ? '' : ` (public: ${config.publicUrl})`}`);
  progress.show(`Logs are in ${home.logs}. Ctrl-C stops everything.`);
}
