import { id, page, pageQuery } from '@respi/shared/contract';
import { TargetAct, UnitRef } from '@respi/segnalazioni/contract';
import * as z from 'zod';

/** What a person is told of, one kind for each thing that it may mean to somebody. */
export const NOTICE_KINDS = [
  'case_filed',
  'red_case_filed',
  'reopened',
  'handed_over',
  'passed_on',
  'recheck_due',
  'integration_submitted',
  'nudged',
  'not_competent',
  'reply_rejected',
  'reply_released',
  'reply_corrected',
  'reply_withdrawn',
  'reply_collected',
  'reply_to_validate',
  'integration_requested',
  'declined',
  'referral_opened',
  'referral_recalled',
  'referrals_struck',
  'question_recalled',
  'taken',
  'withdrawn',
  'merged',
  'unmerged',
  'merge_disputed',
  'merge_kept',
  'linked_reopened',
  'awaited_ended',
  'due_soon',
  'overdue',
  'office_overdue',
  'sealed_overdue',
  'urgency_reproposed',
  'adhesion_requested',
  'sheet_review_due',
  'sheet_feedback',
  'question_asked',
  'service_assurance_due',
  'divergence_opened',
  'divergence_decided',
  'board_posted',
  'board_reminded',
  'appointment_planned',
  'appointment_moved',
  'appointment_cancelled',
  'appointment_agenda',
  'helpdesk_asked',
  'helpdesk_answered',
  'new_device',
  'shared_computer',
  'recovery_code_used',
  'wrong_passwords',
] as const;
export const NoticeKind = z.enum(NOTICE_KINDS);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** What a person chooses a channel for: twenty-nine switches would be none. */
export const NOTICE_GROUPS = ['new_cases', 'assigned', 'replies', 'referrals', 'course', 'deadlines'] as const;
export const NoticeGroup = z.enum(NOTICE_GROUPS);
export type NoticeGroup = z.infer<typeof NoticeGroup>;

/** null: about one's own access. Nobody can do without it, so there is nothing to choose. */
export const GROUP_OF_NOTICE: Readonly<Record<NoticeKind, NoticeGroup | null>> = {
  case_filed: 'new_cases',
  red_case_filed: 'new_cases',
  reopened: 'new_cases',
  handed_over: 'assigned',
  passed_on: 'assigned',
  recheck_due: 'assigned',
  integration_submitted: 'assigned',
  nudged: 'assigned',
  not_competent: 'assigned',
  reply_rejected: 'assigned',
  reply_released: 'replies',
  reply_corrected: 'replies',
  reply_withdrawn: 'replies',
  reply_collected: 'replies',
  reply_to_validate: 'replies',
  integration_requested: 'replies',
  declined: 'replies',
  referral_opened: 'referrals',
  referral_recalled: 'referrals',
  referrals_struck: 'referrals',
  question_recalled: 'referrals',
  taken: 'course',
  withdrawn: 'course',
  merged: 'course',
  unmerged: 'course',
  merge_disputed: 'assigned',
  merge_kept: 'course',
  linked_reopened: 'assigned',
  awaited_ended: 'assigned',
  due_soon: 'deadlines',
  overdue: 'deadlines',
  office_overdue: 'deadlines',
  sealed_overdue: 'deadlines',
  urgency_reproposed: 'deadlines',
  adhesion_requested: 'assigned',
  sheet_review_due: 'deadlines',
  sheet_feedback: 'deadlines',
  question_asked: 'assigned',
  service_assurance_due: 'deadlines',
  divergence_opened: 'assigned',
  divergence_decided: 'course',
  board_posted: 'assigned',
  board_reminded: 'deadlines',
  appointment_planned: 'course',
  appointment_moved: 'course',
  appointment_cancelled: 'course',
  appointment_agenda: 'course',
  helpdesk_asked: 'assigned',
  helpdesk_answered: 'replies',
  new_device: null,
  shared_computer: null,
  recovery_code_used: null,
  wrong_passwords: null,
};

const APPOINTMENT_NOTICES = [
  'appointment_planned',
  'appointment_moved',
  'appointment_cancelled',
  'appointment_agenda',
] as const;
/** Of a meeting to which this person is invited: the calendar says which. */
export type AppointmentNotice = (typeof APPOINTMENT_NOTICES)[number];

export function isAboutAppointment(kind: string): kind is AppointmentNotice {
  return APPOINTMENT_NOTICES.some((known) => known === kind);
}

const ACCESS_NOTICES = ['new_device', 'shared_computer', 'recovery_code_used', 'wrong_passwords'] as const;
/** Somebody came in as this person, or tries to: they look whether it was themselves. */
export type AccessNotice = (typeof ACCESS_NOTICES)[number];

export function isAccessNotice(kind: string): kind is AccessNotice {
  return ACCESS_NOTICES.some((known) => known === kind);
}

/** What takes the case from whoever is told: its number still says which, and there is nothing left to open. */
export const WITHOUT_CASE: ReadonlySet<string> = new Set<NoticeKind>(['question_recalled']);

/** Whose the next step is. */
export const NOTICE_TURNS = ['reader', 'network', 'office'] as const;
export const NoticeTurn = z.enum(NOTICE_TURNS);
export type NoticeTurn = z.infer<typeof NoticeTurn>;

export const Notice = z.object({
  id: z.string(),
  kind: NoticeKind,
  case: z
    .object({ id: z.string(), number: z.string() })
    .nullable()
    .describe('null: about a case that this person may know nothing of'),
  urgencyLevel: z.number().int().nullable().describe('1 is ROSSO; as it was when the notice was made'),
  mustAct: z.boolean().describe('this person must see to it: of a ROSSO case they are mailed at once'),
  turn: NoticeTurn.nullable().describe(
    'whose the next step is now; null: nobody’s, taken since by whomever, or not said, as of a sealed case',
  ),
  clock: z
    .object({ act: TargetAct, office: UnitRef.nullable().describe('null: the network owes the act') })
    .nullable()
    .describe('which term it is about; null for other notices, and for a sealed case'),
  standingInFor: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe('the absent colleague it was meant for'),
  at: z.string().describe('when it happened'),
  readAt: z.string().nullable(),
});
export type Notice = z.infer<typeof Notice>;

export const NoticeList = page(Notice);

export const NoticeListQuery = z.strictObject({
  first: z.enum(['newest', 'unread']).default('newest').describe('`unread`: the unread ones, then the others'),
  ...pageQuery,
});
export type NoticeListQuery = z.infer<typeof NoticeListQuery>;

export const UnreadNotices = z.object({ unread: z.number().int().describe('1000: that many, or more') });
export type UnreadNotices = z.infer<typeof UnreadNotices>;

export const NoticesRead = z.union([
  z.strictObject({ ids: z.array(id).min(1, { error: 'required' }).max(100, { error: 'too_many' }) }),
  z.strictObject({ caseId: id.describe('every notice of this case') }),
  z.strictObject({ upTo: id.describe('this notice and every older one') }),
]);
export type NoticesRead = z.infer<typeof NoticesRead>;
