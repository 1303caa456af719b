import type { SealedColumn } from '@respi/shared/api-platform';

/** What of this context is ciphertext, straight under the ring: links that open once, and addresses of browsers. */
export const NOTIFICATIONS_SEALED: readonly SealedColumn[] = [
  {
    table: 'mail',
    key: ['id'],
    column: 'secret_link',
    holds: 'box',
    under: 'ring',
    context: `'mail.secret_link:' || t.id`,
  },
  {
    table: 'push_device',
    key: ['id'],
    column: 'subscription',
    holds: 'box',
    under: 'ring',
    context: `'push_device.subscription:' || t.id`,
  },
];
