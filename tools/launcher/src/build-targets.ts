import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Progress } from './progress.ts';

export type BuildTarget = 'api' | 'worker' | 'respi' | 'portal';

const RESULTS: Record<BuildTarget, string> = {
  api: 'api/main.js',
  worker: 'worker/main.js',
  respi: 'respi/main.js',
  portal: 'portal/server/server.mjs',
};
export const ALL_TARGETS = Object.keys(RESULTS) as BuildTarget[];

/**
 * Builds what is not built or older than its sources. In a process of its own: the compilers take memory that the
 * launcher, which stays, has no use for. A delivery without sources (a container) is taken as it is.
 */
export async function buildTargets(
  root: string,
  progress: Progress,
  interrupt: AbortSignal,
  targets = ALL_TARGETS,
): Promise<void> {
  const missing = (): BuildTarget[] => targets.filter((target) => !existsSync(join(root, 'dist', RESULTS[target])));
  const builder = join(root, 'tools', 'build', 'build.ts');
  if (existsSync(builder)) {
    progress.step(
      missing().length > 0 ? 'Building (the first time this takes a minute)...' : 'Looking for changed sources...',
    );
    await run(root, [builder, ...targets], interrupt);
  }
  if (missing().length > 0)
    throw new Error(`Not built: ${missing().join(', ')}. Run "npm run build" and read what it says.`);
}

function run(root: string, args: readonly string[], interrupt: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const builder = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: interrupt,
    });
    for (const stream of [builder.stdout, builder.stderr]) {
      createInterface({ input: stream }).on('line', (line) => said.push(`    ${line}`));
    }
    builder.once('error', reject);
    builder.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(['The build failed:', ...said.slice(-40)].join('\n')));
    });
  });
}
