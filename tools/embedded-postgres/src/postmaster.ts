import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A server that is running on a data folder, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * Finds the server that holds `cluster`, if one does. A `postmaster.pid` alone proves nothing: after
 * `kill -9` or a power cut the file stays, and its number may since belong to any other program.
 */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const file = postmasterFile(cluster);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return commandOf(pid)?.includes(cluster) ? { pid, port } : undefined;
}

/**
 * After a crash PostgreSQL will not start if the number in its `postmaster.pid` belongs to some other program
 * by now. The file must not simply go: its other lines let PostgreSQL see whether processes of the dead server
 * still write to the data. So only the number is replaced, by one that nobody has.
 */
export function disownReusedPid(cluster: string): void {
  const file = postmasterFile(cluster);
  if (!existsSync(file) || findPostmaster(cluster)) return;
  const [pid, ...rest] = readFileSync(file, 'utf8').split('\n');
  if (!isTaken(Number(pid))) return;
  let nobody = 4_194_303;
  while (isTaken(nobody)) nobody -= 1;
  writeFileSync(file, [nobody, ...rest].join('\n'));
}

function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function postmasterFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

/** The command line of a living process; undefined when it is gone (a zombie counts as gone). */
function commandOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return command === '' ? undefined : command;
    }
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}
