/**
 * A rule that has never failed proves nothing. Each file of tools/lint-fixtures breaks the rules that its first line
 * names (`// expects: rule, rule`); this check fails when one of them is not reported.
 */
import { globSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { OXLINT } from './oxlint.ts';
import { quietNx, refreshProjectGraph } from './project-graph.ts';

refreshProjectGraph();
Object.assign(process.env, quietNx());
process.env['RESPI_LINT_FIXTURES'] = '1';
const { ESLint } = await import('eslint');

const ROOT = join(import.meta.dirname, '..', '..');

function expected(file: string): string[] {
  const [, rules] = /^\/\/ expects: (.+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
  return rules ? rules.split(',').map((rule) => rule.trim()) : [];
}

const files = globSync('tools/lint-fixtures/**/*.ts', { cwd: ROOT }).map((file) => join(ROOT, file));
const results = await new ESLint({ cwd: ROOT }).lintFiles(files);
const { stdout } = spawnSync(OXLINT.command, [...OXLINT.args, '--format=json', 'tools/lint-fixtures'], {
  cwd: ROOT,
  encoding: 'utf8',
});
const { diagnostics: typed } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };

function reportedIn(file: string): Set<string | null> {
  return new Set([
    ...(results.find(({ filePath }) => filePath === file)?.messages.map(({ ruleId }) => ruleId) ?? []),
    ...typed.filter(({ filename }) => join(ROOT, filename) === file).map(({ code }) => code),
  ]);
}

const problems: string[] = [];
for (const file of files) {
  const rules = expected(file);
  if (rules.length === 0) problems.push(`${file}: names no rule to break`);
  const reported = reportedIn(file);
  for (const rule of rules) if (!reported.has(rule)) problems.push(`${file}: ${rule} did not bite`);
}

if (problems.length > 0 || files.length === 0) {
  console.error(problems.join('\n') || 'no fixture was found');
  process.exitCode = 1;
} else {
  console.log(`${String(files.length)} fixtures break the rules they name, and are caught`);
}
