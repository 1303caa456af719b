import { REMINDED_DAYS, type SheetListQuery } from '@respi/knowledge/contract';
import type { Tx } from '@respi/shared/api-platform';
import { addDays, romeDay } from '@respi/shared/kernel';
import type { z } from 'zod';
import { wantedSubjects } from './wanted-subjects';
import type { PublishedRow } from './published-sheets';
import { SHEET_COLUMNS, SHEET_FROM, type SheetRow } from './sheet-store';

/** What of the network's sheets an actor reads: the bench wholly, for their offices, or only what is published. */
export interface SheetScope {
  readonly bench: boolean;
  /** Codes of the offices that the actor speaks for. */
  readonly offices: readonly string[];
}

/** A sheet with its published copy, if it has one; `on_bench` tells whether this actor sees the former. */
export type ListedSheet = SheetRow & { on_bench: boolean; subjects: string[]; published: PublishedCopy | null };
/** As JSON gives it: times are texts. */
export type PublishedCopy = Omit<PublishedRow, 'first_published_at' | 'published_at'> & {
  first_published_at: string;
  published_at: string;
};

const LISTED = `
  select ${SHEET_COLUMNS}, s.subjects, ($1::boolean or (s.state not in ('draft', 'candidate') and s.offices && $2::text[])) as on_bench,
         (select to_jsonb(p) - 'tsv' - 'heading' from published_sheet p where p.sheet_id = s.id) as published
    from ${SHEET_FROM}`;

export interface SheetCursor {
  readonly at: string;
  readonly id: string;
}

/** Sheets that the scope sees, last changed first, one more than the page. Filters look at what the actor sees. */
export async function listSheets(
  tx: Tx,
  scope: SheetScope,
  query: z.infer<typeof SheetListQuery>,
  before: SheetCursor | null,
): Promise<ListedSheet[]> {
  return tx.query(
    `select * from (${LISTED}) l
      where (l.on_bench or l.published is not null)
        and ($3::text is null or (case when l.on_bench then l.state else 'published' end) = $3)
        -- Candidates have a list of their own.
        and (l.state <> 'candidate' or not l.on_bench or $3 = 'candidate')
        and ($4::text is null or (case when l.on_bench then l.topic else l.published ->> 'topic' end) = $4)
        and ($5::text is null or (case when l.on_bench then l.audience else l.published ->> 'audience' end) = $5)
        and ($6::text is null or $6 = any (l.offices))
        and (case when l.on_bench then l.subjects
                  else array(select jsonb_array_elements_text(l.published -> 'subjects')) end) @> $14::text[]
        and (not $7::boolean or (l.on_bench and l.state = 'in_review' and not $8::uuid = any (l.writers)
             and exists (select 1 from unnest($2::text[]) mine where mine = any (l.offices)
                           and not exists (select 1 from jsonb_array_elements(l.validations) w where w ->> 'office' = mine))))
        and ($12::text is null or exists (select 1 from sheet_citation c where c.sheet_id = l.id and c.act = $12))
        and ($13::date is null or (l.on_bench and l.state = 'published' and l.review_by <= $13))
        and ($9::timestamptz is null or (l.updated_at, l.id) < ($9, $10::uuid))
      order by l.updated_at desc, l.id desc limit $11`,
    [
      scope.bench,
      scope.offices,
      query.state ?? null,
      query.topic ?? null,
      query.audience ?? null,
      query.office ?? null,
      query.waiting ?? false,
      tx.actor.accountId || NOBODY,
      before?.at ?? null,
      before?.id ?? null,
      query.limit + 1,
      query.act ?? null,
      query.reviewSoon ? addDays(romeDay(tx.now), REMINDED_DAYS[0]) : null,
      wantedSubjects(query),
    ],
  );
}

/** One sheet by id or address, as the scope sees it. */
export async function readListed(
  tx: Tx,
  scope: SheetScope,
  idOrSlug: string,
  isId: boolean,
): Promise<ListedSheet | undefined> {
  const row = await tx.one<ListedSheet>(`${LISTED} where ${isId ? 's.id = $3::uuid' : 's.slug = $3'}`, [
    scope.bench,
    scope.offices,
    idOrSlug,
  ]);
  return row && (row.on_bench || row.published) ? row : undefined;
}

export interface VersionRow {
  version: number;
  at: Date;
  by_id: string | null;
  change_note: string | null;
  content: SheetRow['content'];
}

export async function readVersions(tx: Tx, sheetId: string): Promise<VersionRow[]> {
  return tx.query(
    'select version, at, by_id, change_note, content from sheet_version where sheet_id = $1 order by version desc',
    [sheetId],
  );
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
