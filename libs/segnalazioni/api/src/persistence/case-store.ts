import type { Case, Decision, Referral, Reply } from '@respi/segnalazioni/domain';
import { type Tx, mapStrings } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import type { CaseRow, ReferralRow, ReplyRow } from './rows';
import { caseOf } from './rows';

/** A case as loaded for a change: what the rules see, and what only the store needs. */
export interface LoadedCase {
  readonly case: Case;
  readonly head: { readonly seq: number; readonly hash: Buffer };
  readonly submittedAt: Date;
  /** Whom it is about; still sealed. */
  readonly person: Buffer | null;
}

export const CASE_LOAD = `
  select s.*,
    (select coalesce(json_agg(r order by r.at, r.id), '[]') from referral r where r.case_id = s.id) as referrals,
    (select coalesce(json_agg(p order by p.at, p.id), '[]') from reply p where p.case_id = s.id) as replies,
    (select coalesce(json_agg(h.account_id), '[]') from case_handler h where h.case_id = s.id) as handlers
  from segnalazione s where s.id = $1`;
const LOAD_MANY = CASE_LOAD.replace('s.id = $1', 's.id = any ($1::uuid[])');

/** Locks the row until the transaction ends: two people acting at once follow one another. @throws Problem not_found */
export async function loadForChange(tx: Tx, caseId: string): Promise<LoadedCase> {
  const row = await tx.one<CaseRow>(`${CASE_LOAD} for update of s`, [caseId], 'case-load-for-change');
  if (!row) throw new Problem('not_found');
  return loaded(row);
}

export async function load(tx: Tx, caseId: string): Promise<LoadedCase> {
  const row = await tx.one<CaseRow>(CASE_LOAD, [caseId], 'case-load');
  if (!row) throw new Problem('not_found');
  return loaded(row);
}

/** Several at once, in no order, of those that the reader's walls let through. */
export async function loadMany(tx: Tx, caseIds: readonly string[]): Promise<(LoadedCase & { topic: string })[]> {
  if (caseIds.length === 0) return [];
  const rows = await tx.query<CaseRow>(LOAD_MANY, [caseIds], 'case-load-many');
  return rows.map((row) => ({ ...loaded(row), topic: row.topic }));
}

export function loaded(row: CaseRow): LoadedCase {
  return {
    case: caseOf(row),
    head: { seq: row.event_seq, hash: row.last_hash },
    submittedAt: row.submitted_at,
    person: row.person,
  };
}

export interface SaveDetails {
  readonly dueAt: Date | null;
  readonly head: { readonly seq: number; readonly hash: Buffer };
  readonly now: Date;
  readonly authorId: string | null;
  /** Why it was sealed; a text that may be erased, so it is kept in the row and not in the event. */
  readonly sealReason?: string | null;
  /** Makes every text of this case unreadable where it names somebody. */
  readonly veil: (text: string) => { readonly veiled: string; readonly keys: readonly Buffer[] };
}

/** Writes what a decision changed: the row, its referrals, replies, handlers and texts. Events are appended by the caller. */
export async function save(tx: Tx, before: Case, decision: Decision, details: SaveDetails): Promise<void> {
  const { after, texts, correctedBecause = null } = decision;
  const veil = (text: string | null): string | null => (text === null ? null : details.veil(text).veiled);
  for (const text of texts) {
    const { veiled, keys } = details.veil(text.body);
    if (FINDABLE_TEXTS.includes(text.kind)) await addKeys(tx, after.id, keys);
    await tx.query(
      `insert into case_text (id, network_id, case_id, kind, body, details, author_id, at, lap, tsv)
       values ($1, $2, $3, $4::text, $5::text, $6, $7, $8, $9, case when $4::text = 'reply' then to_tsvector('respi.italian_folded', respi.without_boxes($5::text)) end)`,
      [
        text.id,
        tx.networkId,
        after.id,
        text.kind,
        veiled,
        text.details ? mapStrings(text.details, (each) => details.veil(each).veiled) : null,
        details.authorId,
        details.now,
        after.lap,
      ],
    );
  }
  for (const referral of changed(before.referrals, after.referrals))
    await saveReferral(tx, after.id, { ...referral, note: veil(referral.note) });
  for (const reply of changed(before.replies, after.replies))
    await saveReply(tx, after.id, { ...reply, withdrawnReason: veil(reply.withdrawnReason) }, before, {
      ...details,
      correctedBecause: veil(correctedBecause),
    });
  // Handlers come before the seal and go after it: PostgreSQL does not write a row that its writer does not see.
  if (before.handlers !== after.handlers) await addHandlers(tx, after);
  const written = await tx.query(UPDATE_CASE, [
    after.id,
    after.state,
    after.stateBefore,
    after.urgency,
    URGENCY_LEVELS[after.urgency],
    after.reproposal && JSON.stringify(after.reproposal),
    after.sealed,
    after.inChargeOf,
    after.mergedInto,
    after.lap,
    after.nudges,
    after.nudgedAt,
    after.referrals.filter((referral) => referral.status === 'open').map((referral) => referral.officeId),
    after.unread,
    after.corrected,
    after.readAt,
    after.recheckOn,
    after.integrationDueOn,
    after.stateSince,
    after.answeredAt,
    details.dueAt,
    details.now,
    after.version,
    details.head.seq,
    details.head.hash,
    veil(details.sealReason ?? null),
    after.reviewOn,
  ]);
  if (written.length !== 1) throw new Error('A wall hid the case from who changed it');
  // What may be found by words changes when a text of the counter comes in, or a reply goes out, changes or is taken back.
  if (
    texts.some((text) => text.kind === 'integration' || text.kind === 'reopening') ||
    before.replies !== after.replies ||
    before.referrals.length !== after.referrals.length
  ) {
    await tx.query(REINDEX, [after.id]);
  }
  if (before.handlers !== after.handlers) await removeHandlers(tx, after);
}

