import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Checks types as well: it reads both programs, tsconfig.node.json and tsconfig.web.json, by way of tsconfig.json. */
export const OXLINT = {
  command: process.execPath,
  args: [
    join(ROOT, 'node_modules/oxlint/bin/oxlint'),
    '--type-aware',
    '--type-check',
    '--deny-warnings',
    '--ignore-path=.gitignore',
  ],
  /** They break the rules on purpose: only the check that proves the rules asks for them. */
  withoutFixtures: '--ignore-pattern=tools/lint-fixtures',
};
