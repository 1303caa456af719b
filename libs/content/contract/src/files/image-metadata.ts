import type { FileType } from '../archive';

/**
 * A picture without what the camera or the program wrote beside it: where it was taken, by whom, with what. How it is to be
 * turned stays, as all that is left of it. Other files are given back as they are.
 */
export function withoutImageMetadata(bytes: Uint8Array, type: FileType): Uint8Array {
  if (type === 'jpeg') return withoutJpegMetadata(bytes);
  return type === 'png' ? withoutPngMetadata(bytes) : bytes;
}

export function hasImageMetadata(bytes: Uint8Array, type: FileType): boolean {
  return !isSame(withoutImageMetadata(bytes, type), bytes);
}

const APP0 = 0xe0;
const APP1 = 0xe1;
const COLOUR_PROFILE = 0xe2;
/** Says how colours are written. */
const ADOBE = 0xee;
const LAST_APP = 0xef;
const COMMENT = 0xfe;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

function withoutJpegMetadata(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let turned: number | null = null;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === END_OF_IMAGE) break;
    let next = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (next > bytes.length) return bytes;
    if (marker === START_OF_SCAN) next = endOfScan(bytes, next);
    const segment = bytes.subarray(at, next);
    if (isMetadata(marker, segment)) turned ??= orientationIn(segment);
    else kept.push(segment);
    at = next;
  }
  if (turned !== null && turned > 1) kept.splice(1, 0, orientationSegment(turned));
  // What some cameras hang on behind the end, a second picture with all its notes, goes too.
  return joined([...kept, bytes.subarray(at, at + 2)]);
}

/** Where the next marker stands: in what is drawn, 0xff is followed by a zero or by the number of a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const after = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && after !== 0 && after !== 0xff && (after < 0xd0 || after > 0xd7)) return at;
  }
  return bytes.length;
}

function isMetadata(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return true;
  // Our own note of how it is turned is not taken out again.
  const turned = marker === APP1 && segment.length === ORIENTATION_SIZE ? orientationIn(segment) : null;
  if (turned !== null) return !isSame(segment, orientationSegment(turned));
  if (marker === COLOUR_PROFILE) return String.fromCharCode(...segment.subarray(4, 15)) !== 'ICC_PROFILE';
  return marker > APP0 && marker <= LAST_APP && marker !== ADOBE;
}

const ORIENTATION_TAG = 0x0112;
const ORIENTATION_SIZE = 36;

/** How the camera was held, out of an EXIF segment; null where it does not say. */
function orientationIn(segment: Uint8Array): number | null {
  if (String.fromCharCode(...segment.subarray(4, 8)) !== 'Exif' || segment.length < 18) return null;
  const view = new DataView(segment.buffer, segment.byteOffset + 10, segment.length - 10);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return null;
  const count = view.getUint16(directory, little);
  for (let n = 0; n < count; n += 1) {
    const entry = directory + 2 + n * 12;
    if (entry + 12 > view.byteLength) return null;
    if (view.getUint16(entry, little) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** The smallest EXIF segment that says it. */
function orientationSegment(value: number): Uint8Array {
  return new Uint8Array([
    ...[0xff, APP1, 0, ORIENTATION_SIZE - 2, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0],
    ...[0, 0, 0, 0],
  ]);
}

const TOLD_BY_PNG = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'];

function withoutPngMetadata(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const next = at + 12 + view.getUint32(at);
    if (next > bytes.length) break;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!TOLD_BY_PNG.includes(name)) kept.push(bytes.subarray(at, next));
    at = next;
    // What stands behind the end is no picture any more.
    if (name === 'IEND') return joined(kept);
  }
  return joined([...kept, bytes.subarray(at)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
