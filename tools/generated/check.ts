/**
 * npm run generated:check  fails for a committed file that its maker would write differently
 * npm run generated        writes them all
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GENERATED } from './registry.ts';
import { isStale } from './stale.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const writing = process.argv.includes('--write');

for (const generated of GENERATED) {
  const { file, from } = generated;
  const path = join(ROOT, file);
  const wanted = await generated.make();
  if (!isStale(existsSync(path) ? readFileSync(path, 'utf8') : undefined, wanted)) continue;
  if (writing) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted);
    console.log(`wrote ${file}`);
  } else {
    console.error(`${file} is out of date (made from ${from}): run "npm run generated" and commit it`);
    process.exitCode = 1;
  }
}
if (!writing && process.exitCode === undefined) console.log(`${String(GENERATED.length)} generated files are current`);
