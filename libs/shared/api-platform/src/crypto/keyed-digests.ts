import { type KeyObject, createHash, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';

/** Keyed digests: what may be kept where the value itself may not. */
export class KeyedDigests {
  // Made once: of plain bytes a new key would be made for every digest, which costs eight times the digest.
  private readonly indexKey: KeyObject;
  private readonly digestKey: KeyObject;
  private readonly accessKey: KeyObject;

  constructor(indexKey: Buffer, digestKey: Buffer) {
    this.indexKey = createSecretKey(indexKey);
    this.digestKey = createSecretKey(digestKey);
    this.accessKey = createSecretKey(Buffer.from(hkdfSync('sha256', digestKey, '', 'respi access log', 32)));
  }

  /** Blind index of a normalised value: equal values of one network and purpose are equal, and nothing else shows. */
  blindIndex(networkId: string, purpose: string, normalised: string): Buffer {
    return createHmac('sha256', this.indexKey)
      .update(`${networkId}\0${purpose}\0${normalised}`)
      .digest()
      .subarray(0, 16);
  }

  /** Digest of a text, for events and stored answers: proves later what was written without holding it. */
  ofText(text: string): string {
    return createHmac('sha256', this.digestKey).update(text).digest('base64url');
  }

  chain(previous: Buffer, canonical: string): Buffer {
    return createHmac('sha256', this.digestKey).update(previous).update(canonical).digest();
  }

  /** Of a row or a block of the access log, under a key of its own. */
  ofAccess(canonical: string): Buffer {
    return createHmac('sha256', this.accessKey).update(canonical).digest();
  }

  /** From which the key is made that signs checkpoints of the access log. */
  checkpointSeed(): Buffer {
    return Buffer.from(hkdfSync('sha256', this.digestKey, '', 'respi access checkpoints', 32));
  }

  /** Key of one person, for what the browser keeps on the device. */
  deviceKey(accountId: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.digestKey, accountId, 'respi device drafts', 32));
  }
}

/** Hash under which a random token is stored: the token itself is known only to its bearer. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
