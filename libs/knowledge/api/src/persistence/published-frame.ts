import type { OfficeWord, PublishedFrame } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import type { TextsOfSheet } from '../writing/sheet-veil';
import { readPublished } from './published-sheets';

/** What happened to a sheet up to its last publication, and since. */
interface Past {
  readonly validations: readonly { office: string; by: string; at: string }[];
  readonly writers: readonly string[];
  readonly marked: boolean;
  readonly notice_stands: boolean;
}

/**
 * The published version as the bench had it. Readers are told offices by name and the day; who spoke for them and when
 * stands in the events. What a person gave as the reason for sending the draft back is not why the sheet waits for review;
 * what the system gave is: it sends back what the law overtook.
 */
export async function publishedFrame(
  tx: Tx,
  texts: TextsOfSheet,
  sheetId: string,
): Promise<PublishedFrame | undefined> {
  const row = await readPublished(tx, { id: sheetId });
  if (!row) return undefined;
  const { content, audience, topic, offices, review_by, content_version, law_changes } = row;
  const past = await tx.one<Past>(
    `with published as (
       select max(seq) as seq from event where stream_id = $1 and type = 'sheet_published'
     ), word as (
       select distinct on (e.data::jsonb ->> 'office') e.data::jsonb ->> 'office' as office, e.actor_id as by, e.at, e.seq
         from event e, published p
        where e.stream_id = $1 and e.type = 'sheet_validated' and e.seq < p.seq
          and (e.data::jsonb ->> 'contentVersion')::integer = $2 and e.data::jsonb ->> 'office' = any ($3)
        order by e.data::jsonb ->> 'office', e.seq desc
     ), before as (
       select coalesce(max((e.data::jsonb ->> 'contentVersion')::integer), 0) as version from event e, published p
        where e.stream_id = $1 and e.type = 'sheet_published' and e.seq < p.seq
          and (e.data::jsonb ->> 'contentVersion')::integer < $2
     ), hand as (
       -- Who wrote what was published then, also the words that were taken up again from older versions.
       select v.by_id, v.version from sheet_version v, before b
        where v.sheet_id = $1 and v.by_id is not null
          and (v.version > b.version and v.version <= $2
               or v.version in (select (e.data::jsonb ->> 'restored')::integer from event e
                                 where e.stream_id = $1 and e.type = 'sheet_restored'
                                   and (e.data::jsonb ->> 'contentVersion')::integer between b.version + 1 and $2))
     ), told as (
       select e.type, e.actor_id from event e, published p
        where e.stream_id = $1 and e.seq > p.seq and e.type in ('sheet_marked_for_review', 'sheet_returned')
        order by e.seq desc
     )
     select coalesce((select jsonb_agg(jsonb_build_object('office', office, 'by', by, 'at', at) order by seq) from word), '[]') as validations,
            array(select by_id from hand group by by_id order by min(version)) as writers,
            exists (select 1 from told where type = 'sheet_marked_for_review') as marked,
            coalesce((select type = 'sheet_marked_for_review' or actor_id is null from told limit 1), false) as notice_stands`,
    [sheetId, content_version, offices],
  );
  const note = await tx.one<{ change_note: string | null }>(
    'select change_note from sheet_version where sheet_id = $1 and version = $2',
    [sheetId, content_version],
  );
  return {
    ...{ content, audience, topic, offices, reviewBy: review_by },
    validations: (past?.validations ?? []).map(({ office, by, at }): OfficeWord => ({ office, by, at: new Date(at) })),
    writers: past?.writers ?? [],
    changeNote: note === undefined ? null : texts.unveil(note.change_note),
    toReview: past?.marked === true || law_changes.length > 0,
    noticeStands: past?.notice_stands === true,
  };
}
