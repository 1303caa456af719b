/**
 * npm run reuse:check: every file has an owner and a licence, and every package that we ship has one that we may use.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceProblems, readAnnotations } from './annotations.ts';
import { unknownLicences, type Lock } from './dependencies.ts';

const ROOT = join(import.meta.dirname, '..', '..');

// what is not committed yet counts too: the question is cheapest before the commit
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(ROOT, file)));
const annotations = readAnnotations(readFileSync(join(ROOT, 'REUSE.toml'), 'utf8'));
const texts = readdirSync(join(ROOT, 'LICENSES')).map((name) => name.replace(/\.txt$/, ''));
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;

const problems = [...licenceProblems(files, annotations, texts), ...unknownLicences(lock)];
if (JSON.stringify(lock).includes('"resolved":"http'))
  problems.push('package-lock.json: records download addresses (.npmrc says not to)');

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  console.log(`${String(files.length)} files and ${String(Object.keys(lock.packages).length)} packages have a licence`);
}
