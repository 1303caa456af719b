import fc from 'fast-check';
import { RECEIPT_BYTES, readReceiptCode, receiptCode } from '.';

const random = fc.uint8Array({ minLength: RECEIPT_BYTES, maxLength: RECEIPT_BYTES });

describe('the code of a receipt', () => {
  it('is four groups of four signs that nobody takes for another', () =>
    fc.assert(
      fc.property(random, (bytes) => /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/.test(receiptCode(bytes))),
    ));

  it('is another one for other bytes', () =>
    fc.assert(
      fc.property(
        random,
        random,
        (one, other) => (receiptCode(one) === receiptCode(other)) === one.every((byte, at) => byte === other[at]),
      ),
    ));

  it('is read as it was meant, however it is typed', () =>
    fc.assert(
      fc.property(random, fc.constantFrom(' ', '', '-', ' - ', '.'), (bytes, between) => {
        const code = receiptCode(bytes);
        const typed = code.replaceAll('-', between).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        return readReceiptCode(typed) === code.replaceAll('-', '');
      }),
    ));

  it.each(['', 'ABCD', 'ABCD-EFGH-JKMN-PQRU', 'ABCD-EFGH-JKMN-PQRST', '🙂'.repeat(16)])('is not %s', (typed) =>
    expect(readReceiptCode(typed)).toBeNull(),
  );
});
