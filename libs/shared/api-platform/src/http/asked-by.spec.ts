import { randomBytes } from 'node:crypto';
import { KeyedDigests } from '../crypto/keyed-digests';
import { ASKED_BY, addressBehind, signedAddress } from './asked-by';

const some = (): KeyedDigests => new KeyedDigests(randomBytes(32), randomBytes(32));
const digests = some();
const read = (told?: string): string =>
  addressBehind(digests, { ip: '127.0.0.1', headers: told === undefined ? {} : { [ASKED_BY]: told } });

describe('the address behind a request', () => {
  it('is that of the reader, where the portal says what it was told', () => {
    expect(read(signedAddress(digests, '203.0.113.7'))).toBe('203.0.113.7');
    expect(read(signedAddress(digests, '2001:db8::7'))).toBe('2001:db8::7');
  });

  it.each([
    ['nothing is said', undefined],
    ['it is not signed', '203.0.113.7'],
    ['it is signed by nobody', '203.0.113.7 '],
    ['it is signed by another', signedAddress(some(), '203.0.113.7')],
    ['another address is put in', signedAddress(digests, '203.0.113.7').replace('.7 ', '.8 ')],
  ])('is that of the connection, where %s', (_, told) => expect(read(told)).toBe('127.0.0.1'));
});
