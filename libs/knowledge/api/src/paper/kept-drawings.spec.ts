import fc from 'fast-check';
import { KeptDrawings } from './kept-drawings';

it('draws nothing twice, also when many ask at once, and what failed again', async () => {
  const kept = new KeptDrawings();
  let drawn = 0;
  const draw = (): Promise<Buffer> => Promise.resolve(Buffer.from(`drawing ${String(++drawn)}`));
  const all = await Promise.all([kept.of('a', draw), kept.of('a', draw), kept.of('a', draw)]);
  expect(new Set(all.map(String))).toEqual(new Set(['drawing 1']));
  expect(String(await kept.of('a', draw))).toBe('drawing 1');
  await expect(kept.of('b', () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
  expect(String(await kept.of('b', draw))).toBe('drawing 2');
});

it('gives everybody what they asked for, and holds no more than it has room for', async () => {
  const asked = fc.array(fc.record({ name: fc.nat(9), bytes: fc.integer({ min: 1, max: 40 }) }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(asked, async (all) => {
      const kept = new KeptDrawings(100);
      for (const { name, bytes } of all) {
        const version = `${String(name)} ${String(bytes)}`;
        expect(await kept.of(version, () => Promise.resolve(Buffer.alloc(bytes, name)))).toEqual(
          Buffer.alloc(bytes, name),
        );
      }
      let held = 0;
      const again = new Map(all.map(({ name, bytes }) => [`${String(name)} ${String(bytes)}`, bytes]));
      for (const [version, bytes] of [...again].reverse()) {
        // What is not held is drawn, too large to be kept: so asking changes nothing.
        const { length } = await kept.of(version, () => Promise.resolve(Buffer.alloc(101)));
        if (length === bytes) held += bytes;
      }
      expect(held).toBeLessThanOrEqual(100);
    }),
  );
});
