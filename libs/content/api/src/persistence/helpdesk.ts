import type { SealedColumn } from '@respi/shared/api-platform';
import { DutyDocumentEntity, HelpdeskMessageEntity, HelpdeskRequestEntity } from './helpdesk-entities';
import { HelpWithThePortal1764103800000 } from './migrations/1764103800000-help-with-the-portal';

/** The tables of the helpdesk and of the duties, for the drift check. */
export const HELPDESK_ENTITIES = [HelpdeskRequestEntity, HelpdeskMessageEntity, DutyDocumentEntity];

export const HELPDESK_MIGRATIONS = [HelpWithThePortal1764103800000];

export const HELPDESK_SEALED: readonly SealedColumn[] = (
  [
    ['helpdesk_request', 'body'],
    ['helpdesk_request', 'browser'],
    ['helpdesk_message', 'body'],
  ] as const
).map(([table, column]) => ({
  table,
  key: ['id'],
  column,
  holds: 'box',
  under: 'network',
  context: `'${table}.${column}:' || t.id`,
}));
