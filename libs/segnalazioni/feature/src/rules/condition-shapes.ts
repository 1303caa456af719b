import { AGE_BANDS, CASE_KINDS, type ConditionInput, DEADLINE_KINDS, EVENT_KINDS } from '@respi/segnalazioni/contract';
import type { CodeListName } from '@respi/identity/contract';

/** What a condition may look at, as the choices of the form: `fact:topic`, `day:deadline`, `term:amministrazione`. */
export const SHAPE_GROUPS = [
  { name: 'group', shapes: ['all', 'any', 'not'] },
  { name: 'signals', shapes: ['signal'] },
  { name: 'dates', shapes: ['day:titleExpiresOn', 'day:deadline', 'day:event', 'day:practiceSubmittedOn'] },
  { name: 'terms', shapes: ['term:amministrazione', 'term:persona'] },
  {
    name: 'practice',
    shapes: [
      'fact:kind',
      'fact:topic',
      'fact:procedure',
      'fact:permit',
      'fact:permitPhase',
      'fact:ageBand',
      'identifiers:none',
      'identifiers:some',
    ],
  },
] as const;
export type Shape = (typeof SHAPE_GROUPS)[number]['shapes'][number];

export type ChoiceFact = Extract<ConditionInput, { fact: unknown }>['fact'];
export type DayFact = Extract<ConditionInput, { day: unknown }>['day'];

/** Lists of the network that a fact is chosen from; the others are closed sets with words of ours. */
export const LIST_OF_FACT: Readonly<Record<Exclude<ChoiceFact, 'kind' | 'ageBand'>, CodeListName>> = {
  topic: 'topics',
  procedure: 'procedures',
  permit: 'permits',
  permitPhase: 'permit_phases',
};
export const CLOSED_FACTS: Readonly<Record<'kind' | 'ageBand', readonly string[]>> = {
  kind: CASE_KINDS,
  ageBand: AGE_BANDS,
};
export const KINDS_OF_DAY: Readonly<Partial<Record<DayFact, readonly string[]>>> = {
  deadline: DEADLINE_KINDS,
  event: EVENT_KINDS,
};

/** Null: a condition on words of the text, which the form does not offer. */
export function shapeOf(condition: ConditionInput): Shape | null {
  if ('all' in condition) return 'all';
  if ('any' in condition) return 'any';
  if ('not' in condition) return 'not';
  if ('signal' in condition) return 'signal';
  if ('fact' in condition) return `fact:${condition.fact}`;
  if ('day' in condition) return `day:${condition.day}`;
  if ('term' in condition) return `term:${condition.of}`;
  return 'identifiers' in condition ? `identifiers:${condition.identifiers}` : null;
}

/** The condition in another shape. What can be kept is: the parts of a group, or the condition that now stands in one. */
export function reshaped(condition: ConditionInput, shape: Shape): ConditionInput {
  const [name, what] = shape.split(':') as [string, string];
  switch (name) {
    case 'all':
      return { all: partsOf(condition) };
    case 'any':
      return { any: partsOf(condition) };
    case 'not':
      return { not: 'not' in condition ? condition.not : condition };
    case 'signal':
      return { signal: '' };
    case 'fact':
      return { fact: what as ChoiceFact, in: [] };
    case 'day':
      return what === 'titleExpiresOn' || what === 'deadline' || what === 'event'
        ? { day: what, from: 0, to: 10 }
        : { day: 'practiceSubmittedOn' };
    case 'term':
      return { term: 'exceeded', of: what as 'amministrazione' | 'persona' };
    default:
      return { identifiers: what as 'none' | 'some' };
  }
}

function partsOf(condition: ConditionInput): ConditionInput[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return [condition];
}

/** What a new condition begins as. */
export const NEW_CONDITION: ConditionInput = { signal: '' };
