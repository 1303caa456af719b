import { type CaseFacts, URGENCY_LEVEL, type Urgency, type UrgencyReason } from '@respi/segnalazioni/contract';
import type { Day } from '../service-time/calendar-days';
import type { RuleFacts } from './conditions';
import { dangerIn } from './danger';
import { type RuleContext, evidenceFor } from './evaluate';
import { NO_RULE, type UrgencyRule, type UrgencyRuleSet } from './rules';
import type { ProcedureTerm } from './terms';
import { DEFAULT_FACT_LABELS, type FactLabels } from './words';

export interface UrgencyProposal {
  readonly code: Urgency;
  /** Every rule that matched, the most urgent first. Never empty. */
  readonly reasons: readonly [UrgencyReason, ...UrgencyReason[]];
  /** Version of the rules. */
  readonly rules: number;
}

/**
 * Proposes an urgency code and says why. The most urgent matching rule wins and every matching rule is told; the same
 * facts, rules, terms and day always give the same proposal.
 * @param terms statutory terms with their validity (`termsFromProcedures`)
 * @param today day in Rome
 * @param labels the network's words for its codes
 * @throws Error when no rule matches and the rule set has no last resort (`ruleSetFaults` finds it beforehand)
 */
export function proposeUrgency(
  facts: RuleFacts,
  set: UrgencyRuleSet,
  terms: readonly ProcedureTerm[],
  today: Day,
  labels: FactLabels = DEFAULT_FACT_LABELS,
): UrgencyProposal {
  const context: RuleContext = { facts, terms, today, labels };
  const matches = set.rules
    .flatMap((rule) => {
      const reason = reasonOf(rule, context);
      return reason ? [{ urgency: rule.urgency, reason }] : [];
    })
    .sort((a, b) => URGENCY_LEVEL[a.urgency] - URGENCY_LEVEL[b.urgency]);
  const [first, ...others] = matches;
  if (first) {
    const reasons = [first.reason, ...others.map(({ reason }) => reason)] as const;
    return { code: first.urgency, reasons, rules: set.version };
  }

  const otherwise = set.otherwise.find(({ when }) => when === null || evidenceFor(when, context) !== null);
  if (!otherwise) throw new Error(`Urgency rules version ${set.version} leave a case without a proposal`);
  const text = `Nessuna regola particolare: ${otherwise.text}`;
  const reason = { rule: NO_RULE, text, fact: otherwise.fact, law: null };
  return { code: otherwise.urgency, reasons: [reason], rules: set.version };
}

/** The facts that rules read, out of a filing or a check of one (where anything may still be missing). */
export function ruleFactsOf(filing: {
  readonly kind?: string | undefined;
  readonly topic?: string | undefined;
  readonly procedure?: string | undefined;
  readonly permit?: string | undefined;
  readonly permitPhase?: string | undefined;
  readonly identifiers?: readonly unknown[] | undefined;
  readonly facts?: CaseFacts | undefined;
  readonly text?: string | undefined;
}): RuleFacts {
  const { kind, topic, procedure, permit, permitPhase, identifiers = [], facts = {}, text = '' } = filing;
  const given = { kind, topic, procedure, permit, permitPhase, ...facts };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...known, danger: dangerIn(text), identifiers: identifiers.length };
}

function reasonOf(rule: UrgencyRule, context: RuleContext): UrgencyReason | null {
  const evidence = evidenceFor(rule.when, context);
  if (evidence === null) return null;
  const why = evidence.map(({ text }) => text).join('; ') || rule.label;
  const facts = [...new Set(evidence.map(({ fact }) => fact))].join(', ');
  const laws = [rule.law, ...evidence.map(({ law }) => law)].filter((law) => law !== null && law !== undefined);
  return {
    rule: rule.code,
    text: `${rule.code}: ${why}${rule.law ? ` - ${rule.law}` : ''}`,
    fact: facts || 'facts',
    law: [...new Set(laws)].join('; ') || null,
  };
}
