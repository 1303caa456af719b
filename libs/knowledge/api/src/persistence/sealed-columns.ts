import type { SealedColumn } from '@respi/shared/api-platform';

const OF_SHEET = `'sheet.text:' || `;

/** What of this context is ciphertext where somebody is named. */
export const KNOWLEDGE_SEALED: readonly SealedColumn[] = [
  ...['body', 'answer'].map((column): SealedColumn => ({
    table: 'public_question',
    key: ['id'],
    column,
    holds: 'box',
    under: 'network',
    context: `'public_question.${column}:' || t.id`,
  })),
  {
    table: 'sheet_remark',
    key: ['id'],
    column: 'body',
    holds: 'box',
    under: 'network',
    context: `'sheet_remark.body:' || t.id`,
  },
  ...['review_notice', 'change_note'].map((column): SealedColumn => ({
    table: 'sheet',
    key: ['id'],
    column,
    holds: 'text',
    under: 'network',
    context: `${OF_SHEET}t.id`,
  })),
  {
    table: 'sheet_version',
    key: ['sheet_id', 'version'],
    column: 'content',
    holds: 'json',
    under: 'network',
    context: `${OF_SHEET}t.sheet_id`,
  },
  {
    table: 'sheet_version',
    key: ['sheet_id', 'version'],
    column: 'change_note',
    holds: 'text',
    under: 'network',
    context: `${OF_SHEET}t.sheet_id`,
  },
  {
    table: 'sheet_finding',
    key: ['id'],
    column: 'justified_reason',
    holds: 'text',
    under: 'network',
    context: `${OF_SHEET}t.sheet_id`,
  },
  {
    table: 'vocabulary_version',
    key: ['id'],
    column: 'reason',
    holds: 'text',
    under: 'network',
    context: `'vocabulary_version.reason:' || t.id`,
  },
  {
    table: 'unanswered_search',
    key: ['id'],
    column: 'text_sealed',
    holds: 'box',
    under: 'network',
    context: `'unanswered_search.text:' || t.id`,
  },
  {
    table: 'sheet_translation',
    key: ['id'],
    column: 'words_sealed',
    holds: 'box',
    under: 'network',
    context: `'sheet_translation.words:' || t.id`,
  },
];
