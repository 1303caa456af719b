/** Which spec is of which size, from its path: for Jest, and for whoever puts specs together (groups.ts). */
import { globSync } from 'node:fs';

export const SIZES = ['unit', 'web', 'int', 'queue', 'e2e'] as const;
export type Size = (typeof SIZES)[number];

interface Specs {
  readonly patterns: readonly string[];
  /** Those of `patterns` that are of another size, from the root. */
  readonly but: readonly RegExp[];
}

const ANYWHERE = '{apps,libs,tools}/**/*';
const NOT_OURS = [/.*\/node_modules\//, /tools\/lint-fixtures\//];
const SIZED = /.*\.(int|queue|e2e)\.spec\.ts$/;

export const SPECS: Record<Size, Specs> = {
  unit: {
    patterns: [`${ANYWHERE}.spec.ts`],
    but: [...NOT_OURS, SIZED, /apps\/portal\//, /libs\/[^/]+\/feature\//, /libs\/shared\/(ui|api-client)\//],
  },
  web: {
    patterns: ['apps/portal', 'libs/*/feature', 'libs/shared/{ui,api-client}'].map((place) => `${place}/**/*.spec.ts`),
    but: [...NOT_OURS, SIZED],
  },
  int: { patterns: [`${ANYWHERE}.int.spec.ts`], but: NOT_OURS },
  queue: { patterns: [`${ANYWHERE}.queue.spec.ts`], but: NOT_OURS },
  e2e: { patterns: [`${ANYWHERE}.e2e.spec.ts`], but: NOT_OURS },
};

/** Paths from `root`. */
export function specsOf(size: Size, root: string): string[] {
  const { patterns, but } = SPECS[size];
  return globSync([...patterns], { cwd: root })
    .filter((path) => !but.some((pattern) => new RegExp(`^(?:${pattern.source})`).test(path)))
    .sort();
}
