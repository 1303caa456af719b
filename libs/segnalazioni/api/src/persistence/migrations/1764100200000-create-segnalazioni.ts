import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FUNCTIONS } from './case-functions';

export class CreateSegnalazioni1764100200000 implements MigrationInterface {
  name = 'CreateSegnalazioni1764100200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
    await runner.query(`
      grant select, insert, update on respi.segnalazione, respi.case_text, respi.case_search, respi.case_identifier, respi.case_name_key,
        respi.referral, respi.reply, respi.reply_version, respi.case_handler, respi.distinta, respi.distinta_line to respi_app;
      grant delete on respi.case_handler, respi.case_identifier, respi.case_name_key to respi_app;
      grant select, insert, update, delete on respi.draft to respi_app;
      grant select, insert on respi.deflection to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.search_case_ids;
      drop function respi.guess_rows, respi.offices_find;
      drop function respi.search_document, respi.search_any_of, respi.search_both, respi.search_days;
      drop function respi.search_reply_ids;
      drop function respi.next_case_number;
      drop policy sealed_wall on respi.segnalazione;
      drop table respi.deflection, respi.draft, respi.distinta_line, respi.distinta, respi.case_handler, respi.reply_version,
        respi.reply, respi.referral, respi.case_name_key, respi.case_identifier,
          respi.case_search, respi.case_text, respi.segnalazione;
      drop function respi.may_see_sealed(uuid, uuid);
      drop text search configuration respi.italian_folded;
    `);
    const sequences = (await runner.query(
      `select sequencename as name from pg_sequences where schemaname = 'respi' and sequencename like 'case_number_%'`,
    )) as { name: string }[];
    for (const { name } of sequences) await runner.query(`drop sequence respi."${name}"`);
  }
}

