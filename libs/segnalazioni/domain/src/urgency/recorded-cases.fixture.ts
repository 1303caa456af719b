import type { RuleFacts } from './conditions';
import type { ProcedureRow } from './terms';

/** An invented segnalazione of the seed, as far as rules read it, beside what its operator chose. */
export interface RecordedCase extends Required<
  Pick<RuleFacts, 'kind' | 'topic' | 'procedure' | 'signals' | 'identifiers'>
> {
  readonly id: string;
  readonly openedAt: string;
  /** Every later act that has a time of its own. */
  readonly actsAt: readonly string[];
  readonly permit: string | null;
  readonly urgency: string;
  readonly urgencyReason: string;
  readonly sealed: boolean;
}

interface Sample {
  readonly id: string;
  readonly opened_at: string;
  readonly kind: string;
  readonly topic: string;
  readonly procedure: string;
  readonly permit_type: string | null;
  readonly urgency: string;
  readonly urgency_reason: string;
  readonly urgency_signals: readonly string[];
  readonly practice_ids: readonly unknown[];
  readonly reply?: { readonly at?: string } | null;
  readonly events?: readonly { readonly at: string }[];
  readonly sealed?: boolean;
}

/** All thirty of `tools/demo/data/segnalazioni.json`, with their times. @param file its text */
export function recordedCases(file: string): readonly RecordedCase[] {
  const { samples } = JSON.parse(file) as { samples: readonly Sample[] };
  return samples.map((sample) => ({
    id: sample.id,
    openedAt: sample.opened_at,
    actsAt: [sample.reply?.at, ...(sample.events ?? []).map(({ at }) => at)].filter((at) => at !== undefined),
    kind: sample.kind,
    topic: sample.topic,
    procedure: sample.procedure,
    permit: sample.permit_type,
    signals: sample.urgency_signals,
    identifiers: sample.practice_ids.length,
    urgency: sample.urgency,
    urgencyReason: sample.urgency_reason,
    sealed: sample.sealed ?? false,
  }));
}

/** The procedures of `tools/demo/data/codelists.json`, with their statutory terms. @param file its text */
export function recordedProcedures(file: string): readonly ProcedureRow[] {
  return (JSON.parse(file) as { procedures: readonly ProcedureRow[] }).procedures;
}
