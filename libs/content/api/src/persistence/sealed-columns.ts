import type { SealedColumn } from '@respi/shared/api-platform';
import { AGENDA_SEALED } from './agenda';
import { ARCHIVE_SEALED } from './archive';
import { HELPDESK_SEALED } from './helpdesk';

/** What of this context is ciphertext: on the board people are called by name, and a request to the helpdesk may name one; files are whole boxes. */
export const CONTENT_SEALED: readonly SealedColumn[] = [
  ...['title', 'text'].map((column): SealedColumn => ({
    table: 'board_post',
    key: ['id'],
    column,
    holds: 'box',
    under: 'network',
    context: `'board_post.${column}:' || t.id`,
  })),
  ...HELPDESK_SEALED,
  ...AGENDA_SEALED,
  ...ARCHIVE_SEALED,
];
