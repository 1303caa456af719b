import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The system account PostgreSQL runs under; absent when it can simply run as we do. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNT_NAME = 'postgres';

/** PostgreSQL refuses to run as root, so as root we find or create the usual `postgres` account. */
export function findServerAccount(log: (line: string) => void): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = lookUp();
  if (existing) return existing;
  log(`PostgreSQL does not run as root: creating the system user "${ACCOUNT_NAME}" for it.`);
  try {
    execFileSync('groupadd', ['--system', ACCOUNT_NAME], { stdio: 'ignore' });
    execFileSync(
      'useradd',
      ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', '-g', ACCOUNT_NAME, ACCOUNT_NAME],
      { stdio: 'ignore' },
    );
  } catch (cause) {
    throw new Error(
      `PostgreSQL does not run as root and the system user "${ACCOUNT_NAME}" could not be created. ` +
        'Start ReSPI as an ordinary user, or create that user.',
      { cause },
    );
  }
  const created = lookUp();
  if (!created) throw new Error(`The system user "${ACCOUNT_NAME}" was created but cannot be found.`);
  return created;
}

function lookUp(): ServerAccount | undefined {
  try {
    const number = (flag: string): number =>
      Number(execFileSync('id', [flag, ACCOUNT_NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    return undefined;
  }
}

/** The options that make `spawn` run a program under the account. */
export function asAccount(account: ServerAccount | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/**
 * Lets the account pass through (not list, not read) every folder on the way to `path`. A checkout in
 * `/root` or in a `mktemp -d` folder is closed to it. The least that works is given: passage for the
 * account's group alone where the folder grants its group nothing, else passage for everybody.
 */
export function letPass(account: ServerAccount | undefined, path: string, log: (line: string) => void): void {
  if (!account) return;
  for (const folder of withParents(resolve(path))) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) !== 0) continue;
    try {
      if ((mode & 0o070) === 0 && gid !== account.gid) {
        chownSync(folder, uid, account.gid);
        chmodSync(folder, (mode & 0o7777) | 0o010);
      } else {
        chmodSync(folder, (mode & 0o7777) | bit);
      }
    } catch (cause) {
      throw new Error(
        `PostgreSQL runs as the user "${ACCOUNT_NAME}", which cannot pass through ${folder}. ` +
          'Move ReSPI or RESPI_HOME to another folder, or start ReSPI as an ordinary user.',
        { cause },
      );
    }
    log(`The user "${ACCOUNT_NAME}" may now pass through ${folder} (PostgreSQL does not run as root).`);
  }
}

function withParents(path: string): string[] {
  const folders: string[] = [];
  for (let folder = path; ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (folder === dirname(folder)) return folders;
  }
}
