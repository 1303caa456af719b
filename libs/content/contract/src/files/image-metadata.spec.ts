import { deflateSync } from 'node:zlib';
import { hasImageMetadata, withoutImageMetadata } from './image-metadata';

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const two = (value: number): string => String.fromCharCode(value >> 8, value & 0xff);
const segment = (marker: number, body: string): string =>
  `\xff${String.fromCharCode(marker)}${two(body.length + 2)}${body}`;

/** With where it was taken, and turned by a quarter. */
const exif = (order: 'II' | 'MM', orientation: number): string => {
  const number = (value: number, size: 2 | 4): string => {
    const big = size === 2 ? two(value) : two(value >> 16) + two(value & 0xffff);
    return order === 'MM' ? big : Buffer.from(big, 'latin1').reverse().toString('latin1');
  };
  const entry = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + number(0, 2);
  const place = number(0x8825, 2) + number(4, 2) + number(1, 4) + number(99, 4);
  return `Exif\0\0${order}${number(42, 2)}${number(8, 4)}${number(2, 2)}${entry}${place}${number(0, 4)}44.39N 7.54E`;
};
const START = '\xff\xd8';
const COLOURS = segment(0xe2, 'ICC_PROFILE\0\x01\x01colori');
const DRAWN = `${segment(0xdb, 'tavola')}${segment(0xda, 'inizio')}disegno\xff\x00resto\xff\xd0ancora\xff\xd9`;
const jpeg = (exifBody: string): Uint8Array =>
  bytes(
    START +
      segment(0xe1, exifBody) +
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0Ada') +
      COLOURS +
      segment(0xfe, 'scattata da Ada') +
      DRAWN,
  );

it.each([['II'], ['MM']] as const)(
  'takes out of a JPEG in %s where and by whom it was made, and keeps how it is turned',
  (order) => {
    const clean = withoutImageMetadata(jpeg(exif(order, 6)), 'jpeg');
    expect(latin(clean)).not.toMatch(/44\.39|Ada/);
    expect(latin(clean)).toContain(`\x01\x12\0\x03\0\0\0\x01\0\x06`);
    expect(latin(clean).endsWith(COLOURS + DRAWN)).toBe(true);
    expect(hasImageMetadata(jpeg(exif(order, 6)), 'jpeg')).toBe(true);
    expect(hasImageMetadata(clean, 'jpeg')).toBe(false);
  },
);

it('keeps nothing of a picture that stands upright, nor what hangs on behind the end', () => {
  const clean = withoutImageMetadata(bytes(latin(jpeg(exif('MM', 1))) + latin(jpeg(exif('MM', 1)))), 'jpeg');
  expect(latin(clean)).toBe(START + COLOURS + DRAWN);
});

it('takes texts, times and EXIF out of a PNG, and leaves what is drawn', () => {
  const four = (value: number): string => two(value >> 16) + two(value & 0xffff);
  const chunk = (name: string, body: string): string => `${four(body.length)}${name}${body}CRC.`;
  const drawn = latin(new Uint8Array(deflateSync('punti')));
  const [head, data, end] = [chunk('IHDR', 'misure'), chunk('IDAT', drawn), chunk('IEND', '')];
  const png = `\x89PNG\r\n\x1a\n${head}${chunk('tEXt', 'Author\0Ada')}${chunk('eXIf', 'MM')}${data}${chunk('tIME', 'oggi')}${end}coda`;
  const clean = withoutImageMetadata(bytes(png), 'png');
  expect(latin(clean)).toBe(`\x89PNG\r\n\x1a\n${head}${data}${end}`);
  expect([hasImageMetadata(bytes(png), 'png'), hasImageMetadata(clean, 'png')]).toEqual([true, false]);
});

it('gives other files back as they are', () => {
  const pdf = bytes('%PDF-1.7 /Author (Ada)');
  expect(withoutImageMetadata(pdf, 'pdf')).toBe(pdf);
});
