/** Without the letters that are read as digits, and U, so that no code is a word. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
/** 80 bits: nobody finds one by trying. */
export const RECEIPT_BYTES = 10;
const LENGTH = (RECEIPT_BYTES * 8) / 5;
const GROUP = 4;
const SIXTEEN_SIGNS = new RegExp(`^[${SIGNS}]{${LENGTH}}$`);

/** The code that a person keeps, `7K2M-…`. @param random `RECEIPT_BYTES` of it */
export function receiptCode(random: Uint8Array): string {
  if (random.length !== RECEIPT_BYTES) throw new Error(`A receipt is made of ${RECEIPT_BYTES} bytes`);
  const bits = [...random].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const signs = Array.from({ length: LENGTH }, (_, place) => SIGNS[parseInt(bits.slice(place * 5, place * 5 + 5), 2)]);
  return Array.from({ length: LENGTH / GROUP }, (_, group) =>
    signs.slice(group * GROUP, (group + 1) * GROUP).join(''),
  ).join('-');
}

/** As it was typed, in one form: small letters, other separators and look-alikes are forgiven. null: no code. */
export function readReceiptCode(typed: string): string | null {
  const signs = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[OIL]/g, (sign) => READ_AS[sign] ?? sign);
  return SIXTEEN_SIGNS.test(signs) ? signs : null;
}
