import { type EventFacts, NOTICES, type NoticedEvent, type Telling, isNoticed } from './notice';

const nothing: EventFacts = {
  to: 'answered',
  red: false,
  sealed: false,
  releasedNow: false,
  toValidate: false,
  afterRelease: false,
  withdrawn: false,
  struckReferrals: 0,
  takenFromPortal: false,
  openReferrals: false,
  toCarry: false,
  byPortal: false,
  percent: 0,
  escalatesTo: undefined,
};

/** With `!` for those who must act. */
const CASES: [NoticedEvent, Partial<EventFacts>, string[]][] = [
  ['submitted', {}, ['coordination: case_filed!']],
  ['submitted', { red: true }, ['coordination: red_case_filed!']],
  ['reopened', {}, ['coordination: reopened!']],
  ['taken', {}, ['counter: taken']],
  ['handed_over', {}, ['new_hands: handed_over!']],
  ['sealed', {}, ['old_hands: passed_on', 'new_hands: handed_over!']],
  ['forwarded', { toCarry: true }, ['interface: referral_opened!']],
  ['forwarded', { byPortal: true }, ['referents: referral_opened!', 'interface: referral_opened']],
  ['office_added', { toCarry: true }, ['interface: referral_opened!']],
  ['recalled', {}, ['interface: referral_recalled']],
  ['recalled', { takenFromPortal: true }, ['interface: referral_recalled', 'asked_no_more: question_recalled']],
  ['recalled', { takenFromPortal: true, sealed: true }, ['interface: referral_recalled']],
  ['declared_not_competent', {}, ['in_charge: not_competent!', 'interface: not_competent']],
  ['reply_collected', {}, ['releaser: reply_collected!']],
  ['sent_to_validation', {}, ['referents: reply_to_validate!']],
  ['answered_directly', {}, ['counter: reply_released!']],
  ['answered_directly', { to: 'integration_requested' }, ['counter: integration_requested!']],
  ['reply_released', {}, ['counter: reply_released!']],
  ['reply_released', { toValidate: true }, ['counter: reply_released!', 'referents: reply_to_validate!']],
  ['reply_released', { to: 'integration_requested' }, ['counter: integration_requested!']],
  ['reply_approved', { releasedNow: true }, ['counter: reply_released!']],
  ['reply_approved', {}, []],
  ['reply_corrected', { releasedNow: true }, ['counter: reply_released!']],
  ['reply_corrected', {}, ['counter: reply_corrected!']],
  ['reply_rejected', { afterRelease: true }, ['counter: reply_withdrawn!', 'in_charge: reply_rejected!']],
  ['reply_rejected', {}, ['in_charge: reply_rejected!']],
  ['reply_copied', {}, ['counter: reply_released!']],
  ['reply_copied', { withdrawn: true }, ['counter: reply_withdrawn!']],
  ['integration_requested', {}, ['counter: integration_requested!']],
  ['integration_submitted', {}, ['in_charge: integration_submitted!']],
  ['nudged', {}, ['in_charge: nudged!']],
  ['nudged', { openReferrals: true }, ['in_charge: nudged!', 'interface: nudged!']],
  ['declined', {}, ['counter: declined!']],
  ['declined', { struckReferrals: 1 }, ['interface: referrals_struck!', 'counter: declined!']],
  ['closed', { struckReferrals: 1 }, ['interface: referrals_struck!']],
  ['closed', {}, []],
  [
    'closed',
    { struckReferrals: 1, takenFromPortal: true },
    ['interface: referrals_struck!', 'asked_no_more: question_recalled'],
  ],
  ['withdrawn', { struckReferrals: 2 }, ['interface: referrals_struck!', 'in_charge: withdrawn']],
  ['withdrawn', {}, ['in_charge: withdrawn']],
  ['merged', {}, ['counter: merged']],
  ['unmerged', {}, ['counter: unmerged']],
  ['merge_disputed', {}, ['coordination: merge_disputed!']],
  ['merge_kept', {}, ['counter: merge_kept']],
  ['recheck_due', {}, ['in_charge: recheck_due!']],
  ['clock_escalated', { escalatesTo: 'in_charge', percent: 75 }, ['in_charge: due_soon!']],
  ['clock_escalated', { escalatesTo: 'coordination', percent: 100 }, ['coordination: overdue!']],
  [
    'clock_escalated',
    { escalatesTo: 'coordination', percent: 100, sealed: true },
    ['coordination: overdue!', 'other_coordinators: sealed_overdue'],
  ],
  ['clock_escalated', { escalatesTo: 'office_head', percent: 150 }, ['referents: office_overdue!']],
  ['clock_escalated', {}, []],
  ['linked_reopened', {}, ['in_charge: linked_reopened']],
  ['awaited_ended', {}, ['in_charge: awaited_ended!']],
  ['urgency_reproposed', {}, ['in_charge: urgency_reproposed!', 'counter: urgency_reproposed']],
];

it.each(CASES)('%s with %j means: %j', (type, facts, expected) => {
  const tellings: readonly Telling[] = NOTICES[type]({ ...nothing, ...facts });
  expect(tellings.map(({ kind, audience, mustAct }) => `${audience}: ${kind}${mustAct ? '!' : ''}`)).toEqual(expected);
});

it('covers every noticed event, and no other is noticed', () => {
  expect(new Set(CASES.map(([type]) => type))).toEqual(new Set(Object.keys(NOTICES)));
  for (const type of ['note_added', 'read', 'toString', 'constructor']) expect(isNoticed(type)).toBe(false);
});
