import fc from 'fast-check';
import { type Spec, intoGroups } from './groups';
import { SIZES, specsOf } from './specs';

const ROOT = `${__dirname}/../..`;

const spec = fc.record({
  length: fc.nat(9000),
  environment: fc.constantFrom('', '/** @jest-environment node */\n'),
  alone: fc.boolean(),
});
const specs = fc.array(spec, { maxLength: 60 }).map((all) =>
  all.map(({ length, environment, alone }, at): Spec & { alone: boolean } => ({
    path: `a/${String(at)}.spec.ts`,
    text: environment + 'x'.repeat(length),
    alone,
  })),
);

test('every spec is in one group, with its environment, and alone if it must be', () => {
  fc.assert(
    fc.property(specs, fc.integer({ min: 1, max: 12 }), (all, count) => {
      const mustBeAlone = new Set(all.filter(({ alone }) => alone).map(({ path }) => path));
      const groups = intoGroups(all, count, ({ path }) => mustBeAlone.has(path));
      expect(groups.flatMap((group) => group.specs.map(({ path }) => path)).sort()).toEqual(
        all.map(({ path }) => path).sort(),
      );
      for (const group of groups) {
        for (const { text } of group.specs) expect(text.startsWith('/**')).toBe(group.environment === 'node');
        if (group.specs.some(({ path }) => mustBeAlone.has(path))) expect(group.specs).toHaveLength(1);
      }
      expect(groups.filter((group) => group.specs.length === 0)).toEqual([]);
      expect(groups.length).toBeLessThanOrEqual(count + 1 + mustBeAlone.size);
    }),
  );
});

test('every spec of the house is of one size', () => {
  const all = SIZES.flatMap((size) => specsOf(size, ROOT));
  expect(new Set(all).size).toBe(all.length);
  expect(all).toContain('tools/test/groups.spec.ts');
  expect(specsOf('web', ROOT)).toContain('libs/shared/ui/src/forms/lookup.spec.ts');
  expect(all.filter((path) => path.includes('lint-fixtures'))).toEqual([]);
});
