import { type CaseFacts, URGENCY_LEVEL, type Urgency } from '@respi/segnalazioni/contract';
import type { Day } from '../service-time/calendar-days';
import type { RuleFacts } from './conditions';
import { dangerIn } from './danger';
import { type RuleContext, evidenceFor } from './evaluate';
import type { UrgencyRule, UrgencyRuleSet } from './rules';
import type { ProcedureTerm } from './terms';
import { DEFAULT_FACT_LABELS, type FactLabels } from './words';

/** Why a code is proposed: the rule, Italian words, and the paths in the filing of the facts behind it. */
export interface UrgencyReason {
  /** Code of the rule, or `predefinita` when none matched. */
  readonly rule: string;
  readonly text: string;
  /** `facts.titleExpiresOn`; several are separated by a comma and a space. */
  readonly fact: string;
}

export interface UrgencyProposal {
  readonly code: Urgency;
  /** Every rule that matched, the most urgent first. Never empty. */
  readonly reasons: readonly UrgencyReason[];
}

/** The rule name of a proposal that no rule made. */
export const NO_RULE = 'predefinita';

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
  const first = matches[0];
  if (first) return { code: first.urgency, reasons: matches.map(({ reason }) => reason) };

  const otherwise = set.otherwise.find(({ when }) => when === null || evidenceFor(when, context) !== null);
  if (!otherwise) throw new Error(`Urgency rules version ${set.version} leave a case without a proposal`);
  const text = `Nessuna regola particolare: ${otherwise.text}`;
  return { code: otherwise.urgency, reasons: [{ rule: NO_RULE, text, fact: otherwise.fact }] };
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
  return { rule: rule.code, text: `${rule.code}: ${why}${rule.law ? ` - ${rule.law}` : ''}`, fact: facts || 'facts' };
}
