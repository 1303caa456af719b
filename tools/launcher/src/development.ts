import { spawn } from 'node:child_process';
import { existsSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { administrationEnvironment } from './child-environment.ts';
import { buildTargets } from './build-targets.ts';
import { runProgram } from './child-process.ts';
import type { InstallationOptions } from './installation.ts';
import { launch, type RunningInstallation } from './launch.ts';
import { StartInterrupted } from './teardown.ts';

/** A save in an editor is several events; a branch change is thousands. */
const QUIET_MS = 200;
const PORTAL_LOOK_MS = 500;

/** What api, worker and the command line are made of. The portal's own compiler watches its part. */
const NODE_SOURCES = /^(apps\/(api|worker)|libs|tools\/(respi|demo))\/.*\.(ts|json|sql)$/;
const NOT_NODE = /\.spec\.ts$|^libs\/[^/]+\/feature\/|^libs\/shared\/(ui|api-client)\//;

export function concernsNode(path: string): boolean {
  return NODE_SOURCES.test(path) && !NOT_NODE.test(path);
}

/** `npm run dev`: everything of `npm start`, rebuilt and restarted at every change, with the output on the screen. */
export async function watchSources(options: InstallationOptions): Promise<void> {
  const { root, progress, teardown } = options;
  const running = await launch({
    ...options,
    build: () => buildTargets(root, progress, teardown.signal),
    onOutput: (name, line) => progress.show(`${name.padEnd(6)} | ${line}`),
  });
  await watchNodeSide(running);
  await watchPortal(running);
  teardown.throwIfStopping();
  progress.show('Watching the sources: save a file to see the change.');
}

async function watchNodeSide(running: RunningInstallation): Promise<void> {
  const { root, teardown } = running.claimed;
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  const watchers = ['apps', 'libs', 'tools'].map((folder) =>
    watch(join(root, folder), { recursive: true }, (_, file) => {
      const path = `${folder}/${String(file).replaceAll('\\', '/')}`;
      if (file === null || !concernsNode(path)) return;
      changed.add(path);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const paths = [...changed];
        changed.clear();
        turn = turn.then(() => rebuild(running, paths));
      }, QUIET_MS);
    }),
  );
  await teardown.push(async () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
    await turn;
  });
}

async function rebuild({ claimed, circumstances, processes }: RunningInstallation, paths: string[]): Promise<void> {
  const { root, progress, registry, home, teardown } = claimed;
  if (teardown.signal.aborted) return;
  progress.note(`Changed: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}`);
  try {
    await buildTargets(root, { ...progress, step: () => undefined }, teardown.signal, ['api', 'worker', 'respi']);
    if (paths.some((path) => path.includes('/migrations/'))) {
      await runProgram(
        {
          name: 'respi db migrate',
          script: join(root, 'dist', 'respi', 'main.js'),
          args: ['db', 'migrate'],
          cwd: root,
          env: administrationEnvironment(circumstances),
          logFile: join(home.logs, 'respi.log'),
        },
        registry,
        teardown.signal,
      );
    }
    teardown.throwIfStopping();
    await Promise.all([processes.api.restart(), processes.worker.restart()]);
    progress.note('api and worker run the new code.');
  } catch (error) {
    // The last good build goes on running; the next save tries again.
    if (!(error instanceof StartInterrupted)) progress.note(error instanceof Error ? error.message : String(error));
  }
}

/** Angular's compiler watches and writes `dist/portal`; we restart the rendering process when it has. */
async function watchPortal({ claimed, processes }: RunningInstallation): Promise<void> {
  const { root, progress, registry, teardown } = claimed;
  const compiler = spawn(
    process.execPath,
    [join(root, 'node_modules/@angular/cli/bin/ng.js'), 'build', '--watch', '--configuration', 'development'],
    {
      cwd: join(root, 'apps/portal'),
      env: { ...process.env, NG_CLI_ANALYTICS: 'false' },
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  if (compiler.pid !== undefined) registry.add('ng build --watch', compiler.pid);
  for (const stream of [compiler.stdout, compiler.stderr]) {
    createInterface({ input: stream }).on('line', (line) => progress.show(`ng     | ${line}`));
  }
  const server = join(root, 'dist/portal/server/server.mjs');
  const written = (): number => (existsSync(server) ? statSync(server).mtimeMs : 0);
  let seen = written();
  let restarting: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    const now = written();
    if (now === 0 || now === seen || Date.now() - now < PORTAL_LOOK_MS) return;
    seen = now;
    restarting = restarting.then(() => processes.portal.restart());
  }, PORTAL_LOOK_MS);
  await teardown.push(async () => {
    clearInterval(timer);
    compiler.kill('SIGTERM');
    if (compiler.exitCode === null) await new Promise((resolve) => compiler.once('exit', resolve));
    await restarting;
  });
}
