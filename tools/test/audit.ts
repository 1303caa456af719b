/**
 * npm run audit: known vulnerabilities in what we ship. A registry that does not answer is a warning, not a verdict:
 * the exit code is not 0 only when npm names a vulnerability of level high or worse.
 */
import { spawnSync } from 'node:child_process';
import { ROOT } from './command.ts';

interface AuditReport {
  metadata?: { vulnerabilities: Record<'info' | 'low' | 'moderate' | 'high' | 'critical', number> };
}

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: ROOT,
  encoding: 'utf8',
  timeout: 120_000,
});

let found: AuditReport['metadata'];
try {
  found = (JSON.parse(stdout) as AuditReport).metadata;
} catch {
  found = undefined;
}

if (!found) {
  console.log('warning: the registry did not answer the audit; nothing is known about vulnerabilities today');
} else {
  const { critical, high, moderate, low } = found.vulnerabilities;
  console.log(
    `known vulnerabilities: ${String(critical)} critical, ${String(high)} high, ${String(moderate)} moderate, ${String(low)} low`,
  );
  process.exitCode = critical + high > 0 ? 1 : 0;
}
