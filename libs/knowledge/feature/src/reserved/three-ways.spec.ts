import fc from 'fast-check';
import { mergeThreeWays } from './three-ways';

type Words = Record<'question' | 'answer' | 'topic', string>;
const NAMES = ['question', 'answer', 'topic'] as const;
const same = (name: keyof Words, one: Words, other: Words): boolean => one[name] === other[name];

// Few values, so that the sides often change the same field, sometimes to the same.
const words = fc.record({
  question: fc.constantFrom('', 'a', 'b'),
  answer: fc.constantFrom('', 'a', 'b'),
  topic: fc.constantFrom('', 'a', 'b'),
});

describe('what two people make of the same beginning', () => {
  it('never loses a field that one side alone changed, nor takes one that both changed without saying so', () => {
    fc.assert(
      fc.property(words, words, words, (was, theirs, mine) => {
        const { merged, taken, both } = mergeThreeWays<Words>(was, theirs, mine, same);
        for (const name of NAMES) {
          const [byThem, byMe] = [was[name] !== theirs[name], was[name] !== mine[name]];
          expect(taken.includes(name)).toBe(byThem && !byMe);
          expect(both.includes(name)).toBe(byThem && byMe && theirs[name] !== mine[name]);
          expect(merged[name]).toBe(byThem && !byMe ? theirs[name] : mine[name]);
        }
      }),
    );
  });

  it('asks nothing where only one side was at work', () => {
    fc.assert(
      fc.property(words, words, (was, changed) => {
        expect(mergeThreeWays<Words>(was, changed, was, same)).toMatchObject({ merged: changed, both: [] });
        expect(mergeThreeWays<Words>(was, was, changed, same)).toEqual({ merged: changed, taken: [], both: [] });
      }),
    );
  });
});
