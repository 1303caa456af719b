import fc from 'fast-check';
import { asksAgain } from './rounds';

const told = fc.record({ title: fc.string(), text: fc.string(), receiptWanted: fc.boolean() });

it('asks nobody again for the same words, however they are spaced', () => {
  fc.assert(
    fc.property(told, fc.boolean(), (post, formOnly) => {
      const spaced = { ...post, text: `  ${post.text.replaceAll(' ', '  \n')} ` };
      expect(asksAgain(post, spaced, formOnly)).toBe(false);
    }),
  );
});

it('asks again for other words, unless they are said to be the same thing', () => {
  fc.assert(
    fc.property(told, fc.stringMatching(/^[a-z]{1,20}$/), (post, more) => {
      const other = { ...post, text: `${post.text} ${more}` };
      expect(asksAgain(post, other, false)).toBe(true);
      expect(asksAgain(post, other, true)).toBe(false);
    }),
  );
});

it('asks for a first receipt from everybody, also from who had put it away for themselves', () => {
  fc.assert(
    fc.property(told, fc.boolean(), (post, formOnly) => {
      const [before, after] = [
        { ...post, receiptWanted: false },
        { ...post, receiptWanted: true },
      ];
      expect(asksAgain(before, after, formOnly)).toBe(true);
      expect(asksAgain(after, before, formOnly)).toBe(false);
    }),
  );
});
