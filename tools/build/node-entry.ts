import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from '@swc/core';
import { build, type Plugin } from 'esbuild';
import { hashFile, hashOf, isCurrent, readStamp, writeStamp } from './stamp.ts';
import { swcOptions } from './swc-options.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Each node process: where it begins, and the folder of dist/ it goes to. */
export const NODE_ENTRIES = {
  api: 'apps/api/src/main.ts',
  worker: 'apps/worker/src/main.ts',
  respi: 'tools/respi/src/main.ts',
  bench: 'tools/bench/src/main.ts',
} as const;

export type NodeEntry = keyof typeof NODE_ENTRIES;
export type Outcome = 'built' | 'current' | 'absent';

/** esbuild resolves and bundles; a file with decorators goes through swc first, for their metadata. */
const decoratorMetadata: Plugin = {
  name: 'decorator-metadata',
  setup(bundle) {
    const options = swcOptions('es6');
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!/^\s*@\w+/m.test(source)) return undefined;
      const { code } = await transform(source, { ...options, filename: path, swcrc: false });
      return { contents: code, loader: 'js' };
    });
  },
};

function settings(): string {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const base = readFileSync(join(ROOT, 'tsconfig.base.json'));
  return hashOf(lock, base, readFileSync(import.meta.filename), JSON.stringify(swcOptions('es6')));
}

/** One file that Node runs, decorators and their metadata included. */
export async function bundleNode(entry: string, outfile: string) {
  return build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    tsconfig: 'tsconfig.node.json',
    sourcemap: true,
    sourcesContent: false,
    keepNames: true,
    metafile: true,
    logLevel: 'warning',
    plugins: [decoratorMetadata],
  });
}

export async function buildNodeEntry(name: NodeEntry): Promise<Outcome> {
  const entry = NODE_ENTRIES[name];
  if (!existsSync(join(ROOT, entry))) return 'absent';
  const outfile = `dist/${name}/main.js`;
  const stampFile = join(ROOT, 'dist/.stamp', `${name}.json`);
  const wanted = settings();
  if (existsSync(join(ROOT, outfile)) && isCurrent(readStamp(stampFile), wanted, ROOT)) return 'current';

  const { metafile } = await bundleNode(entry, outfile);
  // What the bundle itself still imports: an import of types alone is listed with its file, and gone from the bundle.
  const left = new Set((metafile.outputs[outfile]?.imports ?? []).map(({ path }) => path));
  const unresolved = Object.entries(metafile.inputs).flatMap(([file, input]) =>
    input.imports
      .filter(({ path }) => path.startsWith('@respi/') && left.has(path))
      .map(({ path }) => `${file} imports ${path}`),
  );
  // left external, it would only fail when the process starts
  if (unresolved.length > 0)
    throw new Error(`no such lib in tsconfig.base.json, or no index yet:\n${unresolved.join('\n')}`);

  const inputs = Object.fromEntries(Object.keys(metafile.inputs).map((file) => [file, hashFile(join(ROOT, file))]));
  writeStamp(stampFile, { settings: wanted, inputs });
  return 'built';
}
