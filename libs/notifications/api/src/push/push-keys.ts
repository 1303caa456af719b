import { createECDH } from 'node:crypto';
import type { Config } from '@respi/shared/api-platform';

/** By what push services know whom a notice comes from (VAPID, RFC 8292). */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
  /** Where the makers of a push service find whoever runs this, should it send too much. */
  readonly subject: string;
}

/** null: this installation has no push. */
export function pushKeysOf({ push, publicUrl, mail }: Pick<Config, 'push' | 'publicUrl' | 'mail'>): PushKeys | null {
  if (!push.key) return null;
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(push.key);
  return {
    publicKey: pair.getPublicKey().toString('base64url'),
    privateKey: Buffer.from(push.key).toString('base64url'),
    subject: publicUrl.startsWith('https:') ? publicUrl : `mailto:${/<([^>]+)>$/.exec(mail.from)?.[1] ?? mail.from}`,
  };
}
