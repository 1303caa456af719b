import type { QuestionClosing, QuestionState } from '@respi/knowledge/contract';
import type { NetworkCipher, Tx } from '@respi/shared/api-platform';
import { Problem, invalidField, isId } from '@respi/shared/kernel';

export interface QuestionRow {
  readonly id: string;
  readonly state: QuestionState;
  readonly language: string;
  readonly body: Buffer | null;
  readonly answer: Buffer | null;
  readonly closed_as: QuestionClosing | null;
  readonly office: string | null;
  readonly asked_at: Date;
  readonly answered_at: Date | null;
  readonly answered_by: string | null;
  readonly version: number;
  /** Those that the public still reads. */
  readonly sheets: readonly { readonly id: string; readonly slug: string; readonly question: string }[];
}

export const QUESTION = `
  select q.id, q.state, q.language, q.body, q.answer, q.closed_as, q.office, q.asked_at, q.answered_at, q.answered_by, q.version,
         coalesce((select jsonb_agg(jsonb_build_object('id', p.sheet_id, 'slug', p.slug, 'question', p.content ->> 'question')
                                    order by array_position(q.sheets, p.sheet_id))
                     from published_sheet p where p.sheet_id = any (q.sheets) and p.audience = 'pubblica'), '[]') as sheets
    from public_question q`;

/** Those that wait: who has waited longest first; the others: the newest first. One more than the page. */
export async function questionsIn(
  tx: Tx,
  state: QuestionState,
  limit: number,
  after: string | undefined,
): Promise<QuestionRow[]> {
  if (after !== undefined && !isId(after)) throw invalidField('cursor', 'invalid');
  // Ids are made in the order of time.
  const [beyond, order] = state === 'waiting' ? ['>', 'asc'] : ['<', 'desc'];
  return tx.query(
    `${QUESTION} where q.state = $1 and ($2::uuid is null or q.id ${beyond} $2) order by q.id ${order} limit $3`,
    [state, after ?? null, limit],
  );
}

/** @throws Problem not_found */
export async function questionById(tx: Tx, id: string): Promise<QuestionRow> {
  const found = isId(id) ? await tx.one<QuestionRow>(`${QUESTION} where q.id = $1`, [id]) : undefined;
  if (!found) throw new Problem('not_found');
  return found;
}

export type SealedPart = 'body' | 'answer';

export function sealPart(cipher: NetworkCipher, id: string, part: SealedPart, words: string): Buffer {
  return cipher.seal(words, context(part, id));
}

/** null: erased, or not there yet. */
export function openPart(
  cipher: NetworkCipher,
  row: Pick<QuestionRow, 'id' | SealedPart>,
  part: SealedPart,
): string | null {
  const box = row[part];
  return box && cipher.open(box, context(part, row.id));
}

function context(part: SealedPart, id: string): string {
  return `public_question.${part}:${id}`;
}
