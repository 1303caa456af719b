import type { CaseSearch } from '@respi/segnalazioni/contract';
import type { Actor } from '@respi/identity/contract';
import {
  type NumberingHere,
  nameLookups,
  pieceKeys,
  plainReference,
  referenceLookups,
  scopeOf,
} from '@respi/segnalazioni/domain';
import type { KeyedDigests, Statement } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import { NOBODY_LINKED, findPersonalData } from '@respi/shared/personal-data';
import { EXCERPT_READ, type CasePageQuery, type ListRow, type ListWords, knownTo, summaryOf } from './case-list';
import { identifierIndex, nameIndex, referenceIndex } from './sealed-fields';

/**
 * Finds cases by words, by person or by practice number, newest first, within what the scope sees. Words go through the
 * search function of the database; names and numbers through their blind indexes, never through the text.
 */
export function searchForCases(
  actor: Actor,
  asked: CaseSearch,
  words: ListWords,
  digests: KeyedDigests,
  here: NumberingHere,
): CasePageQuery {
  const scope = scopeOf(actor);
  const cursor = readCursor(asked.cursor);
  const { text, identifier } = wordsAndNumber(asked);
  const search = { ...asked, ...(identifier === undefined ? {} : { identifier }) };
  const withinScope = [
    scope.all,
    scope.sportelli,
    scope.filedBy,
    search.status ?? null,
    search.office === undefined ? null : (words.idOf(search.office) ?? NOBODY),
    search.sportello === undefined ? null : (words.idOf(search.sportello) ?? NOBODY),
    search.from ?? null,
    search.to ?? null,
    cursor?.at ?? null,
    cursor?.id ?? null,
    search.limit + 1,
  ];
  if (text === null && !search.person && search.identifier === undefined) {
    throw new Problem('invalid_input', { fields: [{ path: 'text', code: 'required' }] });
  }
  const offices = scope.all ? [] : scope.offices;
  return {
    statement: statementOf(actor.networkId, search, text, withinScope, offices, digests, here),
    page: pageFor(actor, words, search.limit),
  };
}

/** A number as a case holds it, and its blind index where it stands in a field. */
export interface HeldNumber {
  readonly value: string;
  readonly index: Buffer | null;
}

/** Cases that hold one of these numbers, in a field or in a text, newest first, within what the scope sees. */
export function casesHolding(
  actor: Actor,
  held: readonly HeldNumber[],
  limit: number,
  words: ListWords,
  digests: KeyedDigests,
  here: NumberingHere,
): CasePageQuery {
  const { all, sportelli, filedBy, offices } = scopeOf(actor);
  const keys = held.map(({ value }) => numberKeys(actor.networkId, value, digests, here));
  const identifiers = [...held.flatMap(({ index }) => index ?? []), ...keys.flatMap((each) => each.identifiers)];
  const references = keys.flatMap((each) => each.references);
  const unfiltered = [null, null, null, null, null, null, null];
  return {
    statement: {
      name: 'case-search-blind',
      text: BY_BLIND_INDEX,
      values: [
        ...[all, sportelli, filedBy, ...unfiltered, limit + 1],
        ...[null, identifiers, [], null, all ? [] : offices, references],
      ],
    },
    page: pageFor(actor, words, limit),
  };
}

/** Cases that are about somebody of one of these names, newest first, within what the scope sees. Birth dates are not looked at. */
export function casesNamed(
  actor: Actor,
  people: readonly { readonly surname: string; readonly name: string }[],
  limit: number,
  words: ListWords,
  digests: KeyedDigests,
): CasePageQuery {
  const { all, sportelli, filedBy, offices } = scopeOf(actor);
  const keys = people.flatMap(({ surname, name }) => nameLookups({ surname, name })[0]?.keys ?? []);
  const names = [...new Set(keys)].map((key) => nameIndex(digests, actor.networkId, key));
  const unfiltered = [null, null, null, null, null, null, null];
  return {
    statement: {
      name: 'case-search-blind',
      text: BY_BLIND_INDEX,
      values: [
        ...[all, sportelli, filedBy, ...unfiltered, limit + 1],
        ...[names, null, null, null, all ? [] : offices, null],
      ],
    },
    page: pageFor(actor, words, limit),
  };
}

function pageFor(actor: Actor, words: ListWords, limit: number): CasePageQuery['page'] {
  return (found) => {
    const rows = found as readonly ListRow[];
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    const nextCursor = last ? JSON.stringify([last.submitted_at.toISOString(), last.id]) : null;
    return {
      items: items.map((row) => summaryOf(row, words, knownTo(actor, row))),
      nextCursor: nextCursor && Buffer.from(nextCursor).toString('base64url'),
    };
  };
}

/**
 * A number or an address among the words is looked for as such: in the texts it is veiled, and no word finds it.
 */
