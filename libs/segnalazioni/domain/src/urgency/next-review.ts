import { type Day, addDays } from '../service-time/calendar-days';
import { type RuleFacts, conditionsWithin } from './conditions';
import { dayFrom } from './evaluate';
import { proposeUrgency } from './propose';
import type { UrgencyRuleSet } from './rules';
import { type ProcedureTerm, termOfPractice } from './terms';

/**
 * The next day on which the rules propose another code than today because a date has drawn near or passed; null where
 * time alone changes nothing any more. Between the two days nobody needs to look at the case again.
 */
export function nextReviewOn(
  facts: RuleFacts,
  set: UrgencyRuleSet,
  terms: readonly ProcedureTerm[],
  today: Day,
): Day | null {
  const { code } = proposeUrgency(facts, set, terms, today);
  const turning = turningDays(facts, set, terms).filter((day) => day > today);
  return turning.sort().find((day) => proposeUrgency(facts, set, terms, day).code !== code) ?? null;
}

/** Days on which a condition begins or ceases to hold; what is not a day or a term never changes by itself. */
function turningDays(facts: RuleFacts, { rules, otherwise }: UrgencyRuleSet, terms: readonly ProcedureTerm[]): Day[] {
  const conditions = [...rules, ...otherwise].flatMap(({ when }) => (when === null ? [] : conditionsWithin(when, '')));
  const days = conditions.flatMap(({ condition }) => {
    if ('term' in condition) return dayAfterTerm(facts, terms, condition.of);
    if (!('day' in condition)) return [];
    const on = dayFrom(facts, condition.day, condition.kinds);
    if (on === undefined) return [];
    const { from, to } = condition;
    return [...(to === undefined ? [] : [addDays(on, -to)]), ...(from === undefined ? [] : [addDays(on, 1 - from)])];
  });
  return [...new Set(days)];
}

function dayAfterTerm(facts: RuleFacts, terms: readonly ProcedureTerm[], who: ProcedureTerm['who']): Day[] {
  const { procedure, permit, practiceSubmittedOn: submittedOn } = facts;
  if (procedure === undefined || submittedOn === undefined) return [];
  const running = termOfPractice(terms, { procedure, submittedOn, ...(permit === undefined ? {} : { permit }) }, who);
  return running ? [addDays(running.endsOn, 1)] : [];
}
