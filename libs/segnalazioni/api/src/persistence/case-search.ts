import type { CaseSearch, CaseSummary } from '@respi/segnalazioni/contract';
import type { Actor } from '@respi/identity/contract';
import { type NumberingHere, nameLookups, referenceLookups, scopeOf } from '@respi/segnalazioni/domain';
import type { KeyedDigests, Statement } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem } from '@respi/shared/kernel';
import { type CasePageQuery, type ListRow, type ListWords, knownTo, summaryOf } from './case-list';
import { identifierIndex, nameIndex } from './sealed-fields';

/**
 * Finds cases by words, by person or by practice number, newest first, within what the scope sees. Words go through the
 * search function of the database; names and numbers through their blind indexes, never through the text.
 */
export function searchForCases(
  actor: Actor,
  search: CaseSearch,
  words: ListWords,
  digests: KeyedDigests,
  here: NumberingHere,
): CasePageQuery {
  const scope = scopeOf(actor);
  const cursor = readCursor(search.cursor);
  const text = search.text ?? null;
  const withinScope = [
    scope.all,
    scope.sportelli,
    scope.filedBy,
    search.status ?? null,
    search.office === undefined ? null : (words.idOf(search.office) ?? NOBODY),
    search.sportello === undefined ? null : (words.idOf(search.sportello) ?? NOBODY),
    search.from ? `${search.from} Europe/Rome` : null,
    search.to ? `${search.to} Europe/Rome` : null,
    cursor?.at ?? null,
    cursor?.id ?? null,
    search.limit + 1,
  ];
  if (text === null && !search.person && search.identifier === undefined) {
    throw new Problem('invalid_input', { fields: [{ path: 'text', code: 'required' }] });
  }
  const offices = scope.all ? [] : scope.offices;
  return { statement: statementOf(actor.networkId, search, text, withinScope, offices, digests, here), page };

  function page(found: readonly unknown[]): Page<CaseSummary> {
    const rows = found as readonly ListRow[];
    const items = rows.slice(0, search.limit);
    const last = rows.length > search.limit ? items.at(-1) : undefined;
    const nextCursor = last ? JSON.stringify([last.submitted_at.toISOString(), last.id]) : null;
    return {
      items: items.map((row) => summaryOf(row, words, knownTo(actor, row))),
      nextCursor: nextCursor && Buffer.from(nextCursor).toString('base64url'),
    };
  }
}

function statementOf(
  networkId: string,
  search: CaseSearch,
  text: string | null,
  withinScope: readonly unknown[],
  offices: readonly string[],
  digests: KeyedDigests,
  here: NumberingHere,
): Statement {
  if (!search.person && search.identifier === undefined) {
    return { name: 'case-search-words', text: BY_WORDS, values: [text, ...withinScope, offices] };
  }
  const { names, identifiers, numbers } = blindKeys(networkId, search, digests, here);
  return {
    name: 'case-search-blind',
    text: BY_BLIND_INDEX,
    values: [...withinScope, names, identifiers, numbers, text, offices],
  };
}

interface BlindKeys {
  readonly names: readonly Buffer[] | null;
  readonly identifiers: readonly Buffer[] | null;
  readonly numbers: readonly string[] | null;
}

function blindKeys(networkId: string, search: CaseSearch, digests: KeyedDigests, here: NumberingHere): BlindKeys {
  const names = search.person
    ? (nameLookups(search.person)[0]?.keys ?? []).map((key) => nameIndex(digests, networkId, key))
    : null;
  if (search.identifier === undefined) return { names, identifiers: null, numbers: null };
  const lookups = referenceLookups(search.identifier, here);
  return {
    names,
    identifiers: lookups.flatMap((lookup) =>
      lookup.kind === 'identifier' ? [identifierIndex(digests, networkId, lookup.type, lookup.normalised)] : [],
    ),
    numbers: lookups.flatMap((lookup) => (lookup.kind === 'case_number' ? [lookup.number] : [])),
  };
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

const ROW = `s.id, s.number, s.state, s.kind, s.topic, s.procedure, s.office_id, s.sportello_id, s.urgency, s.urgency_level,
  s.urgency_proposed, s.urgency_reproposed, s.sealed, s.filed_by, s.submitted_at, s.updated_at, s.due_at, s.in_charge_of, s.open_offices, s.unread, s.corrected,
  s.lap, s.nudges, s.integration_due_on, s.version,
  (select left(t.body, 160) from case_text t where t.case_id = s.id and t.kind = 'question' order by t.at limit 1) as question,
  case when s.in_charge_of is not null then (select p.name from person p where p.account_id = s.in_charge_of) end as in_charge_name`;

const BY_WORDS = `
  select ${ROW}
    from respi.search_case_ids($1, $2, $3::uuid[], $4::uuid, $13::uuid[], $5::text[], $6::uuid, $7::uuid,
           $8::text::timestamptz, $9::text::timestamptz + interval '1 day', $10::timestamptz, $11::uuid, $12::int) f
    join segnalazione s on s.id = f.case_id
   order by s.submitted_at desc, s.id desc`;

const BY_BLIND_INDEX = `
  select ${ROW} from segnalazione s
   where s.network_id = nullif(current_setting('app.network', true), '')::uuid
     and s.id in (
       select n.case_id from case_name_key n where n.network_id = nullif(current_setting('app.network', true), '')::uuid and n.blind_index = any ($12::bytea[])
       union
       select i.case_id from case_identifier i where i.network_id = nullif(current_setting('app.network', true), '')::uuid and i.blind_index = any ($13::bytea[])
       union
       select c.id from segnalazione c where c.network_id = nullif(current_setting('app.network', true), '')::uuid and c.number = any ($14::text[]))
     and ($12::bytea[] is null or exists (select 1 from case_name_key n where n.case_id = s.id and n.blind_index = any ($12::bytea[])))
     and ($13::bytea[] is null or s.number = any ($14::text[]) or exists (select 1 from case_identifier i where i.case_id = s.id and i.blind_index = any ($13::bytea[])))
     and ($15::text is null or exists (select 1 from case_search w where w.case_id = s.id and w.tsv @@ websearch_to_tsquery('respi.italian_folded', $15)))
     and ($1 or s.sportello_id = any ($2::uuid[]) or s.filed_by = $3::uuid
          or exists (select 1 from referral r where r.case_id = s.id and r.office_id = any ($16::uuid[]) and r.status <> 'recalled'))
     and ($4::text[] is null or s.state = any ($4))
     and ($5::uuid is null or s.office_id = $5)
     and ($6::uuid is null or s.sportello_id = $6)
     and ($7::text is null or s.submitted_at >= $7::timestamptz)
     and ($8::text is null or s.submitted_at < $8::timestamptz + interval '1 day')
     and ($9::timestamptz is null or (s.submitted_at, s.id) < ($9, $10::uuid))
   order by s.submitted_at desc, s.id desc
   limit $11`;

function readCursor(text: string | undefined): { at: string; id: string } | null {
  if (text === undefined) return null;
  try {
    const [at, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [string, string];
    if (typeof at === 'string' && typeof id === 'string') return { at, id };
  } catch {
    // falls through to the refusal: a cursor is ours or it is nothing
  }
  throw new Problem('invalid_input', { fields: [{ path: 'cursor', code: 'invalid' }] });
}
