import { Injectable } from '@nestjs/common';
import { type CodeListName, Directory, type RuleVersion, inForceAt } from '@respi/identity/contract';
import { UrgencyRules } from '@respi/segnalazioni/contract';
import {
  DEFAULT_FACT_LABELS,
  DEFAULT_URGENCY_RULES,
  type FactLabels,
  type ProcedureRow,
  type ProcedureTerm,
  type RuleFacts,
  type UrgencyProposal,
  type UrgencyRuleSet,
  nextReviewOn,
  proposeUrgency,
  termsFromProcedures,
} from '@respi/segnalazioni/domain';

/** What rules propose on a day, and when time may make them propose something else. */
export interface DatedProposal extends UrgencyProposal {
  readonly reviewOn: string | null;
}

/** Facts whose words are the network's own. */
const WORDED = {
  topic: 'topics',
  procedure: 'procedures',
  permit: 'permits',
  permitPhase: 'permit_phases',
} as const satisfies Partial<Record<keyof RuleFacts, CodeListName>>;

/** The urgency rules of a network, and what they propose in its words (docs/adr/0021-urgency-rules.md). */
@Injectable()
export class NetworkUrgency {
  private readonly read = new WeakMap<RuleVersion, UrgencyRuleSet>();

  constructor(private readonly directory: Directory) {}

  /** The rules in force at an instant: of a case, when its lap began. */
  async rules(networkId: string, at: Date): Promise<UrgencyRuleSet> {
    const version = inForceAt(await this.directory.ruleVersions(networkId), at, 'urgency_rules');
    if (!version) return DEFAULT_URGENCY_RULES;
    let rules = this.read.get(version);
    if (!rules) this.read.set(version, (rules = { version: version.version, ...UrgencyRules.parse(version.data) }));
    return rules;
  }

  async propose(networkId: string, facts: RuleFacts, rules: UrgencyRuleSet, on: string): Promise<DatedProposal> {
    const terms = await this.terms(networkId, on);
    const labels = await this.labels(networkId, facts, on);
    const reviewOn = nextReviewOn(facts, rules, terms, on);
    return { ...proposeUrgency(facts, rules, terms, on, labels), reviewOn };
  }

  /** Statutory terms of the procedures that were in force on a day. */
  async terms(networkId: string, on: string): Promise<ProcedureTerm[]> {
    const procedures = await this.directory.codeList(networkId, 'procedures', on);
    return termsFromProcedures(
      procedures.map((entry) => ({ code: entry.code, ...(entry.data as Omit<ProcedureRow, 'code'>) })),
    );
  }

  /** The network's words for what a case says; of its other codes nobody asks. */
  private async labels(networkId: string, facts: RuleFacts, on: string): Promise<FactLabels> {
    const word = async (list: CodeListName, code: string): Promise<Record<string, string>> => {
      const entry = await this.directory.codeEntry(networkId, list, code, on);
      return entry ? { [code]: entry.label } : {};
    };
    const own = await Promise.all(
      Object.entries(WORDED).map(async ([fact, list]) => {
        const code = facts[fact as keyof typeof WORDED];
        return code === undefined ? {} : { [fact]: await word(list, code) };
      }),
    );
    const signals = await Promise.all((facts.signals ?? []).map((signal) => word('signals', signal)));
    return Object.assign({}, DEFAULT_FACT_LABELS, ...own, {
      signals: Object.assign({}, ...signals) as object,
    }) as FactLabels;
  }
}
