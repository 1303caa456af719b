import { Inject, Injectable } from '@nestjs/common';
import {
  GROUP_OF_NOTICE,
  type MailKind,
  NOTICE_GROUPS,
  type NoticeGroup,
  isAboutAccess,
} from '@respi/notifications/contract';
import { CONFIG, type Config, FieldCipher } from '@respi/shared/api-platform';

/** What a link unsubscribes: a group of notices, or the digest. */
export type Unsubscribed = NoticeGroup | 'digest';

export interface UnsubscribeClaim {
  readonly networkId: string;
  readonly accountId: string;
  readonly of: Unsubscribed;
}

const CONTEXT = 'unsubscribe';

/** Links that unsubscribe without a login: sealed, so that they can neither be made nor read by anybody else. */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly cipher: FieldCipher,
  ) {}

  /** null: nobody unsubscribes from what is about their own access. */
  linkFor(networkId: string, accountId: string, kind: MailKind): string | null {
    if (isAboutAccess(kind)) return null;
    const of = kind === 'digest' ? 'digest' : GROUP_OF_NOTICE[kind];
    if (of === null) return null;
    const token = this.cipher.seal(`${short(networkId)}${short(accountId)}${of}`, CONTEXT).toString('base64url');
    return `${this.config.publicUrl}/api/v1/unsubscribe/${token}`;
  }

  /** Undefined: not of our making, or of a key that is gone. */
  read(token: string): UnsubscribeClaim | undefined {
    try {
      const plain = this.cipher.open(Buffer.from(token, 'base64url'), CONTEXT);
      const of = plain.slice(2 * SHORT);
      if (!isUnsubscribed(of)) return undefined;
      return { networkId: long(plain.slice(0, SHORT)), accountId: long(plain.slice(SHORT, 2 * SHORT)), of };
    } catch {
      return undefined;
    }
  }
}

/** Characters of an id in a link: a route takes no parameter of any length. */
const SHORT = 22;

function short(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

function long(id: string): string {
  return Buffer.from(id, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function isUnsubscribed(of: string): of is Unsubscribed {
  return of === 'digest' || NOTICE_GROUPS.some((group) => group === of);
}
