import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findEmbedded } from '../../embedded-postgres/src/index.ts';
import { buildTargets } from './build-targets.ts';
import { administrationEnvironment, type Circumstances } from './child-environment.ts';
import { readLaunchConfig } from './configuration.ts';
import { readDemoState } from './demo.ts';
import { lockHolder } from './home-lock.ts';
import { openHome } from './home.ts';
import { claimHome, configuredDatabase, openDatabase, type InstallationOptions } from './installation.ts';
import { loadSecrets } from './secrets.ts';

/** Runs the administration command line on this installation, whether it is running or not; answers its exit code. */
export async function respi(options: InstallationOptions, args: readonly string[]): Promise<number> {
  const silent = { ...options.progress, step: () => undefined };
  await buildTargets(options.root, silent, options.teardown.signal, ['respi']);
  const circumstances = await circumstancesFor({ ...options, progress: silent });
  return new Promise((resolve, reject) => {
    const command = spawn(process.execPath, [join(options.root, 'dist', 'respi', 'main.js'), ...args], {
      cwd: options.root,
      env: administrationEnvironment(circumstances),
      // The person talks to the command itself, Ctrl-C included.
      stdio: 'inherit',
    });
    // Ctrl-C comes to both of us; what is sent to us alone is passed on.
    process.on('SIGTERM', () => command.kill('SIGTERM'));
    command.once('error', reject);
    command.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Beside a running "npm start" its database is used; otherwise the database is started for this one command. */
export async function circumstancesFor(options: InstallationOptions): Promise<Circumstances> {
  const config = readLaunchConfig(options.env);
  const home = openHome(options.root, config.home);
  if (config.database) return configuredDatabase({ config, home, env: options.env }, config.database);
  const holder = lockHolder(home.lock)?.what;
  const running = holder === 'npm start' || holder === 'npm run dev' ? findEmbedded(home.postgres) : undefined;
  if (!running) return openDatabase(await claimHome(options));
  return {
    config,
    home,
    database: running,
    secrets: loadSecrets(home.secrets, true),
    demo: readDemoState(home.demoState) !== 'none',
    portalPort: 0,
    inherited: options.env,
  };
}
