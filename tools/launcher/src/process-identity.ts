import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process number alone is soon given to another program; with its birth it names one process for ever. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it was started, in whatever form this system tells. */
  readonly born: string;
}

export function identityOf(pid: number): ProcessIdentity | undefined {
  const born = birthOf(pid);
  return born === undefined ? undefined : { pid, born };
}

export function isAlive(process: ProcessIdentity): boolean {
  return birthOf(process.pid) === process.born;
}

/** Undefined when no such process runs; one that ended but was not yet collected (a zombie) does not run. */
function birthOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
  }
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The second field is the program's name in parentheses and may hold anything, so we count from its end.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [state, ticksSinceBoot] = [fields[0], fields[19]];
      return state === 'Z' || state === 'X' ? undefined : `${bootId()}/${ticksSinceBoot}`;
    }
    if (process.platform === 'win32') return 'alive';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}
