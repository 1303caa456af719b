import type { CodeListName } from '@respi/identity/contract';
import { DEADLINE_KINDS, EVENT_KINDS } from '@respi/segnalazioni/contract';
import type { FieldProblem } from '@respi/shared/kernel';
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
  | DayCondition
  | { readonly term: 'exceeded'; readonly of: 'amministrazione' | 'persona' }
  | { readonly identifiers: 'none' | 'some' };

interface DayCondition {
  readonly day: DayFact;
  readonly kinds?: readonly string[] | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

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

/** A condition within another one, with its path in the document that holds it: `rules.3.when.any.0`. */
export interface PlacedCondition {
  readonly path: string;
  readonly condition: Condition;
}

/** A condition and everything within it. */
export function conditionsWithin(condition: Condition, path: string): PlacedCondition[] {
  const here = { path, condition };
  if ('not' in condition) return [here, ...conditionsWithin(condition.not, `${path}.not`)];
  const [name, parts] =
    'all' in condition ? ['all', condition.all] : 'any' in condition ? ['any', condition.any] : ['', []];
  return [here, ...parts.flatMap((part, index) => conditionsWithin(part, `${path}.${name}.${index}`))];
}

/** What a schema cannot see in a condition: days the wrong way round, and kinds that belong to another day. */
export function conditionFaults(condition: Condition, path: string): FieldProblem[] {
  return conditionsWithin(condition, path).flatMap((placed) =>
    'day' in placed.condition ? dayFaults(placed.condition, placed.path) : [],
  );
}

function dayFaults({ day, kinds, from, to }: DayCondition, path: string): FieldProblem[] {
  const faults: FieldProblem[] = [];
  const known = KINDS_OF_DAY[day] ?? [];
  if (kinds?.some((kind) => !known.includes(kind))) faults.push({ path: `${path}.kinds`, code: 'kind_of_another_day' });
  if (from !== undefined && to !== undefined && from > to)
    faults.push({ path: `${path}.from`, code: 'period_reversed' });
  return faults;
}

/** A code that a condition names, and the list that must hold it. */
export interface NamedCode {
  readonly path: string;
  readonly list: CodeListName;
  readonly code: string;
}

const LIST_OF_FACT: Readonly<Record<Exclude<ChoiceFact, 'kind' | 'ageBand'>, CodeListName>> = {
  topic: 'topics',
  procedure: 'procedures',
  permit: 'permits',
  permitPhase: 'permit_phases',
};

/** Every code of a network's own lists that a condition looks for. */
export function codesNamedIn(condition: Condition, path: string): NamedCode[] {
  return conditionsWithin(condition, path).flatMap((placed): NamedCode[] => {
    const within = placed.condition;
    if ('signal' in within) return [{ path: `${placed.path}.signal`, list: 'signals', code: within.signal }];
    if (!('fact' in within) || within.fact === 'kind' || within.fact === 'ageBand') return [];
    const list = LIST_OF_FACT[within.fact];
    return within.in.map((code, index) => ({ path: `${placed.path}.in.${index}`, list, code }));
  });
}
