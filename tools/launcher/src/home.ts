import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What lies where in a RESPI_HOME. */
export interface Home {
  readonly folder: string;
  /** The embedded PostgreSQL: data, passwords, log. */
  readonly postgres: string;
  /** Key material, made once. Without it encrypted fields cannot be read: it belongs in the backup. */
  readonly secrets: string;
  readonly demoAccounts: string;
  readonly lock: string;
  /** The processes that the launcher started, for the start after a `kill -9`. */
  readonly processes: string;
  /** What was decided about the demo when the database was made. */
  readonly demoState: string;
  readonly logs: string;
}

export function openHome(root: string, folder: string): Home {
  const home = resolve(root, folder);
  mkdirSync(join(home, 'logs'), { recursive: true, mode: 0o700 });
  return {
    folder: home,
    postgres: join(home, 'postgres'),
    secrets: join(home, 'secrets.json'),
    demoAccounts: join(home, 'demo-accounts.json'),
    lock: join(home, 'launcher.lock'),
    processes: join(home, 'processes.json'),
    demoState: join(home, 'demo-state.json'),
    logs: join(home, 'logs'),
  };
}