const TABLES = `
  -- Italian stems on unaccented words: "città" and "citta" are one word.
  create text search configuration respi.italian_folded (copy = pg_catalog.italian);
  alter text search configuration respi.italian_folded
    alter mapping for hword, hword_part, word with public.unaccent, italian_stem;

  create table respi.segnalazione (
    id uuid primary key,
    network_id uuid not null references respi.network (id),
    number text not null,
    sportello_id uuid not null references respi.unit (id),
    office_id uuid not null references respi.unit (id),
    kind text not null,
    topic text not null,
    procedure text,
    permit text,
    permit_phase text,
    nationality text,
    comune text,
    state text not null,
    state_before text,
    urgency text not null,
    urgency_level smallint not null,
    urgency_proposed text not null,
    urgency_reasons jsonb not null default '[]',
    urgency_chosen_reason text,
    facts jsonb not null default '{}',
    person bytea,
    identity_withheld boolean not null default false,
    sealed boolean not null default false,
    seal_reason text,
    filed_by uuid not null,
    in_charge_of uuid,
    merged_into uuid references respi.segnalazione (id),
    continues uuid references respi.segnalazione (id),
    external_id text,
    lap integer not null default 1,
    nudges integer not null default 0,
    nudged_at timestamptz,
    open_offices uuid[] not null default '{}',
    unread boolean not null default false,
    corrected boolean not null default false,
    read_at timestamptz,
    recheck_on date,
    integration_due_on date,
    submitted_at timestamptz not null,
    state_since timestamptz not null,
    answered_at timestamptz,
    due_at timestamptz,
    updated_at timestamptz not null,
    erased_at timestamptz,
    version integer not null default 1,
    event_seq integer not null default 0,
    last_hash bytea not null,
    constraint segnalazione_number_key unique (network_id, number)
  );
  create index segnalazione_state_idx on respi.segnalazione (network_id, state, submitted_at desc, id desc);
  create index segnalazione_urgency_idx on respi.segnalazione (network_id, state, urgency_level, submitted_at desc, id desc);
  create index segnalazione_triage_idx on respi.segnalazione (network_id, state, urgency_level, coalesce(due_at, 'infinity'::timestamptz), id)
    where state in ('submitted', 'in_charge', 'forwarded', 'reply_collected', 'in_validation', 'integration_requested');
  -- The sweep of the clocks reads every open case, and no other.
  create index segnalazione_active_idx on respi.segnalazione (network_id, id)
    where state in ('submitted', 'in_charge', 'forwarded', 'reply_collected', 'in_validation', 'integration_requested');
  create index segnalazione_sportello_idx on respi.segnalazione (network_id, sportello_id, state, submitted_at desc, id desc);
  create index segnalazione_office_idx on respi.segnalazione (network_id, office_id, state, submitted_at desc, id desc);
  create index segnalazione_topic_idx on respi.segnalazione (network_id, topic, state, submitted_at desc, id desc);
  create index segnalazione_filed_by_idx on respi.segnalazione (network_id, filed_by, submitted_at desc, id desc);
  create index segnalazione_in_charge_idx on respi.segnalazione (network_id, in_charge_of, submitted_at desc, id desc) where in_charge_of is not null;
  create index segnalazione_unread_idx on respi.segnalazione (network_id, sportello_id, submitted_at desc, id desc) where unread;
  create index segnalazione_open_idx on respi.segnalazione (network_id, state, submitted_at desc, id desc) where cardinality(open_offices) > 0;
  create index segnalazione_merged_idx on respi.segnalazione (merged_into) where merged_into is not null;
  create index segnalazione_recheck_idx on respi.segnalazione (recheck_on) where recheck_on is not null;
  create index segnalazione_to_close_idx on respi.segnalazione (read_at) where state = 'answered' and read_at is not null;
  create unique index segnalazione_external_key on respi.segnalazione (network_id, external_id) where external_id is not null;

  -- Every text of a case: rows that can be erased while the event chain still verifies.
  create table respi.case_text (
    id uuid primary key,
    network_id uuid not null references respi.network (id),
    case_id uuid not null references respi.segnalazione (id),
    kind text not null,
    body text,
    details jsonb,
    author_id uuid,
    at timestamptz not null,
    lap integer not null default 1,
    tsv tsvector,
    erased_at timestamptz
  );
  create index case_text_case_idx on respi.case_text (case_id, at, id);
  -- Filled for replies alone, which their office searches one by one.
  create index case_text_tsv_idx on respi.case_text using gin (tsv) where kind = 'reply';
  ${wall('case_text')}

  -- What a case is found by: its question and the replies that its counter may read, as lexemes.
  create table respi.case_search (
    case_id uuid primary key references respi.segnalazione (id),
    network_id uuid not null references respi.network (id),
    submitted_at timestamptz not null,
    tsv tsvector not null
  );
  create index case_search_newest_idx on respi.case_search (network_id, submitted_at desc, case_id desc);
  -- A short list of what is not merged yet, for every search reads all of it.
  create index case_search_tsv_idx on respi.case_search using gin (tsv) with (gin_pending_list_limit = 256);
  ${wall('case_search')}

  -- Practice numbers: ciphertext, and a keyed blind index to find them by.
  create table respi.case_identifier (
    id uuid primary key,
    network_id uuid not null references respi.network (id),
    case_id uuid not null references respi.segnalazione (id),
    type text not null,
    value bytea not null,
    blind_index bytea not null,
    warning text
  );
  create index case_identifier_case_idx on respi.case_identifier (case_id);
  create index case_identifier_blind_idx on respi.case_identifier (network_id, blind_index);
  ${wall('case_identifier')}

  create table respi.case_name_key (
    case_id uuid not null references respi.segnalazione (id),
    network_id uuid not null references respi.network (id),
    blind_index bytea not null,
    primary key (case_id, blind_index)
  );
  create index case_name_key_blind_idx on respi.case_name_key (network_id, blind_index);
  ${wall('case_name_key')}

  create table respi.referral (
    id uuid primary key,
    network_id uuid not null references respi.network (id),
    case_id uuid not null references respi.segnalazione (id),
    office_id uuid not null references respi.unit (id),
    channel text not null,
    status text not null,
    by_id uuid not null,
    at timestamptz not null,
    ended_at timestamptz,
    right_office_id uuid references respi.unit (id),
    note text
  );
  create index referral_case_idx on respi.referral (case_id);
  create index referral_office_idx on respi.referral (network_id, office_id, status, at desc, id desc);
  ${wall('referral')}

  create table respi.reply (
    id uuid primary key,
    network_id uuid not null references respi.network (id),
    case_id uuid not null references respi.segnalazione (id),
    referral_id uuid references respi.referral (id),
    office_id uuid not null references respi.unit (id),
    policy text not null,
    text_id uuid not null references respi.case_text (id),
    outcome text not null,
    office_person text,
    given_on date not null,
    channel text not null,
    due_on date,
    recheck_on date,
    written_by uuid not null,
    at timestamptz not null,
    lap integer not null,
    validation text not null,
    validated_by uuid,
    validated_at timestamptz,
    released_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    copied_from uuid references respi.reply (id),
    version integer not null default 1
  );
  create index reply_case_idx on respi.reply (case_id);
  create index reply_text_idx on respi.reply (text_id);
  create index reply_office_idx on respi.reply (network_id, office_id, at desc, id desc);
  create index reply_office_validation_idx on respi.reply (network_id, office_id, validation, at desc, id desc);
  create index reply_copied_idx on respi.reply (copied_from) where copied_from is not null;
  ${wall('reply')}

  create table respi.reply_version (
    reply_id uuid not null references respi.reply (id),
    version integer not null,
    network_id uuid not null references respi.network (id),
    text_id uuid not null references respi.case_text (id),
    outcome text not null,
    by_id uuid not null,
    at timestamptz not null,
    reason text,
    primary key (reply_id, version)
  );
  ${wall('reply_version')}

  create table respi.case_handler (
    case_id uuid not null references respi.segnalazione (id),
    account_id uuid not null references respi.account (id),
    network_id uuid not null references respi.network (id),
    primary key (case_id, account_id)
  );
  ${wall('case_handler')}

  -- Sealed cases have a wall of their own, inside the network's: the handlers, who filed it, the addressee office, and
  -- the system. Everybody else does not feel that the row exists.
  create function respi.may_see_sealed(p_case uuid, p_filed_by uuid) returns boolean
  language plpgsql stable security definer set search_path = respi, pg_temp as $$
  declare me uuid := nullif(current_setting('app.account', true), '')::uuid;
  begin
    if current_setting('app.system', true) = 'on' then return true; end if;
    if me is null then return false; end if;
    if me = p_filed_by then return true; end if;
    return exists (select 1 from case_handler h where h.case_id = p_case and h.account_id = me)
        or exists (select 1 from referral r join membership m on m.unit_id = r.office_id and m.account_id = me and m.role = 'referent'
                     and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
                    where r.case_id = p_case and r.status <> 'recalled');
  end $$;
  revoke all on function respi.may_see_sealed from public;
  grant execute on function respi.may_see_sealed to respi_app;

  ${wall('segnalazione')}
  create policy sealed_wall on respi.segnalazione as restrictive for all
    using (not sealed or respi.may_see_sealed(id, filed_by)) with check (true);

  create table respi.distinta (
    id uuid primary key,
    network_id uuid not null references respi.network (id),
    office_id uuid not null references respi.unit (id),
    number text not null,
    state text not null,
    sealed boolean not null,
    created_by uuid not null,
    created_at timestamptz not null,
    handed_over_at timestamptz,
    returned_at timestamptz,
    closed_at timestamptz,
    version integer not null default 1,
    event_seq integer not null default 0,
    last_hash bytea not null,
    constraint distinta_number_key unique (network_id, number)
  );
  create index distinta_list_idx on respi.distinta (network_id, created_at desc, id desc);
  create index distinta_office_idx on respi.distinta (network_id, office_id, created_at desc, id desc);
  ${wall('distinta')}

  create table respi.distinta_line (
    id uuid primary key,
    network_id uuid not null references respi.network (id),
    distinta_id uuid not null references respi.distinta (id),
    referral_id uuid not null references respi.referral (id),
    position integer not null,
    short_code text not null,
    removed_at timestamptz,
    revoked_at timestamptz
  );
  create index distinta_line_distinta_idx on respi.distinta_line (distinta_id, position);
  create unique index distinta_line_code_key on respi.distinta_line (network_id, short_code);
  create unique index distinta_line_referral_key on respi.distinta_line (referral_id) where removed_at is null;
  ${wall('distinta_line')}

  create table respi.draft (
    id uuid primary key,
    network_id uuid not null references respi.network (id),
    account_id uuid not null references respi.account (id),
    content bytea not null,
    updated_at timestamptz not null
  );
  create index draft_account_idx on respi.draft (account_id, updated_at desc);
  alter table respi.draft enable row level security;
  -- A draft is its writer's alone: not even the network's administrator reads it.
  create policy own_draft on respi.draft
    using (network_id = nullif(current_setting('app.network', true), '')::uuid and account_id = nullif(current_setting('app.account', true), '')::uuid)
    with check (network_id = nullif(current_setting('app.network', true), '')::uuid and account_id = nullif(current_setting('app.account', true), '')::uuid);

  -- "This answers me", counted: which sheet or case, no text, no person.
  create table respi.deflection (
    id uuid primary key,
    network_id uuid not null references respi.network (id),
    slug text,
    case_id uuid,
    answered boolean not null,
    on_day date not null
  );
  create index deflection_day_idx on respi.deflection (network_id, on_day);
  ${wall('deflection')}
`;
