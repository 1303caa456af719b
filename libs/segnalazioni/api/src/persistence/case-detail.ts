import type { CaseFacts } from '@respi/segnalazioni/contract';
import { STREAM, type Statement, type Tx } from '@respi/shared/api-platform';
import { Problem, isId } from '@respi/shared/kernel';
import { mergedInto } from './merged-into';
import type { CaseRow } from './rows';

export interface TextRow {
  id: string;
  kind: string;
  body: string | null;
  details: Record<string, unknown> | null;
  author_id: string | null;
  author_name: string | null;
  at: string;
  lap: number;
}

/** Everything the page of a case shows, in one round trip. Identity is still sealed. */
export interface CaseDetailRow extends CaseRow {
  texts: TextRow[];
  identifiers: { id: string; type: string; value: string; warning: string | null }[];
  versions: { reply_id: string; version: number; text_id: string; by_id: string; at: string; reason: string | null }[];
  names: Record<string, string> | null;
  distinte: { referral_id: string; distinta_id: string; number: string }[];
  merged_from: { id: string; number: string; sportello_id: string; erased: boolean }[];
  merged_into_number: string | null;
  continued: { id: string; number: string } | null;
  continued_by: { id: string; number: string }[];
  duplicates: { id: string; number: string }[];
  facts: CaseFacts;
}

const DETAIL = `
  select s.*,
    (select coalesce(json_agg(r order by r.at, r.id), '[]') from referral r where r.case_id = s.id) as referrals,
    (select coalesce(json_agg(p order by p.at, p.id), '[]') from reply p where p.case_id = s.id) as replies,
    (select coalesce(json_agg(h.account_id), '[]') from case_handler h where h.case_id = s.id) as handlers,
    (select coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'body', t.body, 'details', t.details,
        'author_id', t.author_id, 'at', t.at, 'lap', t.lap) order by t.at, t.id), '[]') from case_text t where t.case_id = s.id) as texts,
    (select coalesce(json_agg(json_build_object('id', i.id, 'type', i.type, 'value', encode(i.value, 'base64'), 'warning', i.warning)
        order by i.id), '[]') from case_identifier i where i.case_id = s.id) as identifiers,
    (select coalesce(json_agg(v order by v.version), '[]') from reply_version v join reply p on p.id = v.reply_id where p.case_id = s.id) as versions,
    (select coalesce(json_agg(json_build_object('referral_id', l.referral_id, 'distinta_id', d.id, 'number', d.number)), '[]')
       from distinta_line l join distinta d on d.id = l.distinta_id join referral r on r.id = l.referral_id
      where r.case_id = s.id and l.removed_at is null) as distinte,
    (select coalesce(json_agg(json_build_object('id', m.id, 'number', m.number, 'sportello_id', m.sportello_id, 'erased', m.erased_at is not null) order by m.number), '[]')
       from (${mergedInto('s.id')}) m) as merged_from,
    (select m.number from segnalazione m where m.id = s.merged_into) as merged_into_number,
    (select json_build_object('id', c.id, 'number', c.number) from segnalazione c where c.id = s.continues) as continued,
    (select coalesce(json_agg(json_build_object('id', c.id, 'number', c.number) order by c.number), '[]') from segnalazione c where c.continues = s.id) as continued_by
  from segnalazione s where s.id = $1`;

/** The statements of one case: the case itself, others with the same practice number, and on wish its events. */
export function caseStatements(caseId: string, history: boolean): [Statement, Statement, ...Statement[]] {
  if (!isId(caseId)) throw new Problem('not_found');
  const about = (name: string, text: string): Statement => ({ name, text, values: [caseId] });
  return [
    about('case-detail', DETAIL),
    about('case-duplicates', DUPLICATES),
    ...(history ? [about('case-events', STREAM)] : []),
  ];
}

/** @throws Problem not_found for an id of another network, of a sealed case of others, or of nothing at all */
export async function readDetail(tx: Tx, caseId: string): Promise<CaseDetailRow> {
  if (!isId(caseId)) throw new Problem('not_found');
  const row = await tx.one<CaseDetailRow>(DETAIL, [caseId]);
  if (!row) throw new Problem('not_found');
  return row;
}

/** Other open cases with one of the same practice numbers. The caller narrows them to what its reader may see. */
export type DuplicateRow = CaseRow;

const DUPLICATES = `
  select s.*, (select coalesce(json_agg(r), '[]') from referral r where r.case_id = s.id) as referrals, '[]'::json as replies,
         (select coalesce(json_agg(h.account_id), '[]') from case_handler h where h.case_id = s.id) as handlers
    from segnalazione s
   where s.id in (select o.case_id from case_identifier i join case_identifier o on o.network_id = i.network_id and o.blind_index = i.blind_index
                   where i.case_id = $1 and o.case_id <> $1 limit 50)
     and s.state not in ('closed', 'withdrawn', 'declined', 'merged')
   order by s.submitted_at desc limit 10`;
