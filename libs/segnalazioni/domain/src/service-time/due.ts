import type { CaseState } from '@respi/segnalazioni/contract';
import { addDays } from './calendar-days';
import { romeInstant } from './rome-time';
import { type ServiceCalendar, serviceDayOf } from './service-calendar';
import { addServiceMinutes, endOfNthServiceDay } from './service-minutes';

/** How long somebody has: service minutes, or working days. Seed: `codelists.json`, `urgency[].targets`. */
export type ServiceTarget = { readonly minutes: number } | { readonly working_days: number };

/** The acts that a network promises a time for. */
export const TARGET_ACTS = ['take', 'forward', 'office_answer', 'hand_on_reply'] as const;
export type TargetAct = (typeof TARGET_ACTS)[number];

/** The targets of one urgency code, one version of them. */
export type UrgencyTargets = Readonly<Record<TargetAct, ServiceTarget>>;

/**
 * The act that each state waits for. Null: nothing is waited for, or the clocks stand (`integration_requested`), or the
 * wait has no target of its own (`in_validation`).
 */
export const ACT_WAITED_FOR: Readonly<Record<CaseState, TargetAct | null>> = {
  draft: null,
  submitted: 'take',
  in_charge: 'forward',
  forwarded: 'office_answer',
  reply_collected: 'hand_on_reply',
  in_validation: null,
  integration_requested: null,
  answered: null,
  closed: null,
  withdrawn: null,
  declined: null,
  merged: null,
};

/** Who must do an act: it is their calendar that time is counted in. */
export const WHO_MUST_ACT: Readonly<Record<TargetAct, 'network' | 'office'>> = {
  take: 'network',
  forward: 'network',
  office_answer: 'office',
  hand_on_reply: 'network',
};

/**
 * When a target that started at `from` ends.
 * @param calendar of whoever must act
 * @throws RangeError for a negative, fractional (days) or infinite amount; CalendarHasNoOpenHour
 */
export function dueAt(target: ServiceTarget, from: Date, calendar: ServiceCalendar): Date {
  return 'minutes' in target
    ? addServiceMinutes(from, target.minutes, calendar)
    : endOfNthServiceDay(from, target.working_days, calendar);
}

/**
 * When the act that a state waits for is due; null where none is.
 * @param since instant from which that act's time is counted: the start of the lap for `submitted`, the entry into the
 *   state for the others
 * @param calendar of whoever must act (`WHO_MUST_ACT`)
 */
export function dueForState(
  state: CaseState,
  targets: UrgencyTargets,
  since: Date,
  calendar: ServiceCalendar,
): Date | null {
  const act = ACT_WAITED_FOR[state];
  return act === null ? null : dueAt(targets[act], since, calendar);
}

/**
 * From when the counter may nudge again: at most one nudge a working day, and the days without service count for the
 * next service day. Null: at once, no nudge was sent yet.
 */
export function nextNudgeAllowedAt(lastNudge: Date | null, calendar: ServiceCalendar): Date | null {
  if (lastNudge === null) return null;
  return new Date(romeInstant(addDays(serviceDayOf(lastNudge, calendar), 1), 0));
}
