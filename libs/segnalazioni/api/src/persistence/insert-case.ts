import type { ChainedEvent, ClaimRow, Statement } from '@respi/shared/api-platform';

/** A new case, ready to be written: codes are checked, identity is sealed, the event has its place. */
export interface NewCase {
  readonly id: string;
  readonly year: number;
  readonly sportelloId: string;
  readonly officeId: string;
  readonly kind: string;
  readonly topic: string;
  readonly procedure: string | null;
  readonly permit: string | null;
  readonly permitPhase: string | null;
  readonly nationality: string | null;
  readonly comune: string | null;
  readonly urgency: string;
  readonly urgencyLevel: number;
  readonly urgencyProposed: string;
  readonly urgencyReasons: string;
  readonly urgencyRules: number;
  /** The operator chose another code than the proposed one. */
  readonly urgencyChosen: { readonly textId: string; readonly reason: string; readonly details: string } | null;
  readonly reviewOn: string | null;
  readonly facts: string;
  readonly person: Buffer | null;
  readonly identityWithheld: boolean;
  readonly notice: { readonly way: string; readonly language: string; readonly version: number } | null;
  readonly sealed: boolean;
  readonly sealReason: string | null;
  readonly filedBy: string;
  readonly externalId: string | null;
  readonly continues: string | null;
  readonly at: Date;
  readonly dueAt: Date | null;
  readonly textId: string;
  readonly text: string;
  readonly identifiers: readonly {
    id: string;
    type: string;
    value: Buffer;
    blindIndex: Buffer;
    warning: string | null;
  }[];
  readonly nameKeys: readonly Buffer[];
  readonly handlers: readonly string[];
  readonly draftId: string | null;
  readonly event: ChainedEvent;
  readonly silent: boolean;
}

/** Writes case, text, identity, fact, event, outbox row and idempotency claim in one statement. Answers `{number}`. */
export function insertCase(networkId: string, made: NewCase, claim: ClaimRow | null): Statement {
  return {
    name: 'case-insert',
    text: INSERT,
    values: [
      made.id,
      networkId,
      made.year,
      made.sportelloId,
      made.officeId,
      made.kind,
      made.topic,
      made.procedure,
      made.permit,
      made.permitPhase,
      made.nationality,
      made.comune,
      made.urgency,
      made.urgencyLevel,
      made.urgencyProposed,
      made.urgencyReasons,
      made.urgencyRules,
      made.facts,
      made.person,
      made.identityWithheld,
      made.sealed,
      made.sealReason,
      made.filedBy,
      made.externalId,
      made.continues,
      made.at,
      made.dueAt,
      made.event.hash,
      made.textId,
      made.text,
      made.identifiers.map((each) => each.id),
      made.identifiers.map((each) => each.type),
      made.identifiers.map((each) => each.value),
      made.identifiers.map((each) => each.blindIndex),
      made.identifiers.map((each) => each.warning),
      made.nameKeys,
      made.handlers,
      made.event.id,
      made.event.type,
      made.event.actorId,
      made.event.actorKind,
      made.event.data,
      made.event.prevHash,
      made.silent,
      made.draftId,
      claim?.key ?? null,
      claim?.digest ?? null,
      made.urgencyChosen?.textId ?? null,
      made.urgencyChosen?.reason ?? null,
      made.urgencyChosen?.details ?? null,
      made.reviewOn,
      made.notice?.way ?? null,
      made.notice?.language ?? null,
      made.notice?.version ?? null,
    ],
  };
}

const INSERT = `
  with made as (
    insert into segnalazione (id, network_id, number, sportello_id, office_id, kind, topic, procedure, permit, permit_phase,
      nationality, comune, state, urgency, urgency_level, urgency_proposed, urgency_reasons, urgency_rules, facts,
      person, identity_withheld, sealed, seal_reason, filed_by, external_id, continues, submitted_at, state_since, updated_at,
      due_at, event_seq, last_hash, review_on, notice_way, notice_language, notice_version)
    values ($1::uuid, $2::uuid, respi.next_case_number($2::uuid, $3::int), $4, $5, $6, $7, $8, $9, $10, $11, $12, 'submitted', $13, $14, $15,
      $16, $17, $18, $19, $20, $21, $22, $23::uuid, $24, $25, $26::timestamptz, $26, $26, $27, 1, $28::bytea, $51::date,
      $52::text, $53::text, $54::int)
    returning number
  ), texts as (
    insert into case_text (id, network_id, case_id, kind, body, author_id, at) values ($29::uuid, $2, $1, 'question', $30::text, $23, $26)
  ), chosen as (
    insert into case_text (id, network_id, case_id, kind, body, details, author_id, at)
    select $48::uuid, $2, $1, 'urgency', $49::text, $50::jsonb, $23, $26 where $48::uuid is not null
  ), found_by as (
    insert into case_search (case_id, network_id, submitted_at, tsv) values ($1, $2, $26, respi.search_document($30, $2, array[$4::uuid, $5::uuid, $23::uuid], $26))
  ), identifiers as (
    insert into case_identifier (id, network_id, case_id, type, value, blind_index, warning)
    select i.id, $2, $1, i.type, i.value, i.blind, i.warning
      from unnest($31::uuid[], $32::text[], $33::bytea[], $34::bytea[], $35::text[]) as i (id, type, value, blind, warning)
  ), names as (
    insert into case_name_key (case_id, network_id, blind_index) select $1, $2, k from unnest($36::bytea[]) k on conflict do nothing
  ), fact as (
    insert into case_fact (case_id, network_id, day, sealed, kind, topic, sportello_id, office_id, state, urgency, urgency_proposed,
      urgency_given, reopened, answered, outcomes)
    values ($1, $2, ($26 at time zone 'Europe/Rome')::date, $21, $6, $7, $4, $5, 'submitted', $13, $15, $13, false, false, '{}')
  ), handlers as (
    insert into case_handler (case_id, account_id, network_id) select $1, h, $2 from unnest($37::uuid[]) h
  ), events as (
    insert into event (id, network_id, stream, stream_id, seq, type, actor_id, actor_kind, at, data, prev_hash, hash)
    values ($38::uuid, $2, 'case', $1, 1, $39, $40, $41, $26, $42, $43::bytea, $28)
  ), waiting as (
    insert into outbox (event_id, network_id, silent) values ($38, $2, $44)
  ), drafts as (
    delete from draft where id = $45::uuid
  ), claimed as (
    insert into idempotency (network_id, account_id, key, request_digest, result)
    select $2, $23, $46::text, $47::bytea, jsonb_build_object('id', $1::text) where $46::text is not null
  )
  select number from made`;
