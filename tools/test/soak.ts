/**
 * npm run soak [-- minutes]: the suites again and again in another order, to find what fails once in a while. Bounded:
 * 20 minutes unless told. Each round prints its seed; `npm run test:one -- <path> --seed=<seed> --randomize` repeats it.
 */
import { startTestDatabase } from './database.ts';
import { jest } from './step.ts';

const minutes = Number(process.argv[2] ?? '20');
if (!(minutes > 0 && minutes <= 600)) throw new Error('usage: npm run soak [-- minutes]');

const database = await startTestDatabase();
const until = Date.now() + minutes * 60_000;
let rounds = 0;
let failedRounds = 0;
try {
  while (Date.now() < until) {
    rounds += 1;
    const seed = Math.floor(Math.random() * 2 ** 31);
    const env = (): NodeJS.ProcessEnv => ({
      ...process.env,
      ...database.env,
      REDIS_URL: undefined,
      // the suites that kill do so for longer
      RESPI_SOAK: '1',
    });
    const step = jest(`soak ${String(rounds)}`, ['unit', 'int', 'queue', 'e2e'], env, [
      '--randomize',
      `--seed=${String(seed)}`,
    ]);
    const { ok, counts, tail } = await step.run();
    if (!ok) {
      failedRounds += 1;
      console.log(tail);
    }
    console.log(
      `round ${String(rounds)}, seed ${String(seed)}: ${String(counts?.passed)} passed, ${String(counts?.failed)} failed`,
    );
  }
} finally {
  await database.stop();
}
console.log(`${String(rounds)} rounds, ${String(failedRounds)} with a failure`);
process.exitCode = failedRounds === 0 ? 0 : 1;
