/**
 * The door of every `npm start`, `npm run dev`, `npm run respi` and `npm run db:*`. Plain JavaScript, so that it can
 * speak on any Node: what it lets in is TypeScript, which Node runs as it is from version 24 on.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const WANTED = 24;
const installed = existsSync(fileURLToPath(new URL('../../node_modules/zod/package.json', import.meta.url)));
const version = Number(process.versions.node.split('.')[0]);

if (!installed) {
  console.error('ReSPI is not installed yet: run "npm ci" first.');
  process.exitCode = 1;
} else if (version < WANTED) {
  console.error(
    `ReSPI runs on Node ${WANTED} or newer; this is Node ${process.versions.node}. "npm ci" brings the right one: run it\n` +
      'again (with install scripts allowed), and start with "npm start", not with "node".',
  );
  process.exitCode = 1;
} else {
  const { main } = await import('./src/main.ts');
  process.exitCode = await main(process.argv.slice(2));
}
