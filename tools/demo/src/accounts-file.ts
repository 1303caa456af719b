import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { DemoNetwork } from './demo-network';
import { randomPassword } from './passwords';

const DemoAccounts = z.array(
  z.object({ network: z.string(), role: z.string(), email: z.string(), password: z.string() }),
);
export type DemoAccount = z.infer<typeof DemoAccounts>[number];

export function accountsFile(home: string): string {
  return join(home, 'demo-accounts.json');
}

/**
 * Every account of the networks with its password, by e-mail. Passwords of an earlier, interrupted load are kept: they
 * may be in the database already. Written before anything is loaded, readable by its owner alone.
 */
export function keepAccounts(file: string, networks: readonly DemoNetwork[]): ReadonlyMap<string, string> {
  const known = new Map(readAccounts(file).map(({ email, password }) => [email, password]));
  const accounts: DemoAccount[] = [];
  for (const network of networks) {
    for (const { email, at } of Object.values(network.people)) {
      const password = known.get(email) ?? randomPassword();
      known.set(email, password);
      for (const role of new Set(at.map(([held]) => held)))
        accounts.push({ network: network.slug, role, email, password });
    }
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return known;
}

function readAccounts(file: string): DemoAccount[] {
  return existsSync(file) ? DemoAccounts.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}
