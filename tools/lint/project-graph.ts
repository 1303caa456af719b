import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** No daemon: it would outlive the run. No cloud: nobody was asked. */
export function quietNx(): NodeJS.ProcessEnv {
  return { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };
}

/** The boundary rule reads the project graph from nx's cache, and says nothing at all when there is none. */
export function refreshProjectGraph(): string[] {
  const text = execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules/nx/dist/bin/nx.js'), 'show', 'projects', '--json'],
    {
      cwd: ROOT,
      env: quietNx(),
      encoding: 'utf8',
    },
  );
  return JSON.parse(text) as string[];
}
