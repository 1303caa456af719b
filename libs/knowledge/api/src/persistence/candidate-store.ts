import type { Asked } from '@respi/knowledge/contract';
import type { Tx } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';

export interface CandidateRow {
  readonly id: string;
  readonly question: string;
  readonly topic: string;
  readonly created_at: Date;
  readonly version: number;
  readonly asked: number;
  readonly cases: number;
  readonly searches: number;
  readonly questions: number;
}

const ASKED = `
  (select count(*)::integer from sheet_source c where c.sheet_id = s.id) as cases,
  (select coalesce(sum(u.times), 0)::integer from unanswered_search u where u.sheet_id = s.id) as searches,
  (select count(*)::integer from public_question q where q.sheet_id = s.id) as questions`;
const CANDIDATE = `select s.id, v.content ->> 'question' as question, s.topic, s.created_at, s.version, s.asked, ${ASKED}
  from sheet s join sheet_version v on v.sheet_id = s.id and v.version = s.content_version`;

export interface PlaceAmongCandidates {
  readonly asked: number;
  readonly id: string;
}

/** Most asked first, one more than the page. */
export async function listCandidates(
  tx: Tx,
  after: PlaceAmongCandidates | null,
  limit: number,
): Promise<CandidateRow[]> {
  return tx.query(
    `${CANDIDATE} where s.network_id = $1 and s.state = 'candidate'
        and ($2::integer is null or (s.asked, s.id) < ($2, $3::uuid))
      order by s.asked desc, s.id desc limit $4`,
    [tx.networkId, after?.asked ?? null, after?.id ?? null, limit + 1],
  );
}

/** @throws Problem not_found */
export async function readCandidate(tx: Tx, id: string): Promise<CandidateRow> {
  const row = await tx.one<CandidateRow>(`${CANDIDATE} where s.id = $1`, [id]);
  if (!row) throw new Problem('not_found');
  return row;
}

export interface SourceOfCandidate {
  readonly case?: string | undefined;
  readonly search?: string | undefined;
  readonly asked?: string | undefined;
}

/** The candidate that a source is counted with already: pressed twice is proposed once. */
export async function candidateOfSource(
  tx: Tx,
  { case: source, search, asked }: SourceOfCandidate,
): Promise<string | undefined> {
  const found = await tx.one<{ id: string }>(
    `select s.id from sheet s
      where s.state = 'candidate'
        and (s.id in (select c.sheet_id from sheet_source c where c.network_id = $4 and c.case_id = $1)
             or s.id in (select u.sheet_id from unanswered_search u where u.id = $2)
             or s.id in (select q.sheet_id from public_question q where q.id = $3))
      limit 1`,
    [source ?? null, search ?? null, asked ?? null, tx.networkId],
  );
  return found?.id;
}

/** Counts a source with a candidate. @returns the name of the field that names nothing, or null */
export async function countWith(
  tx: Tx,
  id: string,
  { case: source, search, asked }: SourceOfCandidate,
): Promise<'search' | 'asked' | null> {
  let more = 0;
  if (source !== undefined) {
    await tx.query(
      'insert into sheet_source (sheet_id, case_id, network_id) values ($1, $2, $3) on conflict do nothing',
      [id, source, tx.networkId],
    );
    more += 1;
  }
  if (search !== undefined) {
    const found = await tx.one<{ times: number }>(
      'update unanswered_search set sheet_id = $2 where id = $1 and sheet_id is null returning times',
      [search, id],
    );
    if (!found) return 'search';
    more += found.times;
  }
  if (asked !== undefined) {
    const found = await tx.one(
      'update public_question set sheet_id = $2 where id = $1 and body is not null returning 1',
      [asked, id],
    );
    if (!found) return 'asked';
    more += 1;
  }
  await tx.query('update sheet set asked = asked + $2 where id = $1', [id, more]);
  return null;
}

export function askedOf({ cases, searches, questions }: Pick<CandidateRow, keyof Asked>): Asked {
  return { cases, searches, questions };
}

/** How often a sheet was asked for, and one of the public's questions that it comes from. */
export async function readAsked(tx: Tx, id: string): Promise<{ asked: Asked; publicQuestion: string | null }> {
  const row = await tx.one<Pick<CandidateRow, keyof Asked> & { question: string | null }>(
    `select ${ASKED},
            (select q.id from public_question q where q.sheet_id = s.id and q.body is not null order by q.id desc limit 1) as question
       from sheet s where s.id = $1`,
    [id],
  );
  return row
    ? { asked: askedOf(row), publicQuestion: row.question }
    : { asked: { cases: 0, searches: 0, questions: 0 }, publicQuestion: null };
}
