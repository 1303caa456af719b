/**
 * npm run build [-- api worker respi portal]: makes dist/, skipping what is newer than its sources.
 */
import { pathToFileURL } from 'node:url';
import { buildNodeEntry, NODE_ENTRIES, type NodeEntry, type Outcome } from './node-entry.ts';
import { buildPortal } from './portal.ts';

export type BuildTarget = NodeEntry | 'portal';
export const BUILD_TARGETS: readonly BuildTarget[] = [...(Object.keys(NODE_ENTRIES) as NodeEntry[]), 'portal'];

export async function buildTarget(target: BuildTarget): Promise<Outcome> {
  return target === 'portal' ? buildPortal() : buildNodeEntry(target);
}

async function main(words: string[]): Promise<void> {
  const unknown = words.filter((word) => !BUILD_TARGETS.some((target) => target === word));
  if (unknown.length > 0) throw new Error(`cannot build ${unknown.join(', ')}; known: ${BUILD_TARGETS.join(', ')}`);
  const targets = words.length > 0 ? BUILD_TARGETS.filter((target) => words.includes(target)) : BUILD_TARGETS;

  for (const target of targets) {
    const start = performance.now();
    const outcome = await buildTarget(target);
    console.log(`${target.padEnd(8)} ${outcome.padEnd(8)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
