import type { CaseState, ServiceTarget, TargetAct } from '@respi/segnalazioni/contract';
import { addDays } from './calendar-days';
import { romeInstant } from './rome-time';
import { type ServiceCalendar, serviceDayOf } from './service-calendar';
import { addServiceMinutes, endOfNthServiceDay } from './service-minutes';

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
 * From when the counter may nudge again: at most one nudge a working day, and the days without service count for the
 * next service day. Null: at once, no nudge was sent yet.
 */
export function nextNudgeAllowedAt(lastNudge: Date | null, calendar: ServiceCalendar): Date | null {
  if (lastNudge === null) return null;
  return new Date(romeInstant(addDays(serviceDayOf(lastNudge, calendar), 1), 0));
}
