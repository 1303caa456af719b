/**
 * npm run lint [-- paths or eslint options]. Keeps a cache between runs; CI starts without one.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { quietNx, refreshProjectGraph } from './project-graph.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const args = process.argv.slice(2);
const paths = args.some((arg) => !arg.startsWith('-')) ? [] : ['.'];

refreshProjectGraph();
const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/eslint/bin/eslint.js'),
    '--cache',
    '--cache-location=.cache/eslint/',
    '--cache-strategy=content',
    '--max-warnings=0',
    '--no-warn-ignored',
    ...paths,
    ...args,
  ],
  { cwd: ROOT, stdio: 'inherit', env: quietNx() },
);
process.exitCode = status ?? 1;
