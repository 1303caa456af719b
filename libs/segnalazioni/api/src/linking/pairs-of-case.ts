import type { CaseLinkKind } from '@respi/segnalazioni/contract';
import type { Tx } from '@respi/shared/api-platform';

/** A link as it stands to one case: with which other, today. */
export interface PairRow {
  readonly id: string;
  readonly kind: CaseLinkKind;
  /** This case, or one that was merged into it, is the first of the two. */
  readonly is_first: boolean;
  /** The case that goes on in the place of the other one. */
  readonly there: string;
  readonly note: string | null;
  readonly by_id: string;
  readonly at: Date;
}

/** Merged into merged: further than this nobody merges. */
const DEPTH = 20;

/**
 * Links stay with the cases of which they were said. What is merged is followed when they are read, from either side, so that
 * undoing a merge gives each case its own again.
 */
const PAIRS = `
  with recursive here (id, depth) as (
    select $1::uuid, 0
    union all
    select m.id, h.depth + 1 from here h join segnalazione m on m.merged_into = h.id where h.depth < ${DEPTH}
  ), said as (
    select p.id, p.kind, true as is_first, p.other_case as far, p.note, p.by_id, p.at
      from here h join case_pair p on p.one_case = h.id where p.kind <> 'not_alike'
    union all
    select p.id, p.kind, false, p.one_case, p.note, p.by_id, p.at
      from here h join case_pair p on p.other_case = h.id where p.kind <> 'not_alike'
  )
  select s.id, s.kind, s.is_first, t.id as there, s.note, s.by_id, s.at
    from said s
   cross join lateral (
     with recursive up (id, merged_into, depth) as (
       select c.id, c.merged_into, 0 from segnalazione c where c.id = s.far
       union all
       select c.id, c.merged_into, u.depth + 1 from up u join segnalazione c on c.id = u.merged_into where u.depth < ${DEPTH}
     ) select id from up order by depth desc limit 1) t
   where t.id <> $1
   order by s.at, s.id limit 100`;

export function pairsOf(tx: Tx, caseId: string): Promise<PairRow[]> {
  return tx.query<PairRow>(PAIRS, [caseId], 'case-pairs');
}

/** The case that goes on in the place of this one; itself where it is not merged. */
export async function goesOnAs(tx: Tx, caseId: string): Promise<string | undefined> {
  const row = await tx.one<{ id: string }>(
    `with recursive up (id, merged_into, depth) as (
       select c.id, c.merged_into, 0 from segnalazione c where c.id = $1
       union all
       select c.id, c.merged_into, u.depth + 1 from up u join segnalazione c on c.id = u.merged_into where u.depth < ${DEPTH}
     ) select id from up order by depth desc limit 1`,
    [caseId],
    'case-goes-on-as',
  );
  return row?.id;
}
