import type { ValidationPolicy } from '@respi/identity/contract';
import type {
  CaseFacts,
  CaseKind,
  CaseState,
  NoticeWay,
  Outcome,
  ReferralChannel,
  ReferralStatus,
  ReplyChannel,
  Urgency,
  UrgencyReason,
  Validation,
} from '@respi/segnalazioni/contract';
import type { Case, Referral, Reply, Reproposal } from '@respi/segnalazioni/domain';

/** Rows as PostgreSQL gives them. Times inside `json_agg` are strings, those of the row itself are dates. */
export interface ReferralRow {
  id: string;
  office_id: string;
  channel: ReferralChannel;
  status: ReferralStatus;
  by_id: string;
  at: string;
  ended_at: string | null;
  right_office_id: string | null;
  note: string | null;
}

export interface ReplyRow {
  id: string;
  referral_id: string | null;
  office_id: string;
  policy: ValidationPolicy;
  text_id: string;
  outcome: Outcome;
  office_person: string | null;
  given_on: string;
  channel: ReplyChannel;
  due_on: string | null;
  recheck_on: string | null;
  written_by: string;
  at: string;
  lap: number;
  validation: Validation;
  validated_by: string | null;
  validated_at: string | null;
  released_at: string | null;
  withdrawn_at: string | null;
  withdrawn_reason: string | null;
  copied_from: string | null;
  version: number;
}

export interface CaseRow {
  id: string;
  network_id: string;
  number: string;
  sportello_id: string;
  office_id: string;
  kind: CaseKind;
  topic: string;
  procedure: string | null;
  permit: string | null;
  permit_phase: string | null;
  nationality: string | null;
  comune: string | null;
  state: CaseState;
  state_before: CaseState | null;
  urgency: Urgency;
  urgency_proposed: Urgency;
  urgency_reasons: UrgencyReason[];
  urgency_rules: number;
  urgency_reproposed: Reproposal | null;
  review_on: string | null;
  facts: CaseFacts;
  person: Buffer | null;
  identity_withheld: boolean;
  notice_way: NoticeWay | null;
  notice_language: string | null;
  notice_version: number | null;
  sealed: boolean;
  seal_reason: string | null;
  filed_by: string;
  in_charge_of: string | null;
  merged_into: string | null;
  external_id: string | null;
  lap: number;
  nudges: number;
  nudged_at: Date | null;
  open_offices: string[];
  unread: boolean;
  corrected: boolean;
  read_at: Date | null;
  recheck_on: string | null;
  integration_due_on: string | null;
  submitted_at: Date;
  state_since: Date;
  answered_at: Date | null;
  due_at: Date | null;
  updated_at: Date;
  erased_at: Date | null;
  version: number;
  event_seq: number;
  last_hash: Buffer;
  referrals: ReferralRow[];
  replies: ReplyRow[];
  handlers: string[];
}

export function caseOf(row: CaseRow): Case {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    stateBefore: row.state_before,
    sportelloId: row.sportello_id,
    officeId: row.office_id,
    kind: row.kind,
    urgency: row.urgency,
    urgencyProposed: row.urgency_proposed,
    reproposal: row.urgency_reproposed,
    reviewOn: row.review_on,
    sealed: row.sealed,
    filedBy: row.filed_by,
    inChargeOf: row.in_charge_of,
    mergedInto: row.merged_into,
    lap: row.lap,
    nudges: row.nudges,
    nudgedAt: row.nudged_at,
    unread: row.unread,
    corrected: row.corrected,
    readAt: row.read_at,
    recheckOn: row.recheck_on,
    integrationDueOn: row.integration_due_on,
    stateSince: row.state_since,
    answeredAt: row.answered_at,
    erased: row.erased_at !== null,
    version: row.version,
    referrals: row.referrals.map(referralOf),
    replies: row.replies.map(replyOf),
    handlers: row.handlers,
  };
}

export function referralOf(row: ReferralRow): Referral {
  return {
    id: row.id,
    officeId: row.office_id,
    channel: row.channel,
    status: row.status,
    byId: row.by_id,
    at: new Date(row.at),
    endedAt: instantOf(row.ended_at),
    rightOfficeId: row.right_office_id,
    note: row.note,
  };
}

function replyOf(row: ReplyRow): Reply {
  return {
    id: row.id,
    referralId: row.referral_id,
    officeId: row.office_id,
    policy: row.policy,
    textId: row.text_id,
    outcome: row.outcome,
    officePerson: row.office_person,
    givenOn: row.given_on,
    channel: row.channel,
    dueOn: row.due_on,
    recheckOn: row.recheck_on,
    writtenBy: row.written_by,
    at: new Date(row.at),
    lap: row.lap,
    validation: row.validation,
    validatedBy: row.validated_by,
    validatedAt: instantOf(row.validated_at),
    releasedAt: instantOf(row.released_at),
    withdrawnAt: instantOf(row.withdrawn_at),
    withdrawnReason: row.withdrawn_reason,
    copiedFrom: row.copied_from,
    version: row.version,
  };
}

function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
