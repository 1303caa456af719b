import type { SealedColumn } from '@respi/shared/api-platform';

/** What of this context is ciphertext, straight under the ring: keys of authenticator apps. */
export const IDENTITY_SEALED: readonly SealedColumn[] = [
  {
    table: 'totp_factor',
    key: ['id'],
    column: 'secret',
    holds: 'box',
    under: 'ring',
    context: `'totp_factor.secret:' || t.id`,
  },
];
