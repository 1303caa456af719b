import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A folder on a file system so small that a test can fill it. */
export interface TinyFilesystem {
  readonly folder: string;
  /** Takes all the space that is left: whatever PostgreSQL writes next meets "no space left on device". */
  fill(): void;
  /** Gives the space back. */
  free(): void;
  unmount(): void;
}

/** Only root may mount; a suite that needs this says so and is skipped elsewhere. */
export function canMountTinyFilesystem(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/**
 * Mounts a file system in memory at `folder`, to put an embedded server's `dataDir` on. A fresh cluster takes
 * about 60 MB, of which 16 are the first segment of the write-ahead log; 128 MB leave room for a small database.
 */
export function mountTinyFilesystem(folder: string, megabytes = 128): TinyFilesystem {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'respi-tiny', folder]);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => fillWith(ballast, folder),
    free: () => rmSync(ballast, { force: true }),
    unmount: () => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fillWith(ballast: string, folder: string): void {
  const block = Buffer.alloc(4096);
  const file = openSync(ballast, existsSync(ballast) ? 'a' : 'w');
  try {
    while (statfsSync(folder).bavail > 0) writeSync(file, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}
