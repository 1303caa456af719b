import type { CaseSearch, CaseSummary } from '@respi/segnalazioni/contract';
import { type CaseScope, nameLookups, referenceLookups } from '@respi/segnalazioni/domain';
import type { KeyedDigests, Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem } from '@respi/shared/kernel';
import { type ListRow, type ListWords, summaryOf } from './case-list';
import { identifierIndex, nameIndex } from './sealed-fields';

/**
 * Finds cases by words, by person or by practice number, newest first, within what the scope sees. Words go through the
 * search function of the database; names and numbers through their blind indexes, never through the text.
 */
export async function searchCases(
  tx: Tx,
  scope: CaseScope,
  search: CaseSearch,
  words: ListWords,
  digests: KeyedDigests,
  numberPrefix: string,
): Promise<Page<CaseSummary>> {
  const cursor = readCursor(search.cursor);
  const office = search.office === undefined ? null : (words.idOf(search.office) ?? NOBODY);
  const sportello = search.sportello === undefined ? null : (words.idOf(search.sportello) ?? NOBODY);
  const from = search.from ? `${search.from} Europe/Rome` : null;
  const to = search.to ? `${search.to} Europe/Rome` : null;
  const limit = search.limit + 1;
  const wanted = search.text ?? null;
  if (wanted === null && !search.person && search.identifier === undefined)
    throw new Problem('invalid_input', { fields: [{ path: 'text', code: 'required' }] });
  const blind =
    search.person || search.identifier !== undefined ? blindKeys(tx.networkId, search, digests, numberPrefix) : null;
  const rows = blind
    ? await tx.query<ListRow>(
        BY_BLIND_INDEX,
        [
          scope.all,
          scope.sportelli,
          scope.filedBy,
          search.status ?? null,
          office,
          sportello,
          from,
          to,
          cursor?.at ?? null,
          cursor?.id ?? null,
          limit,
          blind.names,
          blind.identifiers,
          blind.numbers,
          wanted,
        ],
        'case-search-blind',
      )
    : await tx.query<ListRow>(
        BY_WORDS,
        [
          wanted,
          scope.all,
          scope.sportelli,
          scope.filedBy,
          search.status ?? null,
          office,
          sportello,
          from,
          to,
          cursor?.at ?? null,
          cursor?.id ?? null,
          limit,
        ],
        'case-search-words',
      );
  const items = rows.slice(0, search.limit);
  const last = rows.length > search.limit ? items.at(-1) : undefined;
  return {
    items: items.map((row) => summaryOf(row, words)),
    nextCursor: last
      ? Buffer.from(JSON.stringify([last.submitted_at.toISOString(), last.id])).toString('base64url')
      : null,
  };
}

interface BlindKeys {
  readonly names: readonly Buffer[] | null;
  readonly identifiers: readonly Buffer[] | null;
  readonly numbers: readonly string[] | null;
}

function blindKeys(networkId: string, search: CaseSearch, digests: KeyedDigests, numberPrefix: string): BlindKeys {
  const names = search.person
    ? (nameLookups(search.person)[0]?.keys ?? []).map((key) => nameIndex(digests, networkId, key))
    : null;
  if (search.identifier === undefined) return { names, identifiers: null, numbers: null };
  const lookups = referenceLookups(search.identifier, numberPrefix);
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
  s.urgency_proposed, s.sealed, s.submitted_at, s.updated_at, s.due_at, s.in_charge_of, s.open_offices, s.unread, s.corrected,
  s.lap, s.nudges, s.version,
  (select left(t.body, 160) from case_text t where t.case_id = s.id and t.kind = 'question' order by t.at limit 1) as question,
  (select p.name from person p where p.account_id = s.in_charge_of) as in_charge_name`;

const BY_WORDS = `
  select ${ROW}
    from respi.search_case_ids($1, $2, $3::uuid[], $4::uuid, $5::text[], $6::uuid, $7::uuid,
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
     and ($1 or s.sportello_id = any ($2::uuid[]) or s.filed_by = $3::uuid)
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
