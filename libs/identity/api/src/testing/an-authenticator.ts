import { type KeyObject, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { PasskeyAssertion, PasskeyCreation } from '@respi/identity/contract';

/** What a browser and its authenticator would answer with; every part can be made wrong. */
export interface Circumstances {
  readonly origin?: string;
  readonly rpId?: string;
  readonly userVerified?: boolean;
  /** Another than the next one: a copy counts by itself. */
  readonly counter?: number;
  /** The challenge that is signed, where it is not the one that was asked. */
  readonly challenge?: string;
}

interface Options {
  readonly challenge: string;
}

const ORIGIN = 'http://localhost:3000';
const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** A passkey in software (WebAuthn level 3, section 6): one ES256 key that counts its uses. */
export class Authenticator {
  readonly credentialId = randomBytes(16);
  private readonly keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  });
  private uses = 0;

  create({ challenge }: Options, wrong: Circumstances = {}): PasskeyCreation {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.credentialId.length);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.credentialId, this.coseKey()]);
    const data = Buffer.concat([this.head(HAS_CREDENTIAL, wrong), credential]);
    const attestation = cborMap([
      [cborText('fmt'), cborText('none')],
      [cborText('attStmt'), cborMap([])],
      [cborText('authData'), cborBytes(data)],
    ]);
    return {
      ...this.named(),
      response: {
        clientDataJSON: clientData('webauthn.create', challenge, wrong).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  get({ challenge }: Options, wrong: Circumstances = {}): PasskeyAssertion {
    const client = clientData('webauthn.get', challenge, wrong);
    const data = this.head(0, wrong);
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
    return {
      ...this.named(),
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, this.keys.privateKey).toString('base64url'),
      },
    };
  }

  private named() {
    const id = this.credentialId.toString('base64url');
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
  }

  private head(flags: number, { rpId = 'localhost', userVerified = true, counter }: Circumstances): Buffer {
    this.uses += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? this.uses);
    const all = flags | USER_PRESENT | (userVerified ? USER_VERIFIED : 0);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([all]), count]);
  }

  /** RFC 9053, section 7.1.1. */
  private coseKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    return cborMap([
      [cborInt(1), cborInt(2)],
      [cborInt(3), cborInt(-7)],
      [cborInt(-1), cborInt(1)],
      [cborInt(-2), cborBytes(Buffer.from(x, 'base64url'))],
      [cborInt(-3), cborBytes(Buffer.from(y, 'base64url'))],
    ]);
  }
}

function clientData(type: string, challenge: string, wrong: Circumstances): Buffer {
  const said = { type, challenge: wrong.challenge ?? challenge, origin: wrong.origin ?? ORIGIN, crossOrigin: false };
  return Buffer.from(JSON.stringify(said));
}

// RFC 8949, as much as an authenticator says.
function cborHead(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  return Buffer.from([(major << 5) | 25, value >> 8, value & 0xff]);
}

function cborInt(value: number): Buffer {
  return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value);
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([cborHead(2, bytes.length), bytes]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([cborHead(3, Buffer.byteLength(text)), Buffer.from(text)]);
}

function cborMap(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([cborHead(5, entries.length), ...entries.flat()]);
}
