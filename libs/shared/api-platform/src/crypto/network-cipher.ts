import {
  type FindingKind,
  type LinkedPeople,
  NOBODY_LINKED,
  mapBoxes,
  unveilText,
  veilText,
} from '@respi/shared/personal-data';
import { FieldCipher } from './field-cipher';

/**
 * What encrypts and opens the rows of one network: its data keys, and behind them the ring, for boxes from before the
 * network had keys of its own.
 */
export class NetworkCipher {
  constructor(
    private readonly own: FieldCipher,
    private readonly ring: FieldCipher,
  ) {}

  /** @param context table, column and row: a box that is moved does not open */
  seal(plain: string, context: string): Buffer {
    return this.own.seal(plain, context);
  }

  /** @throws Error when no key of this network opens the box, or it belongs elsewhere */
  open(box: Buffer, context: string): string {
    return (this.own.has(FieldCipher.keyOf(box)) ? this.own : this.ring).open(box, context);
  }

  /**
   * The text with every piece of personal data as a box. Searchable by all its other words.
   * @param found told of each piece, for whoever makes blind indexes of them
   */
  veil(
    text: string,
    context: string,
    linked: LinkedPeople = NOBODY_LINKED,
    found: (piece: string, kind: FindingKind) => void = () => undefined,
  ): string {
    return veilText(text, linked, (piece, kind) => {
      found(piece, kind);
      return this.seal(piece, context).toString('base64url');
    });
  }

  /** The text as it was written. */
  unveil(veiled: string, context: string): string {
    return unveilText(veiled, (box) => this.open(Buffer.from(box, 'base64url'), context));
  }

  /** The same piece under the key in use now; the box itself where it is under that key already. */
  reseal(box: Buffer, context: string): Buffer {
    return FieldCipher.keyOf(box) === this.own.currentId ? box : this.seal(this.open(box, context), context);
  }

  resealText(veiled: string, context: string): string {
    return mapBoxes(veiled, (box) => this.reseal(Buffer.from(box, 'base64url'), context).toString('base64url'));
  }

  /** Every string inside a JSON value, veiled. */
  veilAll<T>(value: T, context: string, linked: LinkedPeople = NOBODY_LINKED): T {
    return mapStrings(value, (text) => this.veil(text, context, linked));
  }

  unveilAll<T>(value: T, context: string): T {
    return mapStrings(value, (text) => this.unveil(text, context));
  }
}

/** The value with `change` done to every string in it; keys stay. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapStrings(item, change)) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)])) as T;
}
