import { DEADLINE_KINDS, EVENT_KINDS } from '@respi/segnalazioni/contract';
import type { Day } from '../service-time/calendar-days';
import type { DangerInText } from './danger';

/** What a rule may look at. Everything may be missing: a rule that looks at a missing fact does not match. */
export interface RuleFacts {
  readonly kind?: string;
  readonly topic?: string;
  readonly procedure?: string;
  readonly permit?: string;
  readonly permitPhase?: string;
  readonly ageBand?: string;
  /** Codes of the list `signals`. */
  readonly signals?: readonly string[];
  /** What the text of the question says of danger. */
  readonly danger?: readonly DangerInText[];
  readonly titleExpiresOn?: Day;
  readonly deadline?: { readonly on: Day; readonly kind: string };
  readonly event?: { readonly on: Day; readonly kind: string };
  readonly practiceSubmittedOn?: Day;
  /** How many practice identifiers the case has. */
  readonly identifiers: number;
}

/** Facts that are a code among others. */
export const CHOICE_FACTS = ['kind', 'topic', 'procedure', 'permit', 'permitPhase', 'ageBand'] as const;
export type ChoiceFact = (typeof CHOICE_FACTS)[number];

/** Facts that are a day. */
export const DAY_FACTS = ['titleExpiresOn', 'deadline', 'event', 'practiceSubmittedOn'] as const;
export type DayFact = (typeof DAY_FACTS)[number];

/**
 * A condition as data, so that a form can write it and a database can keep it:
 * - `all`, `any`, `not`: as they read;
 * - `signal`: the case carries this signal;
 * - `danger`: the text has words that may mean this signal, which nobody may have chosen;
 * - `fact` + `in`: the fact is one of these codes;
 * - `day` + `from`..`to`: the day is that many days ahead of today, both included, negative for the past, open where
 *   absent; `kinds` narrows a deadline or an event;
 * - `term`: the time that the law gives to the administration or to the person has run out since the practice was
 *   submitted;
 * - `identifiers`: the case has none, or some.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly signal: string }
  | { readonly danger: string }
  | { readonly fact: ChoiceFact; readonly in: readonly string[] }
  | { readonly day: DayFact; readonly kinds?: readonly string[]; readonly from?: number; readonly to?: number }
  | { readonly term: 'exceeded'; readonly of: 'amministrazione' | 'persona' }
  | { readonly identifiers: 'none' | 'some' };

/** Path in the filing of what a condition looks at: what the form points to. */
export const FACT_PATHS: Readonly<Record<ChoiceFact | DayFact | 'signals' | 'danger' | 'identifiers', string>> = {
  kind: 'kind',
  topic: 'topic',
  procedure: 'procedure',
  permit: 'permit',
  permitPhase: 'permitPhase',
  ageBand: 'facts.ageBand',
  signals: 'facts.signals',
  danger: 'text',
  titleExpiresOn: 'facts.titleExpiresOn',
  deadline: 'facts.deadline',
  event: 'facts.event',
  practiceSubmittedOn: 'facts.practiceSubmittedOn',
  identifiers: 'identifiers',
};

const KINDS_OF_DAY: Partial<Record<DayFact, readonly string[]>> = { deadline: DEADLINE_KINDS, event: EVENT_KINDS };

/**
 * What is wrong with a condition that came from outside (a form, a database row), in words; empty when it is sound.
 * Takes anything: the type of stored data is a promise nobody kept yet.
 */
export function conditionFaults(condition: unknown, where = 'when'): string[] {
  if (!isObject(condition)) return [`${where}: not a condition`];
  if ('all' in condition) return listFaults(condition['all'], `${where}.all`);
  if ('any' in condition) return listFaults(condition['any'], `${where}.any`);
  if ('not' in condition) return conditionFaults(condition['not'], `${where}.not`);
  if ('signal' in condition) return isText(condition['signal']) ? [] : [`${where}: signal without code`];
  if ('danger' in condition) return isText(condition['danger']) ? [] : [`${where}: danger without code`];
  if ('fact' in condition) {
    if (!includes(CHOICE_FACTS, condition['fact'])) return [`${where}: unknown fact ${String(condition['fact'])}`];
    return isCodes(condition['in']) ? [] : [`${where}: no code to compare with`];
  }
  if ('day' in condition) return dayFaults(condition, where);
  if ('term' in condition) {
    const sound = condition['term'] === 'exceeded' && includes(['amministrazione', 'persona'], condition['of']);
    return sound ? [] : [`${where}: a term is exceeded, of amministrazione or persona`];
  }
  if ('identifiers' in condition) {
    return includes(['none', 'some'], condition['identifiers']) ? [] : [`${where}: identifiers are none or some`];
  }
  return [`${where}: unknown condition ${Object.keys(condition).join(', ')}`];
}

function dayFaults(condition: Record<string, unknown>, where: string): string[] {
  const { day, kinds, from, to } = condition;
  if (!includes(DAY_FACTS, day)) return [`${where}: unknown day ${String(day)}`];
  const faults: string[] = [];
  const known = KINDS_OF_DAY[day as DayFact];
  if (kinds !== undefined && !(isCodes(kinds) && known && kinds.every((kind) => includes(known, kind)))) {
    faults.push(`${where}: ${String(day)} has no such kind`);
  }
  for (const bound of [from, to]) {
    if (bound !== undefined && !Number.isInteger(bound)) faults.push(`${where}: from and to are whole numbers of days`);
  }
  if (typeof from === 'number' && typeof to === 'number' && from > to) faults.push(`${where}: from is after to`);
  return faults;
}

function listFaults(conditions: unknown, where: string): string[] {
  if (!Array.isArray(conditions) || conditions.length === 0) return [`${where}: no condition`];
  return conditions.flatMap((condition, index) => conditionFaults(condition, `${where}.${index}`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isCodes(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every(isText);
}

function includes(list: readonly string[], value: unknown): boolean {
  return (list as readonly unknown[]).includes(value);
}
