import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { LaunchConfig } from './configuration.ts';
import { renderTable } from './progress.ts';

/**
 * What was decided about an embedded database when it was made, and how far it got. `none`: a real installation,
 * into which a later start must not pour invented people.
 */
export type DemoState = 'wanted' | 'loaded' | 'none';

/** @param recorded what the state file of an embedded database says; undefined: the database is new */
export function decideDemo(config: Pick<LaunchConfig, 'demo' | 'mode'>, recorded: DemoState | undefined): DemoState {
  if (recorded === 'loaded') return 'loaded';
  if (config.demo === 'on') return 'wanted';
  if (config.demo === 'off' || config.mode === 'production') return recorded ?? 'none';
  return recorded ?? 'wanted';
}

export function readDemoState(file: string): DemoState | undefined {
  if (!existsSync(file)) return undefined;
  const { state } = JSON.parse(readFileSync(file, 'utf8')) as { state?: unknown };
  return state === 'wanted' || state === 'loaded' || state === 'none' ? state : undefined;
}

export function writeDemoState(file: string, state: DemoState): void {
  const draft = `${file}.new`;
  writeFileSync(draft, `${JSON.stringify({ state })}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** Reads the answer of `respi demo status --json`: the last line that is a JSON object. */
export function demoIsLoaded(lines: readonly string[]): boolean {
  for (const line of lines.toReversed()) {
    if (!line.startsWith('{')) continue;
    try {
      return (JSON.parse(line) as { loaded?: unknown }).loaded === true;
    } catch {
      continue;
    }
  }
  return false;
}

interface DemoAccount {
  readonly network: string;
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** The accounts to try, as a table; undefined when there are none. */
export function demoAccountsTable(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const accounts = JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[];
  if (accounts.length === 0) return undefined;
  return renderTable(
    ['network', 'role', 'e-mail', 'password'],
    accounts.map(({ network, role, email, password }) => [network, role, email, password]),
  );
}
