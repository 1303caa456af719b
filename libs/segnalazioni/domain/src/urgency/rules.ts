import type { Urgency } from '@respi/segnalazioni/contract';
import type { FieldProblem } from '@respi/shared/kernel';
import { type Condition, type NamedCode, codesNamedIn, conditionFaults, conditionsWithin } from './conditions';

/** The rule name of a proposal that no rule made. */
export const NO_RULE = 'predefinita';

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

/** One version of what a network decided (docs/adr/0017-dated-decisions.md). Plain data. */
export interface UrgencyRuleSet {
  /** 1: what held before anything was decided. */
  readonly version: number;
  readonly rules: readonly UrgencyRule[];
  readonly otherwise: readonly UrgencyOtherwise[];
}

/** What is wrong with rules that somebody wrote, each with its path; empty when they are sound. */
export function ruleSetFaults({ rules, otherwise }: Omit<UrgencyRuleSet, 'version'>): FieldProblem[] {
  const last = otherwise.length - 1;
  return [
    ...rules.flatMap(({ code, when }, index) => [
      ...codeFaults(code, rules.slice(0, index), `rules.${index}.code`),
      ...urgencyConditionFaults(when, `rules.${index}.when`),
    ]),
    ...otherwise.flatMap(({ when }, index) => urgencyConditionFaults(when, `otherwise.${index}.when`)),
    ...(otherwise[last]?.when === null
      ? []
      : [{ path: `otherwise.${Math.max(last, 0)}.when`, code: 'last_must_hold' }]),
  ];
}

/** Every code of the network's lists that the rules name. */
export function codesNamedBy({ rules, otherwise }: Omit<UrgencyRuleSet, 'version'>): NamedCode[] {
  return [
    ...rules.flatMap(({ when }, index) => codesNamedIn(when, `rules.${index}.when`)),
    ...otherwise.flatMap(({ when }, index) => (when === null ? [] : codesNamedIn(when, `otherwise.${index}.when`))),
  ];
}

function codeFaults(code: string, before: readonly UrgencyRule[], path: string): FieldProblem[] {
  if (code === NO_RULE) return [{ path, code: 'rule_code_reserved' }];
  return before.some((rule) => rule.code === code) ? [{ path, code: 'rule_code_twice' }] : [];
}

/** Words of danger ask a person and propose a seal: a text may speak of a danger that is over, or of nobody. */
function urgencyConditionFaults(when: Condition | null, path: string): FieldProblem[] {
  if (when === null) return [];
  const danger = conditionsWithin(when, path).filter(({ condition }) => 'danger' in condition);
  return [
    ...conditionFaults(when, path),
    ...danger.map((placed) => ({ path: `${placed.path}.danger`, code: 'words_change_no_urgency' })),
  ];
}
