import type { Actor } from '@respi/identity/contract';
import { newId } from '@respi/shared/kernel';
import type { KeyedDigests } from '../crypto/keyed-digests';
import type { Statement } from '../database/packet';

/** What is written down. Italian words: docs/glossary.md. */
export const ACCESS_ACTS = [
  'case_read',
  'case_refused',
  'people_searched',
  'distinta_read',
  'distinta_printed',
  'answers_to_record_read',
  'office_replies_read',
  'erasure_ordered',
  'case_erased',
  'identity_shown',
  'access_log_read',
  'access_log_exported',
  'access_file_made',
  'administered',
  'logged_in',
  'login_refused',
  'factor_refused',
  'logged_out',
  'sessions_ended',
  'factors_reset',
] as const;
export type AccessAct = (typeof ACCESS_ACTS)[number];

/** Where a request came from: for the log, never for a decision. */
export interface Asked {
  /** Method and pattern, such as `GET /api/v1/segnalazioni/:id`. */
  readonly route: string;
  /** Address pattern of the screen, as the portal says it. */
  readonly screen: string | null;
  readonly requestId: string;
}

/** One look at personal data, or one act of an administrator. No name, no term of a search: ids and codes. */
export interface AccessEntry {
  readonly act: AccessAct;
  readonly subject?: { readonly kind: 'case' | 'distinta' | 'account' | 'unit'; readonly id: string };
  /** By what right; default: the roles that the reader holds. */
  readonly basis?: string;
  /** What the reader gave as reason, where one is asked for: a code, then perhaps words that name nobody any more. */
  readonly reason?: string;
}

/** A row of the log, but for its block. */
export interface AccessRow {
  readonly id: string;
  /** null: somebody who was not let in, at a door that belongs to no network. */
  readonly network_id: string | null;
  readonly at: Date;
  readonly account_id: string | null;
  readonly actor_kind: string;
  readonly act: string;
  readonly subject_kind: string | null;
  readonly subject_id: string | null;
  readonly basis: string | null;
  readonly reason: string | null;
  readonly route: string | null;
  readonly screen: string | null;
  readonly request_id: string | null;
  readonly mac: Buffer;
}

/**
 * `not_again`: not where the same page of the portal has just written the same: one opening, however many requests it takes.
 * `case_there`: nor where the case that it is about is not there for whoever asks, by row-level security.
 */
export type AccessOccasion = keyof typeof CONDITIONS;

/** The statement that appends a row. What is read is handed out only once it is committed. */
export function accessStatement(
  digests: KeyedDigests,
  actor: Actor,
  at: Date,
  asked: Asked | undefined,
  entry: AccessEntry,
  when: AccessOccasion = 'always',
): Statement {
  return {
    name: `access-${when}`,
    text: `${APPEND} ${CONDITIONS[when]}`,
    values: valuesOf(digests, actor, at, asked, entry),
  };
}

/** Who did it, as far as that is known. */
export type AccessActor = Pick<Actor, 'accountId' | 'kind' | 'memberships'> & { readonly networkId: string | null };

/**
 * The same for what happens before anybody is inside a network: who was not let in. A function takes it through the wall, in
 * one way whether the network is known or not.
 */
export function accessOutside(
  digests: KeyedDigests,
  actor: AccessActor,
  at: Date,
  asked: Asked | undefined,
  entry: AccessEntry,
): { readonly sql: string; readonly values: readonly unknown[] } {
  return { sql: LOG_OUTSIDE, values: valuesOf(digests, actor, at, asked, entry) };
}

function valuesOf(
  digests: KeyedDigests,
  actor: AccessActor,
  at: Date,
  asked: Asked | undefined,
  entry: AccessEntry,
): unknown[] {
  const row = {
    id: newId(at.getTime()),
    network_id: actor.networkId,
    at,
    account_id: actor.accountId || null,
    actor_kind: actor.kind,
    act: entry.act,
    subject_kind: entry.subject?.kind ?? null,
    subject_id: entry.subject?.id ?? null,
    basis: entry.basis ?? [...new Set(actor.memberships.map(({ role }) => role))].sort().join(','),
    reason: entry.reason ?? null,
    route: asked?.route ?? null,
    screen: asked?.screen ?? null,
    request_id: asked?.requestId ?? null,
  };
  return [...Object.values(row), digests.ofAccess(canonicalAccess(row))];
}

const LOG_OUTSIDE = 'select respi.log_access_outside($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)';
const APPEND = `
  insert into access_record (id, network_id, at, account_id, actor_kind, act, subject_kind, subject_id, basis, reason, route, screen, request_id, mac)
  select $1::uuid, $2::uuid, $3::timestamptz, $4::uuid, $5, $6, $7, $8::uuid, $9, $10, $11, $12, $13::uuid, $14::bytea`;
// A program says no page: each of its requests is one. Nor is a row of another act, or of a minute ago, the same.
const NOT_AGAIN = `where ($12::text is null or not exists (
    select 1 from access_record a
     where a.network_id = $2::uuid and a.account_id = $4::uuid and a.subject_id = $8::uuid and a.act = $6 and a.screen = $12::text
       and a.at > $3::timestamptz - interval '1 minute' and a.at <= $3::timestamptz))`;
const CONDITIONS = {
  always: '',
  not_again: NOT_AGAIN,
  case_there: `${NOT_AGAIN} and exists (select 1 from segnalazione s where s.id = $8::uuid)`,
} as const;

/** What the keyed digest of a row is made of. */
export function canonicalAccess(row: Omit<AccessRow, 'mac'>): string {
  return JSON.stringify([
    row.id,
    row.network_id,
    row.at.toISOString(),
    row.account_id,
    row.actor_kind,
    row.act,
    row.subject_kind,
    row.subject_id,
    row.basis,
    row.reason,
    row.route,
    row.screen,
    row.request_id,
  ]);
}
