import type { SealedColumn } from '@respi/shared/api-platform';

type Place = Pick<SealedColumn, 'table' | 'key' | 'column' | 'context'>;

const box = (place: Place): SealedColumn => ({ ...place, holds: 'box', under: 'network' });
const text = (place: Place): SealedColumn => ({ ...place, holds: 'text', under: 'network' });

const ofCase = (id: string): string => `'case_text:' || ${id}`;
const ofSheet = (id: string): string => `'distinta.text:' || ${id}`;

/** What of this context is ciphertext; `sealed-fields.ts` says the same of each value. */
export const SEGNALAZIONI_SEALED: readonly SealedColumn[] = [
  box({ table: 'segnalazione', key: ['id'], column: 'person', context: `'segnalazione.person:' || t.id` }),
  box({ table: 'case_identifier', key: ['id'], column: 'value', context: `'case_identifier.value:' || t.case_id` }),
  box({
    table: 'draft',
    key: ['id'],
    column: 'content',
    context: `'draft.content:' || t.network_id || ':' || t.account_id || ':' || t.id`,
  }),
  text({ table: 'segnalazione', key: ['id'], column: 'seal_reason', context: ofCase('t.id') }),
  text({ table: 'case_text', key: ['id'], column: 'body', context: ofCase('t.case_id') }),
  { table: 'case_text', key: ['id'], column: 'details', holds: 'json', under: 'network', context: ofCase('t.case_id') },
  text({ table: 'referral', key: ['id'], column: 'note', context: ofCase('t.case_id') }),
  text({ table: 'reply', key: ['id'], column: 'withdrawn_reason', context: ofCase('t.case_id') }),
  text({
    table: 'reply_version',
    key: ['reply_id', 'version'],
    column: 'reason',
    context: ofCase('(select p.case_id from respi.reply p where p.id = t.reply_id)'),
  }),
  text({ table: 'retention_case', key: ['case_id'], column: 'hold_reason', context: ofCase('t.case_id') }),
  text({ table: 'case_pair', key: ['id'], column: 'note', context: `'case_pair.note:' || t.id` }),
  text({ table: 'distinta', key: ['id'], column: 'lost_reason', context: ofSheet('t.id') }),
  text({ table: 'distinta_line', key: ['id'], column: 'removed_reason', context: ofSheet('t.distinta_id') }),
];
