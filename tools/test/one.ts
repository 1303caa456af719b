/**
 * npm run test:one -- <part of a path> [jest options]: the specs of one lib, or one file, in seconds.
 *
 *   npm run test:one -- libs/shared/kernel
 *   npm run test:one -- filing -t "refuses a draft" --watch
 */
import { runJestHere } from './jest.ts';

const args = process.argv.slice(2);
if (args.length === 0) {
  console.error('usage: npm run test:one -- <part of a path> [jest options]');
  process.exit(1);
}
process.exitCode = await runJestHere(args);
