/**
 * The specs of a size, put together into a few files for a whole run. Every file that Jest runs loads the product once more,
 * which was half of what the specs took; together they load it once. `npm run test:one` still runs each by itself.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './command.ts';
import { type Size, specsOf } from './specs.ts';

const GROUPS = join(ROOT, '.cache', 'groups');

/** More than there are workers, so that these end together. */
const COUNT: Record<Size, number> = { unit: 8, web: 6, int: 8, queue: 3, e2e: 8 };

export interface Spec {
  readonly path: string;
  readonly text: string;
}

export interface Group {
  /** What the files ask for in their first comment; Jest reads it of a whole file only. */
  readonly environment: string | undefined;
  readonly specs: readonly Spec[];
}

/** Writes the specs of a size as `.cache/groups/N.size.spec.ts`; false where there are none. */
export function writeGroups(size: Size): boolean {
  mkdirSync(GROUPS, { recursive: true });
  for (const old of globSync(`*.${size}.spec.ts`, { cwd: GROUPS })) rmSync(join(GROUPS, old));
  const specs = specsOf(size, ROOT).map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
  const groups = intoGroups(specs, COUNT[size], size === 'web' ? hasHooksOfTheFile : () => false);
  for (const [at, group] of groups.entries()) {
    writeFileSync(
      join(GROUPS, `${String(at + 1)}.${size}.spec.ts`),
      write(group, size === 'web' ? imported : described),
    );
  }
  return groups.length > 0;
}

/** Groups of about the same length, each of one environment; what must be `alone` is. Each spec is in one of them. */
export function intoGroups(specs: readonly Spec[], count: number, alone: (spec: Spec) => boolean): Group[] {
  const together = new Map<string | undefined, Spec[]>();
  for (const spec of specs.filter((spec) => !alone(spec))) {
    const environment = environmentOf(spec.text);
    together.set(environment, [...(together.get(environment) ?? []), spec]);
  }
  return [
    ...[...together].flatMap(([environment, some]) =>
      spread(some, Math.ceil((count * some.length) / specs.length)).map((group) => ({ environment, specs: group })),
    ),
    ...specs.filter(alone).map((spec) => ({ environment: environmentOf(spec.text), specs: [spec] })),
  ];
}

function spread(specs: readonly Spec[], count: number): Spec[][] {
  const groups = Array.from({ length: count }, () => ({ length: 0, specs: [] as Spec[] }));
  for (const spec of [...specs].sort((a, b) => b.text.length - a.text.length)) {
    const shortest = groups.reduce((least, each) => (each.length < least.length ? each : least));
    shortest.length += spec.text.length;
    shortest.specs.push(spec);
  }
  return groups.filter((group) => group.specs.length > 0).map((group) => group.specs);
}

function environmentOf(text: string): string | undefined {
  return /@jest-environment ([\w-]+)/.exec(text)?.[1];
}

/** Hooks outside any `describe` would hold for the whole group, where modules cannot be loaded inside one. */
function hasHooksOfTheFile({ text }: Spec): boolean {
  return /^(before|after)(All|Each)\(/m.test(text);
}

function write({ environment, specs }: Group, one: (path: string, from: string) => string): string {
  const first = environment ? [`/** @jest-environment ${environment} */`] : [];
  const from = (path: string): string => relative(GROUPS, join(ROOT, path)).replace(/\.ts$/, '');
  return [...first, ...specs.map(({ path }) => one(path, from(path))), ''].join('\n');
}

/** In a `describe` its hooks are its own, and one that cannot be loaded fails alone. */
function described(path: string, from: string): string {
  return `describe('${path}', () => {
  try {
    require('${from}');
  } catch (error) {
    test('is loaded', () => {
      throw error;
    });
  }
});`;
}

/** Modules of the web are ESM, and are loaded at the top of a file alone. */
function imported(_path: string, from: string): string {
  return `import '${from}';`;
}
