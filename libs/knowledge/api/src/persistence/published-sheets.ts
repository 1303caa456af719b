import type { Audience, LawChange, Match, SheetContent } from '@respi/knowledge/contract';
import { type ReadSearch, type Sheet, filterSubjects, saysNothing } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { fold } from './fold';
import { clearLawReviews, keepCitations } from './legal-acts';
import { wantedSubjects } from './wanted-subjects';

/** A published sheet as readers get it. */
export interface PublishedRow {
  sheet_id: string;
  slug: string;
  audience: Audience;
  topic: string;
  offices: string[];
  content_version: number;
  content: SheetContent;
  validated_by: { office: string; on: string }[];
  first_published_at: Date;
  published_at: Date;
  review_by: string | null;
  law_changes: LawChangeTold[];
  subjects: string[];
}

/** A change of the law as the copy tells of it; what changed is read by its id. */
export interface LawChangeTold extends LawChange {
  readonly change: string;
}

const COLUMNS = `p.sheet_id, p.slug, p.audience, p.topic, p.offices, p.content_version, p.content, p.validated_by,
  p.first_published_at, p.published_at, p.review_by, p.law_changes, p.subjects`;

/** Copies the version on the bench to the readers, in place of the one that they had. */
export async function publish(
  tx: Tx,
  sheet: Sheet,
  slug: string,
  validatedBy: PublishedRow['validated_by'],
): Promise<void> {
  const { content } = sheet;
  await tx.query(
    `insert into published_sheet (sheet_id, network_id, slug, audience, topic, offices, content_version, content, validated_by,
                                  first_published_at, published_at, review_by, heading, subjects, tsv)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $17,
             setweight(to_tsvector('respi.sheet_words', $13), 'A') || setweight(to_tsvector('respi.sheet_words', $14), 'B')
          || setweight(to_tsvector('respi.sheet_words', $15), 'C') || setweight(to_tsvector('respi.sheet_words', $16), 'D'))
     on conflict (sheet_id) do update set slug = excluded.slug, audience = excluded.audience, topic = excluded.topic,
       offices = excluded.offices, content_version = excluded.content_version, content = excluded.content,
       validated_by = excluded.validated_by, published_at = excluded.published_at, review_by = excluded.review_by,
       heading = excluded.heading, subjects = excluded.subjects, tsv = excluded.tsv, law_changes = excluded.law_changes`,
    [
      sheet.id, sheet.networkId, slug, sheet.audience, sheet.topic, sheet.offices, sheet.contentVersion, JSON.stringify(content),
      JSON.stringify(validatedBy), tx.now, sheet.reviewBy, fold([content.question, ...content.tags].join(' ')),
      [content.question, ...content.tags].join(' '), content.shortAnswer, content.steps.join(' '), [...content.documents, ...content.legalRefs].join(' '),
      filterSubjects(content),
    ],
  ); // prettier-ignore
  await keepCitations(tx, sheet.id, content.legalRefs);
  await clearLawReviews(tx, sheet.id);
}

export async function withdraw(tx: Tx, sheetId: string): Promise<void> {
  await tx.query('delete from published_sheet where sheet_id = $1', [sheetId]);
  await clearLawReviews(tx, sheetId);
}

/** One published sheet by id or address, within what row-level security shows. */
export async function readPublished(
  tx: Tx,
  by: { readonly id: string } | { readonly slug: string },
): Promise<PublishedRow | undefined> {
  return 'id' in by
    ? tx.one(`select ${COLUMNS} from published_sheet p where p.sheet_id = $1`, [by.id])
    : tx.one(`select ${COLUMNS} from published_sheet p where p.slug = $1`, [by.slug]);
}

/** What is to be read in place of a sheet that was superseded, at its old address; undefined: there is nothing. */
export async function readInPlaceOf(tx: Tx, slug: string): Promise<PublishedRow | undefined> {
  return tx.one(
    `select ${COLUMNS} from respi.sheet_in_place_of($1) f join published_sheet p on p.sheet_id = f.sheet_id`,
    [slug],
  );
}

/** A published sheet without its words. */
export type PublishedPlace = Pick<
  PublishedRow,
  'sheet_id' | 'slug' | 'audience' | 'topic' | 'offices' | 'review_by' | 'subjects'
> & {
  /** to the microsecond: another one, other words */
  readonly published_at: string;
};

export async function publishedPlaces(tx: Tx, publicOnly: boolean): Promise<PublishedPlace[]> {
  return tx.query(
    `select p.sheet_id, p.slug, p.audience, p.topic, p.offices, p.review_by, p.subjects, p.published_at::text as published_at
       from published_sheet p where not $1 or p.audience = 'pubblica' order by p.sheet_id`,
    [publicOnly],
  );
}

export async function contentsOf(
  tx: Tx,
  ids: readonly string[],
): Promise<Pick<PublishedRow, 'sheet_id' | 'content'>[]> {
  return tx.query('select p.sheet_id, p.content from published_sheet p where p.sheet_id = any ($1::uuid[])', [ids]);
}

