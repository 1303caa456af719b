import type { TextRow } from '../persistence/case-detail';
import { type LoadedCase, loadMany } from '../persistence/case-store';
import type { OfficeReplyQuery } from '@respi/segnalazioni/contract';
import type { Tx } from '@respi/shared/api-platform';
import { invalidField } from '@respi/shared/kernel';
import type { z } from 'zod';

/** The place of a reply in the order of the offices' lists, by when it was given. */
export interface ReplyKey {
  readonly id: string;
  readonly case_id: string;
  readonly at: Date;
}

/** A case of the page with what is shown of it: the replies' texts in every version, and the question. */
export interface ReplyPage {
  readonly cases: ReadonlyMap<string, LoadedCase & { readonly topic: string }>;
  readonly texts: ReadonlyMap<string, TextRow>;
  readonly questions: ReadonlyMap<string, string | null>;
  readonly versions: {
    reply_id: string;
    version: number;
    text_id: string;
    by_id: string;
    at: string;
    reason: string | null;
  }[];
}

/**
 * Replies of these offices, newest first, or oldest first for who works them off. Each (office, validation) pair walks its own index, forwards or backwards, and stops after one page.
 * The join drops what the reader may not see: row-level security hides a sealed case from all but its parties.
 */
export async function listReplyKeys(
  tx: Tx,
  offices: readonly string[],
  query: z.infer<typeof OfficeReplyQuery>,
): Promise<ReplyKey[]> {
  const cursor = readReplyCursor(query.cursor);
  const params: unknown[] = [tx.networkId, offices, query.limit + 1];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const conditions = ['r.network_id = $1', 'r.office_id = office.id', 'r.copied_from is null'];
  let walks = 'unnest($2::uuid[]) as office (id)';
  if (query.validation) {
    walks += ` cross join unnest(${bind(query.validation)}::text[]) as wanted (validation)`;
    conditions.push('r.validation = wanted.validation');
  }
  const [after, direction] = query.order === 'oldest' ? ['>', 'asc'] : ['<', 'desc'];
  if (cursor) conditions.push(`(r.at, r.id) ${after} (${bind(cursor.at)}::timestamptz, ${bind(cursor.id)}::uuid)`);
  return tx.query<ReplyKey>(
    `select r.id, r.case_id, r.at from ${walks} cross join lateral (
       select r.id, r.case_id, r.at from reply r join segnalazione s on s.id = r.case_id
        where ${conditions.join(' and ')} order by r.at ${direction}, r.id ${direction} limit $3) r
      order by r.at ${direction}, r.id ${direction} limit $3`,
    params,
  );
}

/** The same, for the replies whose present text holds the words. */
export async function searchReplyKeys(
  tx: Tx,
  offices: readonly string[],
  search: { readonly text: string; readonly limit: number; readonly cursor?: string | undefined },
): Promise<ReplyKey[]> {
  const cursor = readReplyCursor(search.cursor);
  return tx.query<ReplyKey>(
    `select r.id, r.case_id, r.at
       from respi.search_reply_ids($1, $2::uuid[], $3::timestamptz, $4::uuid, $5::int) f
       join reply r on r.id = f.reply_id
      order by r.at desc, r.id desc`,
    [search.text, offices, cursor?.at ?? null, cursor?.id ?? null, search.limit + 1],
  );
}

export async function readReplyPage(tx: Tx, keys: readonly ReplyKey[]): Promise<ReplyPage> {
  const caseIds = [...new Set(keys.map((key) => key.case_id))];
  const replyIds = keys.map((key) => key.id);
  const cases = await loadMany(tx, caseIds);
  const texts = await tx.query<TextRow>(
    `select t.id, t.kind, t.body, t.details, t.author_id, t.at, t.lap from case_text t
      where t.id in (select v.text_id from reply_version v where v.reply_id = any ($1::uuid[])
                     union all select r.text_id from reply r where r.id = any ($1::uuid[]))`,
    [replyIds],
  );
  const questions = await tx.query<{ case_id: string; body: string | null }>(
    `select distinct on (case_id) case_id, body from case_text
      where case_id = any ($1::uuid[]) and kind = 'question' order by case_id, at`,
    [caseIds],
  );
  const versions = await tx.query<ReplyPage['versions'][number]>(
    `select reply_id, version, text_id, by_id, at, reason from reply_version
      where reply_id = any ($1::uuid[]) order by reply_id, version`,
    [replyIds],
  );
  return {
    cases: new Map(cases.map((each) => [each.case.id, each])),
    texts: new Map(texts.map((text) => [text.id, text])),
    questions: new Map(questions.map((question) => [question.case_id, question.body])),
    versions,
  };
}

export function writeReplyCursor(last: ReplyKey): string {
  return Buffer.from(JSON.stringify([last.at.toISOString(), last.id])).toString('base64url');
}

function readReplyCursor(text: string | undefined): { at: string; id: string } | null {
  if (text === undefined) return null;
  try {
    const [at, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown];
    if (typeof at === 'string' && typeof id === 'string') return { at, id };
  } catch {
    // falls through to the refusal: a cursor is ours or it is nothing
  }
  throw invalidField('cursor', 'invalid');
}
