import type { DECISIONS, DivergenceState, PracticeSide } from '@respi/knowledge/contract';
import { PRACTICE_SIDES } from '@respi/knowledge/contract';
import { type Divergence, type Practice, officesConcerned, stageOf } from '@respi/knowledge/domain';
import type { NetworkCipher, Tx } from '@respi/shared/api-platform';
import type { LinkedPeople } from '@respi/shared/personal-data';
import { Problem, isId } from '@respi/shared/kernel';

interface WordsOfSide {
  readonly what: string;
  readonly where: string | null;
  readonly sources: string | null;
}

/** Everything that somebody wrote. */
interface Words {
  readonly question: string;
  readonly a: WordsOfSide;
  readonly b: WordsOfSide;
  readonly decision: { readonly text: string; readonly reason: string } | null;
  readonly notice: string | null;
}

type Sides = Readonly<Record<PracticeSide, { readonly offices: string[]; readonly since: string | null }>>;

interface DivergenceRow {
  id: string;
  network_id: string;
  state: DivergenceState;
  topic: string;
  words: Words;
  sides: Sides;
  chosen: (typeof DECISIONS)[number] | null;
  holds_from: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  sheet_id: string | null;
  opened_by: string;
  opened_at: Date;
  version: number;
  cases: { side: PracticeSide; case_id: string }[];
}

export interface StoredDivergence {
  readonly divergence: Divergence;
  readonly openedAt: Date;
}

const DIVERGENCE = `
  select d.id, d.network_id, d.state, d.topic, d.words, d.sides, d.chosen, d.holds_from::text, d.decided_by, d.decided_at, d.sheet_id,
         d.opened_by, d.opened_at, d.version,
         coalesce((select jsonb_agg(jsonb_build_object('side', c.side, 'case_id', c.case_id) order by c.case_id)
                     from divergence_case c where c.divergence_id = d.id), '[]') as cases
    from divergence d`;

function wordsContext(id: string): string {
  return `divergence.words:${id}`;
}

function storedOf(cipher: NetworkCipher, row: DivergenceRow): StoredDivergence {
  const { question, decision, notice, ...said } = cipher.unveilAll(row.words, wordsContext(row.id));
  const side = (name: PracticeSide): Practice => ({
    ...said[name],
    ...row.sides[name],
    cases: row.cases.filter((linked) => linked.side === name).map(({ case_id }) => case_id),
  });
  const { chosen, holds_from: holdsFrom, decided_by: by, decided_at: at } = row;
  return {
    openedAt: row.opened_at,
    divergence: {
      ...{ id: row.id, networkId: row.network_id, state: row.state, topic: row.topic, question, notice },
      practices: { a: side('a'), b: side('b') },
      decision: decision && chosen && holdsFrom && by && at ? { ...decision, chosen, holdsFrom, by, at } : null,
      ...{ sheetId: row.sheet_id, openedBy: row.opened_by, version: row.version },
    },
  };
}

/** @throws Problem not_found */
export async function readDivergence(tx: Tx, cipher: NetworkCipher, id: string): Promise<StoredDivergence> {
  const row = isId(id) ? await tx.one<DivergenceRow>(`${DIVERGENCE} where d.id = $1`, [id]) : undefined;
  if (!row) throw new Problem('not_found');
  return storedOf(cipher, row);
}

/** @throws Problem not_found */
export async function lockDivergence(tx: Tx, cipher: NetworkCipher, id: string): Promise<StoredDivergence> {
  if (isId(id)) await tx.query('select 1 from divergence where id = $1 for update', [id]);
  return readDivergence(tx, cipher, id);
}

