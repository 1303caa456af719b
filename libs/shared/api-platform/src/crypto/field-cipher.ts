import { type KeyObject, createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM of single fields under a ring of keys. Every box names its key, so that old rows open after a rotation;
 * `context` (table, column, row) is authenticated, so that a box moved to another row does not open.
 *
 * Box: format (1 byte) · length of key id (1) · key id · IV (12) · tag (16) · ciphertext.
 */
export class FieldCipher {
  private readonly ring: ReadonlyMap<string, KeyObject>;
  private readonly currentKey: KeyObject;
  readonly currentId: string;

  constructor(ring: ReadonlyMap<string, Buffer>, current: string) {
    this.ring = new Map([...ring].map(([id, bytes]) => [id, createSecretKey(bytes)]));
    const key = this.ring.get(current);
    if (!key) throw new Error(`The key ring has no key "${current}"`);
    this.currentKey = key;
    this.currentId = current;
  }

  seal(plain: string, context: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.currentKey, iv);
    cipher.setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    const keyId = Buffer.from(this.currentId);
    return Buffer.concat([Buffer.from([FORMAT, keyId.length]), keyId, iv, cipher.getAuthTag(), sealed]);
  }

  /** The id of the key that a box names. */
  static keyOf(box: Buffer): string {
    if (box[0] !== FORMAT) throw new Error('Unknown format of an encrypted field');
    return box.subarray(2, 2 + (box[1] ?? 0)).toString();
  }

  has(keyId: string): boolean {
    return this.ring.has(keyId);
  }

  /** @throws Error when the key is not in the ring, the box was changed, or it belongs to another context. */
  open(box: Buffer, context: string): string {
    const keyId = FieldCipher.keyOf(box);
    const idEnd = 2 + (box[1] ?? 0);
    const key = this.ring.get(keyId);
    if (!key) throw new Error(`An encrypted field names the key "${keyId}", which is not in RESPI_KEYS`);
    const iv = box.subarray(idEnd, idEnd + IV_BYTES);
    const tag = box.subarray(idEnd + IV_BYTES, idEnd + IV_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key, iv);
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(box.subarray(idEnd + IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
      'utf8',
    );
  }
}
