import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './node-entry.ts';
import { filesUnder, hashFile, hashOf, isCurrent, readStamp, writeStamp } from './stamp.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PORTAL = 'apps/portal';
const SERVER = 'dist/portal/server/server.mjs';

/** What the browser build can see. Angular's own cache makes a rebuild fast; this makes an unneeded one free. */
function inputs(): string[] {
  const libs = filesUnder(ROOT, 'libs').filter((file) =>
    /^libs\/(shared\/(ui|api-client|kernel)|[^/]+\/(contract|feature))\//.test(file),
  );
  return [...filesUnder(ROOT, PORTAL), ...libs].filter((file) => !file.endsWith('.spec.ts'));
}

export async function buildPortal(): Promise<Outcome> {
  if (!existsSync(join(ROOT, PORTAL, 'src/main.ts'))) return 'absent';
  const stampFile = join(ROOT, 'dist/.stamp/portal.json');
  const files = inputs();
  const settings = hashOf(
    ...['package-lock.json', 'tsconfig.base.json', 'tsconfig.web.json'].map((f) => hashFile(join(ROOT, f))),
    files.join('\n'), // a file more or less is a change too
  );
  if (existsSync(join(ROOT, SERVER)) && isCurrent(readStamp(stampFile), settings, ROOT)) return 'current';

  const hashes = Object.fromEntries(files.map((file) => [file, hashFile(join(ROOT, file))]));
  await ngBuild();
  writeStamp(stampFile, { settings, inputs: hashes });
  return 'built';
}

function ngBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules/@angular/cli/bin/ng.js'), 'build'], {
      cwd: existsSync(join(ROOT, 'angular.json')) ? ROOT : join(ROOT, PORTAL),
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NG_CLI_ANALYTICS: 'false' },
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`ng build ended with ${String(code)}`));
    });
  });
}
