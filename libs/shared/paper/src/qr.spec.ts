import { create } from 'qrcode';
import fc from 'fast-check';
import { qrPath } from './qr';

it('draws every dark dot of a code once, inside its quiet zone, and no other', () =>
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ['https'] }), (address) => {
      const { size, path } = qrPath(address);
      const drawn = new Set<string>();
      for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
        for (let at = 0; at < Number(width); at++) drawn.add(`${String(Number(x) + at)} ${String(y)}`);
      const { modules } = create(address, { errorCorrectionLevel: 'M' });
      const dark = new Set<string>();
      for (let row = 0; row < modules.size; row++)
        for (let column = 0; column < modules.size; column++)
          if (modules.get(row, column)) dark.add(`${String(column + 4)} ${String(row + 4)}`);
      expect(drawn).toEqual(dark);
      expect(size).toBe(modules.size + 8);
    }),
    { numRuns: 30 },
  ));
