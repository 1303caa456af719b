import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ProcessEnvironment } from './child-environment.ts';
import type { ProcessRegistry } from './process-registry.ts';

/** A Node program that belongs to the launcher: it leaves when the launcher does. */
export interface ProgramToRun {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  readonly cwd: string;
  readonly env: ProcessEnvironment;
  /** Receives output line by line; without it output goes to `logFile` alone. */
  readonly onLine?: (line: string) => void;
  readonly logFile: string;
}

const LOG_LIMIT = 10 * 1024 * 1024;
const PRELOAD = fileURLToPath(new URL('./leave-with-launcher.mjs', import.meta.url));

export function startProgram(program: ProgramToRun, registry: ProcessRegistry): ChildProcess {
  const log = openSync(program.logFile, 'a', 0o600);
  try {
    const output = program.onLine ? 'pipe' : log;
    const child = spawn(process.execPath, ['--import', PRELOAD, program.script, ...(program.args ?? [])], {
      cwd: program.cwd,
      env: program.env,
      // A group of its own: Ctrl-C in the terminal reaches the launcher only, which stops everything in order.
      detached: process.platform !== 'win32',
      stdio: ['ignore', output, output, 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      if (stream && program.onLine) createInterface({ input: stream }).on('line', program.onLine);
    }
    const { pid } = child;
    if (pid !== undefined) {
      registry.add(program.name, pid);
      child.once('exit', () => registry.remove(pid));
    }
    return child;
  } finally {
    closeSync(log);
  }
}

/** Runs a program to its end; answers what it printed. Rejects with its last words when it fails. */
export async function runProgram(
  program: ProgramToRun,
  registry: ProcessRegistry,
  interrupt?: AbortSignal,
): Promise<string[]> {
  interrupt?.throwIfAborted();
  const lines: string[] = [];
  const child = startProgram(
    {
      ...program,
      onLine: (line) => {
        lines.push(line);
        program.onLine?.(line);
      },
    },
    registry,
  );
  const stop = (): void => void child.kill('SIGTERM');
  interrupt?.addEventListener('abort', stop);
  const code = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    // `close`, not `exit`: the last lines may still be on their way.
    child.once('close', (exitCode, signal) => resolve(signal ?? exitCode ?? 1));
  });
  interrupt?.removeEventListener('abort', stop);
  if (code === 0) return lines;
  const lastWords = lines.slice(-15).map((line) => `    ${line}`);
  throw new Error([`${program.name} failed (${code}).`, ...lastWords].join('\n'));
}

/** Keeps one older log, so that a machine that runs for a year does not fill its disk. */
export function rotateLog(file: string): void {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`);
}

/** What was written to a log since `offset`, the last lines of it. */
export function endOfLog(file: string, offset: number, lines = 15): string {
  if (!existsSync(file)) return '';
  const text = readFileSync(file).subarray(offset).toString('utf8').trim();
  return text
    .split('\n')
    .slice(-lines)
    .map((line) => `    ${line}`)
    .join('\n');
}
