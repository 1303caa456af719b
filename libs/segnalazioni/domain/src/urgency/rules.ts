import { URGENCIES, type Urgency } from '@respi/segnalazioni/contract';
import type { Day } from '../service-time/calendar-days';
import { type Condition, conditionFaults } from './conditions';

/** A rule as a coordinator writes it. */
export interface UrgencyRule {
  /** Stable short name, shown with every proposal: `R8`. */
  readonly code: string;
  readonly urgency: Urgency;
  /** The rule in Italian words. */
  readonly label: string;
  /** Source in law, where there is one beside the term's own. */
  readonly law: string | null;
  readonly when: Condition;
}

/** What is proposed when no rule matches; tried in order, the last one without condition. */
export interface UrgencyOtherwise {
  readonly urgency: Urgency;
  readonly text: string;
  /** Path in the filing of what decided. */
  readonly fact: string;
  readonly when: Condition | null;
}

/** One version of a network's rules, with the days it holds (included, null is open). Plain data. */
export interface UrgencyRuleSet {
  readonly version: number;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly rules: readonly UrgencyRule[];
  readonly otherwise: readonly UrgencyOtherwise[];
}

/**
 * What is wrong with a rule set that was edited or stored, in words; empty when it is sound. Asked before a version is
 * saved and when one is loaded.
 */
export function ruleSetFaults(set: UrgencyRuleSet): string[] {
  const faults: string[] = [];
  const codes = new Set<string>();
  for (const { code, urgency, label, when } of set.rules) {
    if (codes.has(code)) faults.push(`${code}: the code is used twice`);
    codes.add(code);
    if (!URGENCIES.includes(urgency)) faults.push(`${code}: unknown urgency ${urgency}`);
    if (label === '') faults.push(`${code}: no words`);
    faults.push(...conditionFaults(when, `${code}.when`));
  }
  for (const [index, { urgency, when }] of set.otherwise.entries()) {
    if (!URGENCIES.includes(urgency)) faults.push(`otherwise.${index}: unknown urgency ${urgency}`);
    if (when !== null) faults.push(...conditionFaults(when, `otherwise.${index}.when`));
  }
  if (set.otherwise.at(-1)?.when !== null) faults.push('otherwise: the last one must hold always');
  return faults;
}
