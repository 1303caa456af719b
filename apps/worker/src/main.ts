import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { WorkerProcess, readConfig, startupProblem } from '@respi/shared/api-platform';
import { WorkerModule } from './worker-module';

/** Whoever supervises this process ends it after 15 s; leaving by ourselves a moment earlier closes more doors. */
const STOP_LIMIT_MS = 14_000;

/** The queue process. It serves no HTTP: it says on standard output that it is ready, and stops in order when told to. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await NestFactory.createApplicationContext(WorkerModule.for(config), {
    abortOnError: false,
    logger: ['error', 'warn'],
  });
  const worker = app.get(WorkerProcess);

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    worker
      .stop()
      .then(() => app.close())
      .then(() => process.exit(0))
      .catch(fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  await worker.start();
  process.stdout.write(`${JSON.stringify({ process: 'worker', state: 'ready' })}\n`);
}

function fail(error: unknown): void {
  process.stderr.write(`${startupProblem(error)}\n`);
  process.exit(1);
}

main().catch(fail);
