import type { CaseFacts } from '@respi/segnalazioni/contract';
import { type RuleFacts, ruleFactsOf } from '@respi/segnalazioni/domain';

/** Of a case as `s`: what rules look at. The text is not read: its words change no urgency. */
export const FACT_COLUMNS = `s.kind, s.topic, s.procedure, s.permit, s.permit_phase, s.facts,
  (select count(*)::int from case_identifier i where i.case_id = s.id) as identifiers`;

export interface FactRow {
  readonly kind: string;
  readonly topic: string;
  readonly procedure: string | null;
  readonly permit: string | null;
  readonly permit_phase: string | null;
  readonly facts: CaseFacts;
  readonly identifiers: number;
}

export function storedFacts(row: FactRow): RuleFacts {
  const { kind, topic, facts, identifiers } = row;
  const procedure = row.procedure ?? undefined;
  const permit = row.permit ?? undefined;
  const permitPhase = row.permit_phase ?? undefined;
  return { ...ruleFactsOf({ kind, topic, procedure, permit, permitPhase, facts }), identifiers };
}
