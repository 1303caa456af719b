import { base32, hotp, otpauthUri, stepAt, stepOfCode } from './totp';

/** RFC 6238, appendix B: the SHA-1 rows. */
const SECRET = Buffer.from('12345678901234567890');
const VECTORS = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
] as const;

const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of an authenticator app', () => {
  it.each(VECTORS)('at second %d is that of RFC 6238: %s', (seconds, code) => {
    expect(hotp(SECRET, stepAt(at(seconds)), 8)).toBe(code);
    expect(stepOfCode(SECRET, code.slice(2), at(seconds), 0)).toBe(Math.floor(seconds / 30));
  });

  it('is taken thirty seconds early and thirty late, and no further', () => {
    const code = hotp(SECRET, stepAt(at(1_111_111_111)));
    expect(stepOfCode(SECRET, code, at(1_111_111_111 + 30), 0)).not.toBeNull();
    expect(stepOfCode(SECRET, code, at(1_111_111_111 - 30), 0)).not.toBeNull();
    expect(stepOfCode(SECRET, code, at(1_111_111_111 + 60), 0)).toBeNull();
    expect(stepOfCode(SECRET, code, at(1_111_111_111 - 60), 0)).toBeNull();
  });

  it('opens once: neither its own step nor one before it counts again', () => {
    const now = at(1_111_111_111);
    const step = stepAt(now);
    expect(stepOfCode(SECRET, hotp(SECRET, step), now, step)).toBeNull();
    expect(stepOfCode(SECRET, hotp(SECRET, step - 1), now, step)).toBeNull();
    expect(stepOfCode(SECRET, hotp(SECRET, step + 1), now, step)).toBe(step + 1);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('is not %j', (typed) => {
    expect(stepOfCode(SECRET, typed, at(59), 0)).toBeNull();
  });

  it('may be typed with the blank that the app shows', () => {
    const code = hotp(SECRET, stepAt(at(59)));
    expect(stepOfCode(SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, at(59), 0)).toBe(1);
  });
});

it('hands the key over as apps read it', () => {
  // RFC 4648, section 10
  expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text)))).toEqual([
    'MY',
    'MZXQ',
    'MZXW6',
    'MZXW6YQ',
    'MZXW6YTB',
    'MZXW6YTBOI',
  ]);
  expect(otpauthUri(SECRET, 'ReSPI Cuneo', 'a+b@example.org')).toBe(
    'otpauth://totp/ReSPI%20Cuneo:a%2Bb%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=ReSPI%20Cuneo',
  );
});
