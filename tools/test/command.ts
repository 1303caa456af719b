import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';

export const ROOT = join(import.meta.dirname, '..', '..');
/** What each step said, kept for whoever looks after a red run. */
export const LOGS = join(ROOT, 'test-results', 'steps');

export interface CommandResult {
  code: number;
  /** the last part of what it printed */
  tail: string;
  log: string;
}

const TAIL = 12_000;

/** An interrupted browser run stops the product that it started; one that is ended leaves it behind. */
const ENDS_WITHIN_MS = 60_000;

/** Runs one program to its end, its output in a file; a step that hangs is interrupted, so that the others are reported. */
export async function runCommand(
  name: string,
  command: string,
  args: readonly string[],
  { env = process.env, minutes = 15 }: { env?: NodeJS.ProcessEnv; minutes?: number } = {},
): Promise<CommandResult> {
  const log = join(LOGS, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.log`);
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log);
  let tail = '';
  const keep = (chunk: Buffer): void => {
    file.write(chunk);
    tail = (tail + chunk.toString('utf8')).slice(-TAIL);
  };
  const code = await new Promise<number>((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...env, NO_COLOR: '1', FORCE_COLOR: undefined }, // the output is read in a log
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let over = false;
    const limit = setTimeout(() => {
      over = true;
      keep(Buffer.from(`interrupted (limit: ${String(minutes)} minutes)\n`));
      child.kill('SIGINT');
      setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS).unref();
    }, minutes * 60_000);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => {
      keep(Buffer.from(`${error.message}\n`));
      resolve(127);
    });
    child.once('close', (exit, signal) => {
      clearTimeout(limit);
      if (signal) keep(Buffer.from(`ended by ${signal}\n`));
      resolve(over ? 1 : (exit ?? 1));
    });
  });
  file.end();
  await finished(file);
  return { code, tail, log };
}

/** A tool of this repository, on the runtime that runs us. */
export function runTool(name: string, script: string, args: readonly string[] = []): Promise<CommandResult> {
  return runCommand(name, process.execPath, [join(ROOT, script), ...args]);
}
