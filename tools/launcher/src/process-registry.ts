import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts';

export interface RegisteredProcess extends ProcessIdentity {
  readonly name: string;
}

const PATIENCE_MS = 10_000;

/** The processes we started, kept in a file for the start that comes after our `kill -9`. */
export class ProcessRegistry {
  readonly #file: string;
  readonly #running = new Map<number, RegisteredProcess>();

  constructor(file: string) {
    this.#file = file;
  }

  add(name: string, pid: number): void {
    const identity = identityOf(pid);
    if (!identity) return;
    this.#running.set(pid, { name, ...identity });
    this.#write();
  }

  remove(pid: number): void {
    if (this.#running.delete(pid)) this.#write();
  }

  #write(): void {
    if (this.#running.size === 0) {
      rmSync(this.#file, { force: true });
      return;
    }
    const draft = `${this.#file}.new`;
    writeFileSync(draft, JSON.stringify([...this.#running.values()]), { mode: 0o600 });
    renameSync(draft, this.#file);
  }
}

/** Stops what an earlier launcher left running; answers the names. Only processes of the same birth are touched. */
export async function stopLeftovers(file: string, patienceMs = PATIENCE_MS): Promise<string[]> {
  const leftovers = readRegistered(file).filter(isAlive);
  for (const { pid } of leftovers) signal(pid, 'SIGTERM');
  const deadline = Date.now() + patienceMs;
  while (leftovers.some(isAlive) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  for (const leftover of leftovers.filter(isAlive)) signal(leftover.pid, 'SIGKILL');
  rmSync(file, { force: true });
  return leftovers.map(({ name }) => name);
}

function readRegistered(file: string): RegisteredProcess[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RegisteredProcess[];
  } catch {
    return [];
  }
}

function signal(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch {
    // It left by itself meanwhile.
  }
}