function changed<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Map(before.map((item) => [item.id, item]));
  return after.filter((item) => known.get(item.id) !== item);
}

async function saveReferral(tx: Tx, caseId: string, referral: Referral): Promise<void> {
  await tx.query(
    `insert into referral (id, network_id, case_id, office_id, channel, status, by_id, at, ended_at, right_office_id, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (id) do update set status = excluded.status, ended_at = excluded.ended_at,
       right_office_id = excluded.right_office_id, note = excluded.note`,
    [
      referral.id,
      tx.networkId,
      caseId,
      referral.officeId,
      referral.channel,
      referral.status,
      referral.byId,
      referral.at,
      referral.endedAt,
      referral.rightOfficeId,
      referral.note,
    ],
  );
}

async function saveReply(
  tx: Tx,
  caseId: string,
  reply: Reply,
  before: Case,
  details: SaveDetails & { readonly correctedBecause: string | null },
): Promise<void> {
  await tx.query(
    `insert into reply (id, network_id, case_id, referral_id, office_id, policy, text_id, outcome, office_person, given_on,
       channel, due_on, recheck_on, written_by, at, lap, validation, validated_by, validated_at, released_at,
       withdrawn_at, withdrawn_reason, copied_from, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
     on conflict (id) do update set text_id = excluded.text_id, outcome = excluded.outcome, due_on = excluded.due_on,
       recheck_on = excluded.recheck_on, validation = excluded.validation,
       validated_by = excluded.validated_by, validated_at = excluded.validated_at, released_at = excluded.released_at,
       withdrawn_at = excluded.withdrawn_at, withdrawn_reason = excluded.withdrawn_reason, version = excluded.version`,
    [
      reply.id,
      tx.networkId,
      caseId,
      reply.referralId,
      reply.officeId,
      reply.policy,
      reply.textId,
      reply.outcome,
      reply.officePerson,
      reply.givenOn,
      reply.channel,
      reply.dueOn,
      reply.recheckOn,
      reply.writtenBy,
      reply.at,
      reply.lap,
      reply.validation,
      reply.validatedBy,
      reply.validatedAt,
      reply.releasedAt,
      reply.withdrawnAt,
      reply.withdrawnReason,
      reply.copiedFrom,
      reply.version,
    ],
  );
  const known = before.replies.find((each) => each.id === reply.id);
  if (known?.version === reply.version) return;
  await tx.query(
    `insert into reply_version (reply_id, version, network_id, text_id, outcome, by_id, at, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      reply.id,
      reply.version,
      tx.networkId,
      reply.textId,
      reply.outcome,
      details.authorId ?? reply.writtenBy,
      details.now,
      details.correctedBecause,
    ],
  );
}

/** Texts that everybody who sees the case may read: what is found by them tells nobody more. */
const FINDABLE_TEXTS: readonly string[] = ['question', 'integration', 'reopening'];

async function addKeys(tx: Tx, caseId: string, keys: readonly Buffer[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.query(
    'insert into case_name_key (case_id, network_id, blind_index) select $1, $2, k from unnest($3::bytea[]) k on conflict do nothing',
    [caseId, tx.networkId, keys],
  );
}

async function addHandlers(tx: Tx, after: Case): Promise<void> {
  await tx.query(
    `insert into case_handler (case_id, account_id, network_id) select $1, h, $3 from unnest($2::uuid[]) h on conflict do nothing`,
    [after.id, after.handlers, tx.networkId],
  );
}

async function removeHandlers(tx: Tx, after: Case): Promise<void> {
  await tx.query('delete from case_handler where case_id = $1 and account_id <> all ($2::uuid[])', [
    after.id,
    after.handlers,
  ]);
}

const URGENCY_LEVELS = { ROSSO: 1, ARANCIONE: 2, AZZURRO: 3, VERDE: 4, BIANCO: 5 } as const;

const UPDATE_CASE = `
  update segnalazione set
    state = $2, state_before = $3, urgency = $4, urgency_level = $5, urgency_reproposed = $6, sealed = $7,
    in_charge_of = $8, merged_into = $9, lap = $10, nudges = $11, nudged_at = $12, open_offices = $13, unread = $14,
    corrected = $15, read_at = $16, recheck_on = $17, integration_due_on = $18, state_since = $19, answered_at = $20,
    due_at = $21, updated_at = $22, version = $23, event_seq = $24, last_hash = $25, seal_reason = coalesce($26, seal_reason),
    review_on = $27
  where id = $1 returning id`;

const REINDEX = `
  update case_search c set tsv = respi.search_document(coalesce((
    select string_agg(t.body, E'\\n') from case_text t
     where t.case_id = $1 and (t.kind in ('question', 'integration', 'reopening')
        or t.id in (select p.text_id from reply p where p.case_id = $1 and p.released_at is not null and p.withdrawn_at is null))), ''),
    s.network_id,
    array[s.sportello_id, s.office_id, s.filed_by] || array(select r.office_id from referral r where r.case_id = $1 and r.status <> 'recalled'),
    s.submitted_at)
  from segnalazione s where c.case_id = $1 and s.id = $1`;

export type { CaseRow, ReferralRow, ReplyRow };