function wordsAndNumber({ text, identifier }: CaseSearch): { text: string | null; identifier?: string } {
  if (text === undefined || identifier !== undefined) return { text: text ?? null };
  // None is without a digit or an @: most searches need not be looked through.
  if (!/[\p{Nd}@]/u.test(text)) return { text };
  const number = findPersonalData(text, NOBODY_LINKED).find(({ kind }) => pieceKeys(kind, '1').reference !== null);
  if (!number) return { text };
  const left = `${text.slice(0, number.start)} ${text.slice(number.end)}`.trim();
  return { text: left === '' ? null : left, identifier: number.excerpt };
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
  const { names, identifiers, numbers, references } = blindKeys(networkId, search, digests, here);
  return {
    name: 'case-search-blind',
    text: BY_BLIND_INDEX,
    values: [...withinScope, names, identifiers, numbers, text, offices, references],
  };
}

interface NumberKeys {
  readonly identifiers: readonly Buffer[];
  readonly numbers: readonly string[];
  /** Of what stands in the texts. */
  readonly references: readonly Buffer[];
}

type BlindKeys = { readonly names: readonly Buffer[] | null } & {
  readonly [Key in keyof NumberKeys]: NumberKeys[Key] | null;
};

function blindKeys(networkId: string, search: CaseSearch, digests: KeyedDigests, here: NumberingHere): BlindKeys {
  const names = search.person
    ? (nameLookups(search.person)[0]?.keys ?? []).map((key) => nameIndex(digests, networkId, key))
    : null;
  if (search.identifier === undefined) return { names, identifiers: null, numbers: null, references: null };
  return { names, ...numberKeys(networkId, search.identifier, digests, here) };
}

function numberKeys(networkId: string, number: string, digests: KeyedDigests, here: NumberingHere): NumberKeys {
  const lookups = referenceLookups(number, here);
  return {
    identifiers: lookups.flatMap((lookup) =>
      lookup.kind === 'identifier' ? [identifierIndex(digests, networkId, lookup.type, lookup.normalised)] : [],
    ),
    numbers: lookups.flatMap((lookup) => (lookup.kind === 'case_number' ? [lookup.number] : [])),
    references: [referenceIndex(digests, networkId, plainReference(number))],
  };
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

const ROW = `s.id, s.number, s.state, s.kind, s.topic, s.procedure, s.office_id, s.sportello_id, s.urgency, s.urgency_level,
  s.urgency_proposed, s.urgency_reproposed, s.sealed, s.filed_by, s.submitted_at, s.updated_at, s.due_at, s.in_charge_of, s.open_offices, s.unread, s.corrected,
  s.lap, s.nudges, s.integration_due_on, s.recheck_on, s.version,
  (select left(t.body, ${EXCERPT_READ}) from case_text t where t.case_id = s.id and t.kind = 'question' order by t.at limit 1) as question,
  case when s.in_charge_of is not null then (select p.name from person p where p.account_id = s.in_charge_of) end as in_charge_name`;

// A day is one of the calendar in Rome: "+ interval '1 day'" to its first instant would be 24 hours, which the days on
// which the clocks change have not.
const firstInstantOf = (day: string): string => `(${day}::date)::timestamp at time zone 'Europe/Rome'`;
const firstInstantAfter = (day: string): string => `(${day}::date + 1)::timestamp at time zone 'Europe/Rome'`;

const BY_WORDS = `
  select ${ROW}
    from respi.search_case_ids($1, $2, $3::uuid[], $4::uuid, $13::uuid[], $5::text[], $6::uuid, $7::uuid,
           ${firstInstantOf('$8')}, ${firstInstantAfter('$9')}, $10::timestamptz, $11::uuid, $12::int) f
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
       select n.case_id from case_name_key n where n.network_id = nullif(current_setting('app.network', true), '')::uuid and n.blind_index = any ($17::bytea[])
       union
       select c.id from segnalazione c where c.network_id = nullif(current_setting('app.network', true), '')::uuid and c.number = any ($14::text[]))
     and ($12::bytea[] is null or exists (select 1 from case_name_key n where n.case_id = s.id and n.blind_index = any ($12::bytea[])))
     and ($13::bytea[] is null or s.number = any ($14::text[]) or exists (select 1 from case_identifier i where i.case_id = s.id and i.blind_index = any ($13::bytea[]))
          or exists (select 1 from case_name_key n where n.case_id = s.id and n.blind_index = any ($17::bytea[])))
     and ($15::text is null or exists (select 1 from case_search w where w.case_id = s.id and w.tsv @@ websearch_to_tsquery('respi.italian_folded', $15)))
     and ($1 or s.sportello_id = any ($2::uuid[]) or s.filed_by = $3::uuid
          or exists (select 1 from referral r where r.case_id = s.id and r.office_id = any ($16::uuid[]) and r.status <> 'recalled'))
     and ($4::text[] is null or s.state = any ($4))
     and ($5::uuid is null or s.office_id = $5)
     and ($6::uuid is null or s.sportello_id = $6)
     and ($7::date is null or s.submitted_at >= ${firstInstantOf('$7')})
     and ($8::date is null or s.submitted_at < ${firstInstantAfter('$8')})
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
