import fc from 'fast-check';
import { piecesOf } from './text-pieces';

it('holds every stretch of a text whole in one of its pieces', () => {
  const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,30}$/), { minLength: 1, maxLength: 900 });
  fc.assert(
    fc.property(words, fc.nat(), fc.integer({ min: 1, max: 199 }), (some, from, length) => {
      const text = some.map((word, at) => `${word}${at}`).join(' ');
      const at = from % text.length;
      const pieces = [...piecesOf(text)];
      expect(pieces.some((piece) => piece.includes(text.slice(at, at + length)))).toBe(true);
      expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(2_000);
    }),
  );
});

it.each([[''], ['x'.repeat(20_000)], [' '.repeat(20_000)], ['1 '.repeat(10_000)]])('comes to an end', (text) => {
  const pieces = [...piecesOf(text)];
  expect(pieces.length).toBeLessThan(20);
  expect(pieces.at(-1)).toBe(text.slice(text.length - (pieces.at(-1) ?? '').length));
});
