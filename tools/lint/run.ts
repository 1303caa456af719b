/**
 * npm run lint [-- paths or eslint options]: types and the rules that need them (.oxlintrc.json), then all other rules
 * (eslint.config.mjs), which keep a cache between runs; CI starts without one.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { quietNx, refreshProjectGraph } from './project-graph.ts';
import { OXLINT } from './oxlint.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const args = process.argv.slice(2);
const paths = args.filter((arg) => !arg.startsWith('-'));

const typed = spawnSync(OXLINT.command, [...OXLINT.args, OXLINT.withoutFixtures, ...paths], {
  cwd: ROOT,
  stdio: 'inherit',
});

refreshProjectGraph();
const rest = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/eslint/bin/eslint.js'),
    '--cache',
    '--cache-location=.cache/eslint/',
    '--cache-strategy=content',
    '--max-warnings=0',
    '--no-warn-ignored',
    ...(paths.length > 0 ? [] : ['.']),
    ...args,
  ],
  { cwd: ROOT, stdio: 'inherit', env: quietNx() },
);
process.exitCode = Math.max(typed.status ?? 1, rest.status ?? 1);
