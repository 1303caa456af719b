import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const JEST = createRequire(import.meta.url).resolve('jest/bin/jest');

/**
 * Jest loads the ESM-only Nest with require(esm), which needs this runtime (Node 24, a devDependency) and the flag
 * below. The workers get both by environment.
 */
export const JEST_NODE_OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

export function jestEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return {
    ...env,
    NODE_OPTIONS: [env['NODE_OPTIONS'], JEST_NODE_OPTIONS].filter(Boolean).join(' '),
    TZ: 'Europe/Rome',
  };
}

/** Whoever waits for a database or a process of its own waits longer than Jest's five seconds on a busy machine. */
const PATIENCE = ['--testTimeout=120000'];

export function jestCommand(args: readonly string[]): [string, string[]] {
  return [process.execPath, [JEST, ...PATIENCE, ...args]];
}

/** Runs jest in front of the person who asked, and returns its exit code. */
export function runJestHere(args: readonly string[]): Promise<number> {
  const [command, all] = jestCommand(args);
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, { cwd: ROOT, stdio: 'inherit', env: jestEnvironment() });
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}
