import type { CaseKind } from '@respi/segnalazioni/contract';

/** What an office is asked, and about whom. Identity is still sealed. */
export interface AskedRow {
  readonly kind: CaseKind;
  readonly person: Buffer | null;
  readonly identity_withheld: boolean;
  readonly identifiers: readonly { readonly type: string; readonly value: string }[];
  readonly question: string | null;
  /** What the counter said since, the newest first. */
  readonly added: string | null;
}

/** Its columns, but for the kind, of the case that a statement calls `s`. */
export const ASKED_OF_OFFICE = `s.person, s.identity_withheld,
         (select t.body from case_text t where t.case_id = s.id and t.kind = 'question' order by t.at limit 1) as question,
         (select string_agg(t.body, ' ' order by t.at desc, t.id desc) from case_text t
           where t.case_id = s.id and t.kind in ('integration', 'reopening')) as added,
         (select coalesce(json_agg(json_build_object('type', i.type, 'value', encode(i.value, 'base64')) order by i.id), '[]')
            from case_identifier i where i.case_id = s.id) as identifiers`;