export async function saveDivergence(
  tx: Tx,
  cipher: NetworkCipher,
  divergence: Divergence,
  people: LinkedPeople,
): Promise<void> {
  const { id, networkId, state, topic, question, practices, decision, notice, sheetId, openedBy, version } = divergence;
  const said = ({ what, where, sources }: Practice): WordsOfSide => ({ what, where, sources });
  const placed = ({ offices, since }: Practice) => ({ offices, since });
  const words: Words = {
    ...{ question, notice },
    ...{ a: said(practices.a), b: said(practices.b) },
    decision: decision && { text: decision.text, reason: decision.reason },
  };
  await tx.query(
    `insert into divergence (id, network_id, state, stage, topic, words, sides, chosen, holds_from, decided_by, decided_at, sheet_id,
                             opened_by, opened_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (id) do update set state = excluded.state, stage = excluded.stage, topic = excluded.topic, words = excluded.words,
            sides = excluded.sides, chosen = excluded.chosen, holds_from = excluded.holds_from, decided_by = excluded.decided_by,
            decided_at = excluded.decided_at, sheet_id = excluded.sheet_id, version = excluded.version`,
    [
      ...[id, networkId, state, stageOf(state), topic],
      JSON.stringify(cipher.veilAll(words, wordsContext(id), people)),
      JSON.stringify({ a: placed(practices.a), b: placed(practices.b) } satisfies Sides),
      ...[decision?.chosen ?? null, decision?.holdsFrom ?? null, decision?.by ?? null, decision?.at ?? null],
      ...[sheetId, openedBy, tx.now, version],
    ],
  );
  const offices = officesConcerned(divergence);
  await tx.query('delete from divergence_office where divergence_id = $1 and office <> all ($2)', [id, offices]);
  await tx.query(
    `insert into divergence_office (divergence_id, office, network_id, stage, topic) select $1, unnest($2::text[]), $3, $4, $5
         on conflict (divergence_id, office) do update set stage = excluded.stage, topic = excluded.topic`,
    [id, offices, networkId, stageOf(state), topic],
  );
  await tx.query('delete from divergence_case where divergence_id = $1', [id]);
  for (const side of PRACTICE_SIDES)
    await tx.query(
      'insert into divergence_case (divergence_id, side, case_id, network_id) select $1, $2, unnest($3::uuid[]), $4',
      [id, side, practices[side].cases, networkId],
    );
}

/** The newest first. `offices`: only what concerns one of them. One more than the page. */
export async function listDivergences(
  tx: Pick<Tx, 'query' | 'networkId'>,
  cipher: NetworkCipher,
  {
    stage,
    topic,
    offices,
    after,
    limit,
  }: {
    readonly stage: string;
    readonly topic: string | null;
    readonly offices: readonly string[] | null;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<StoredDivergence[]> {
  const filter = (table: string, column: string) =>
    `${table}.network_id = $1 and ${table}.stage = $2${topic === null ? '' : ` and ${table}.topic = $5`}
       and ($3::uuid is null or ${column} < $3)`;
  const values = [tx.networkId, stage, after, limit + 1, ...(topic === null ? [] : [topic])];
  const ids =
    offices === null
      ? `select d.id from divergence d where ${filter('d', 'd.id')} order by d.id desc limit $4`
      : `select distinct l.divergence_id as id
           from unnest($${values.length + 1}::text[]) wanted (office)
           cross join lateral (select o.divergence_id from divergence_office o
                                where o.office = wanted.office and ${filter('o', 'o.divergence_id')}
                                order by o.divergence_id desc limit $4) l
          order by id desc limit $4`;
  const rows = await tx.query<DivergenceRow>(
    `${DIVERGENCE} where d.id in (${ids}) order by d.id desc`,
    offices === null ? values : [...values, offices],
  );
  return rows.map((row) => storedOf(cipher, row));
}

/** Those of these ids that there are. */
export async function divergencesById(
  tx: Pick<Tx, 'query'>,
  cipher: NetworkCipher,
  ids: readonly string[],
): Promise<StoredDivergence[]> {
  const rows = await tx.query<DivergenceRow>(`${DIVERGENCE} where d.id = any ($1::uuid[]) order by d.id`, [ids]);
  return rows.map((row) => storedOf(cipher, row));
}

/** The newest standards that feed a sheet. */
export async function standardsOf(tx: Tx, cipher: NetworkCipher, sheetId: string): Promise<StoredDivergence[]> {
  const rows = await tx.query<DivergenceRow>(
    `${DIVERGENCE} where d.sheet_id = $1 and d.stage = 'standard' order by d.id desc limit 10`,
    [sheetId],
  );
  return rows.map((row) => storedOf(cipher, row));
}

export interface CommentRow {
  readonly id: string;
  readonly body: string;
  readonly by_id: string;
  readonly at: Date;
}

const COMMENTS_SHOWN = 200;

function commentContext(id: string): string {
  return `divergence_comment.body:${id}`;
}

/** The newest, the earliest of them first. */
export async function commentsOf(tx: Tx, cipher: NetworkCipher, divergenceId: string): Promise<CommentRow[]> {
  const rows = await tx.query<CommentRow>(
    'select id, body, by_id, at from divergence_comment where divergence_id = $1 order by id desc limit $2',
    [divergenceId, COMMENTS_SHOWN],
  );
  return rows.reverse().map((row) => ({ ...row, body: cipher.unveil(row.body, commentContext(row.id)) }));
}

export async function insertComment(
  tx: Tx,
  cipher: NetworkCipher,
  id: string,
  divergenceId: string,
  body: string,
  people: LinkedPeople,
): Promise<void> {
  await tx.query(
    'insert into divergence_comment (id, divergence_id, network_id, body, by_id, at) values ($1, $2, $3, $4, $5, $6)',
    [id, divergenceId, tx.networkId, cipher.veil(body, commentContext(id), people), tx.actor.accountId, tx.now],
  );
}
