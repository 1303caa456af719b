/**
 * npm run test:one -- <part of a path> [jest options]: the specs of one lib, or one file, in seconds.
 *
 *   npm run test:one -- libs/shared/kernel
 *   npm run test:one -- filing -t "refuses a draft" --watch
 */
import { spawnSync } from 'node:child_process';
import { runJestHere } from './jest.ts';

const args = process.argv.slice(2);
if (args.length === 0) {
  console.error('usage: npm run test:one -- <part of a path> [jest options]');
  process.exit(1);
}
// What speaks to the running product speaks to the built one; what is current is not built again.
const built = spawnSync(process.execPath, ['tools/build/build.ts', 'api', 'worker', 'respi'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (built.status !== 0) process.exit(1);
process.exitCode = await runJestHere(args);
