import { resolve } from 'node:path';
import { buildTargets } from './build-targets.ts';
import { startupProblem } from './configuration.ts';
import { database, DATABASE_COMMANDS } from './database-command.ts';
import { watchSources } from './development.ts';
import { launch } from './launch.ts';
import { progressTo } from './progress.ts';
import { respi } from './respi-command.ts';
import { StartInterrupted, Teardown } from './teardown.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const toScreen = progressTo((text) => process.stdout.write(text));
/** Where standard output belongs to the command's answer. */
const toErrors = progressTo((text) => process.stderr.write(text));

/** Runs one of the launcher's commands; answers the exit code. */
export async function main([command = 'start', ...args]: readonly string[], root = ROOT): Promise<number> {
  const teardown = new Teardown();
  const common = { root, env: process.env, teardown };
  switch (command) {
    case 'start':
      return untilStopped(teardown, async () => {
        toScreen.show('ReSPI is starting.');
        await launch({
          ...common,
          what: 'npm start',
          progress: toScreen,
          build: () => buildTargets(root, toScreen, teardown.signal),
        });
      });
    case 'dev':
      return untilStopped(teardown, async () => {
        toScreen.show('ReSPI is starting in watch mode.');
        await watchSources({ ...common, what: 'npm run dev', progress: toScreen });
      });
    case 'respi':
      return once(teardown, () => respi({ ...common, what: 'npm run respi', progress: toErrors }, args));
    case 'db':
      return once(teardown, () => database({ ...common, what: 'npm run db', progress: toErrors }, args));
    default:
      console.error(`Known commands: start, dev, respi <command>, db ${DATABASE_COMMANDS.join('|')}.`);
      return 1;
  }
}

/** For what runs until a person or the system stops it. The first signal stops in order, the second one at once. */
async function untilStopped(teardown: Teardown, start: () => Promise<void>): Promise<number> {
  let signals = 0;
  const stopped = new Promise<'stopped'>((resolveStopped) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        signals += 1;
        if (signals === 1) {
          toScreen.show('\nStopping everything in order (Ctrl-C again: at once)...');
          resolveStopped('stopped');
        } else {
          teardown.force();
        }
      });
    }
  });
  const started = start();
  // A start that was interrupted fails for that reason alone; waiting for it lets nothing outlive us.
  const settled = started.then(
    () => undefined,
    (error: unknown) => error,
  );
  const failure = await Promise.race([stopped, settled.then((error) => error ?? stopped)]);
  try {
    await teardown.run();
    await settled;
  } catch (error) {
    console.error(startupProblem(error));
    return 1;
  }
  if (failure === 'stopped') {
    toScreen.show('Stopped.');
    return 0;
  }
  console.error(startupProblem(failure));
  return 1;
}

/** For what answers and ends. A signal reaches the program that runs; we wait for it and clean up. */
async function once(teardown: Teardown, work: () => Promise<number>): Promise<number> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StartInterrupted)) console.error(startupProblem(error));
    return 1;
  } finally {
    await teardown.run();
  }
}
