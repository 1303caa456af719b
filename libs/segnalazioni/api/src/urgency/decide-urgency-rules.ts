import { Injectable } from '@nestjs/common';
import { Directory, RuleBook } from '@respi/identity/contract';
import {
  type DecidedUrgencyRules,
  UrgencyRules,
  type UrgencyRulesDecision,
  type UrgencyRulesInForce,
  type UrgencyTrial,
  type UrgencyTrialRequest,
} from '@respi/segnalazioni/contract';
import { DEFAULT_URGENCY_RULES, codesNamedBy, ruleFactsOf, ruleSetFaults } from '@respi/segnalazioni/domain';
import { Database, type Principal } from '@respi/shared/api-platform';
import { type FieldProblem, Problem, romeDay } from '@respi/shared/kernel';
import type { z } from 'zod';
import { DecidedVersions, type Subject } from '../rules/decided-versions';
import { NetworkUrgency } from './network-urgency';

/** What the product begins with, as a network would have written it. */
const INITIAL: UrgencyRules = UrgencyRules.parse({
  rules: DEFAULT_URGENCY_RULES.rules,
  otherwise: DEFAULT_URGENCY_RULES.otherwise,
});

/** The urgency rules as a coordinator reads, tries and changes them. Every version stays. */
@Injectable()
export class DecideUrgencyRules {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly book: RuleBook,
    private readonly urgency: NetworkUrgency,
  ) {}

  async read(who: Principal): Promise<UrgencyRulesInForce> {
    return (await this.versions(who)).inForce();
  }

  /** @throws Problem not_found */
  async readVersion(who: Principal, number: number): Promise<DecidedUrgencyRules> {
    return (await this.versions(who)).one(number);
  }

  /** @throws Problem invalid_input with every field that does not fit; stale_version, nothing_changed */
  async decide(who: Principal, seen: number, { data, reason }: z.infer<typeof UrgencyRulesDecision>) {
    await this.refuseFaults(who, data, 'data.');
    await this.book.decide(who, { subject: 'urgency_rules', unitId: null, data, initial: INITIAL, reason, seen });
    return this.read(who);
  }

  /** What rules that are still being written say of an invented case, today. */
  async try(who: Principal, { rules, example }: UrgencyTrialRequest): Promise<UrgencyTrial> {
    const now = await this.refuseFaults(who, rules, 'rules.');
    const { identified, ...given } = example;
    const facts = { ...ruleFactsOf(given), identifiers: identified ? 1 : 0 };
    const set = { version: 0, ...rules };
    const { code, reasons } = await this.urgency.propose(who.networkId, facts, set, romeDay(now));
    return { code, reasons: [...reasons] };
  }

  /**
   * Refuses what a schema cannot see: the order of days, codes used twice, codes that no list of the network has (those
   * that the rules in force name already may stay: a list that lost one keeps nobody from changing another rule). Before
   * that, who may not do this at all.
   * @returns what time it is
   */
  async refuseFaults(who: Principal, rules: UrgencyRules, prefix: string): Promise<Date> {
    const now = await this.database.run(who, (tx) => Promise.resolve(tx.now));
    const fields: FieldProblem[] = ruleSetFaults(rules);
    const known = new Set(
      codesNamedBy(await this.urgency.rules(who.networkId, now)).map(({ list, code }) => `${list} ${code}`),
    );
    for (const { path, list, code } of codesNamedBy(rules))
      if (!known.has(`${list} ${code}`) && !(await this.directory.hasCode(who.networkId, list, code, romeDay(now))))
        fields.push({ path, code: 'unknown_code' });
    if (fields.length > 0)
      throw new Problem('invalid_input', { fields: fields.map((field) => ({ ...field, path: prefix + field.path })) });
    return now;
  }

  /** The transaction looks whether this person may read them. */
  private async versions(who: Principal): Promise<DecidedVersions<UrgencyRules>> {
    const all = await this.database.run(who, ({ networkId }) => this.directory.ruleVersions(networkId));
    return new DecidedVersions(this.directory, who.networkId, RULES, all);
  }
}

const RULES: Subject<UrgencyRules> = {
  subject: 'urgency_rules',
  unitId: null,
  schema: UrgencyRules,
  initial: INITIAL,
};
