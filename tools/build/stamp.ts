import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What a build was made from, so that the next one can be skipped: a hash per input rather than a date, because a
 * fresh clone or a changed branch touches every date and changes no text.
 */
export interface Stamp {
  /** compiler settings, lock, anything that changes the output without being a source */
  settings: string;
  inputs: Record<string, string>;
}

export function hashOf(...texts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 24);
}

export function hashFile(path: string): string {
  return existsSync(path) ? hashOf(readFileSync(path)) : 'missing';
}

export function readStamp(path: string): Stamp | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Stamp;
  } catch {
    return undefined; // half written by a build that was stopped: build again
  }
}

export function writeStamp(path: string, stamp: Stamp): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(stamp));
}

export function isCurrent(stamp: Stamp | undefined, settings: string, root: string): boolean {
  if (stamp?.settings !== settings) return false;
  return Object.entries(stamp.inputs).every(([file, hash]) => hashFile(join(root, file)) === hash);
}

/** Every file under a folder, relative to root, sorted. */
export function filesUnder(root: string, folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
