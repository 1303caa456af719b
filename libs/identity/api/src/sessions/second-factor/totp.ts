import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What every authenticator app understands (RFC 6238): SHA-1, six digits, thirty seconds. Others do without saying so. */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps before and after the present one: phones go wrong, and people type slowly. */
const DRIFT = 1;
/** RFC 4226 recommends 160 bits. */
const SECRET_BYTES = 20;

export function newTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** RFC 4226, section 5.3. */
export function hotp(secret: Buffer, counter: number, digits = DIGITS): string {
  const moving = Buffer.alloc(8);
  moving.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(moving).digest();
  const at = mac.readUInt8(mac.length - 1) & 0xf;
  const value = mac.readUInt32BE(at) & 0x7fffffff;
  return String(value % 10 ** digits).padStart(digits, '0');
}

export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / STEP_SECONDS);
}

/**
 * The step whose code this is, or null. Only steps after `lastStep` count: a code opens once, also within its thirty
 * seconds, and so does none that came before it.
 */
export function stepOfCode(secret: Buffer, typed: string, now: Date, lastStep: number): number | null {
  const code = Buffer.from(typed.replace(/\s/g, ''));
  const present = stepAt(now);
  let found: number | null = null;
  for (let step = present - DRIFT; step <= present + DRIFT; step += 1) {
    const wanted = Buffer.from(hotp(secret, step));
    const same = wanted.length === code.length && timingSafeEqual(wanted, code);
    if (same && step > lastStep) found = step;
  }
  return found;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, without padding, as apps take it. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What the QR says: the app shows issuer and name above the code. */
export function otpauthUri(secret: Buffer, issuer: string, name: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(name)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}