/** Another one whenever the published set of the entered network changes. */
export async function publishedStamp(tx: Tx): Promise<string> {
  const sql = 'select respi.published_sheets_stamp() as stamp';
  return (await tx.one<{ stamp: string | null }>(sql, [], 'published-stamp'))?.stamp ?? '';
}

/** What a list or a search is narrowed to. */
export interface SheetFilter {
  readonly topic?: string | undefined;
  readonly office?: string | undefined;
  readonly procedure?: string | undefined;
  readonly permit?: string | undefined;
}

/** Not narrowed at all: what it does not find is not there. */
export function isWhole({ topic, office, procedure, permit }: SheetFilter): boolean {
  return [topic, office, procedure, permit].every((each) => each === undefined);
}

export interface PublicPage {
  readonly limit: number;
  readonly before: { readonly at: string; readonly id: string } | null;
}

/** Public sheets, newest first, one more than the page. */
export async function listPublic(tx: Tx, filter: SheetFilter, { limit, before }: PublicPage): Promise<PublishedRow[]> {
  return tx.query(
    `select ${COLUMNS} from published_sheet p
      where p.audience = 'pubblica' and ($1::text is null or p.topic = $1)
        and ($5::text is null or $5 = any (p.offices)) and p.subjects @> $6::text[]
        and ($2::timestamptz is null or (p.published_at, p.sheet_id) < ($2, $3::uuid))
      order by p.published_at desc, p.sheet_id desc limit $4`,
    [
      filter.topic ?? null,
      before?.at ?? null,
      before?.id ?? null,
      limit + 1,
      filter.office ?? null,
      wantedSubjects(filter),
    ],
  );
}

export interface SearchPage {
  readonly publicOnly: boolean;
  readonly limit: number;
  readonly offset: number;
}

export type FoundRow = PublishedRow & { readonly score: number; readonly match: Match };

/** By words, best first, one more than the page. */
export async function searchPublished(
  tx: Tx,
  search: ReadSearch,
  filter: SheetFilter,
  { publicOnly, limit, offset }: SearchPage,
): Promise<FoundRow[]> {
  if (saysNothing(search)) return [];
  const { words, pieces, phrases, subjects } = search;
  return tx.query(
    `select ${COLUMNS}, f.score, f.match
       from respi.search_published_sheets($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         with ordinality f (sheet_id, score, match, place)
       join published_sheet p on p.sheet_id = f.sheet_id
      order by f.place`,
    [
      words,
      JSON.stringify(pieces),
      phrases,
      [...subjects.keys()],
      filter.topic ?? null,
      filter.office ?? null,
      filter.procedure ?? null,
      filter.permit ?? null,
      publicOnly,
      limit + 1,
      offset,
    ],
    'search-published-sheets',
  );
}

/** Those of some sheets that a search narrowed so may show, in the order of their ids here. */
export async function publishedAnswers(
  tx: Tx,
  ids: readonly string[],
  filter: SheetFilter,
  publicOnly: boolean,
): Promise<FoundRow[]> {
  return tx.query(
    `select ${COLUMNS}, 0::real as score, 'meant' as match from published_sheet p
      where p.sheet_id = any ($1::uuid[]) and (not $2 or p.audience = 'pubblica') and ($3::text is null or p.topic = $3)
        and ($4::text is null or $4 = any (p.offices)) and p.subjects @> $5::text[]
      order by array_position($1::uuid[], p.sheet_id)`,
    [ids, publicOnly, filter.topic ?? null, filter.office ?? null, wantedSubjects(filter)],
  );
}

/** Public sheets in the order of their ids here. */
export async function publicByIds(tx: Tx, ids: readonly string[]): Promise<PublishedRow[]> {
  return tx.query(
    `select ${COLUMNS} from published_sheet p
      where p.sheet_id = any ($1::uuid[]) and p.audience = 'pubblica' order by array_position($1::uuid[], p.sheet_id)`,
    [ids],
  );
}

/** A sheet by the words of its translation. */
export interface TranslatedHit {
  readonly sheet_id: string;
  readonly every_word: boolean;
}

/** Public sheets by the words of a translation, best first. */
export async function searchTranslated(
  tx: Tx,
  language: string,
  words: string,
  filter: SheetFilter,
  limit: number,
): Promise<TranslatedHit[]> {
  return tx.query(
    `select f.sheet_id, f.score >= 10 as every_word from respi.search_translated_sheets($1, $2, $3, $4, $5, $6, $7) with ordinality f (sheet_id, score, place)
      order by f.place`,
    [
      language,
      words,
      filter.topic ?? null,
      filter.office ?? null,
      filter.procedure ?? null,
      filter.permit ?? null,
      limit,
    ],
  );
}

export async function publicTopics(tx: Tx): Promise<{ topic: string; count: number }[]> {
  return tx.query(
    `select topic, count(*)::integer as count from published_sheet where audience = 'pubblica' group by topic`,
  );
}
