import { URGENCY_LEVEL, type Urgency, type UrgencyReproposal } from '@respi/segnalazioni/contract';
import type { UrgencyProposal } from './propose';

/** The last more urgent code that a case proposed by itself, and whether a person is still to decide about it. */
export interface Reproposal extends UrgencyReproposal {
  /** Version of the rules. */
  readonly rules: number;
  readonly open: boolean;
}

/** What was said of a case's urgency so far. */
export interface SaidOfUrgency {
  readonly urgency: Urgency;
  readonly urgencyProposed: Urgency;
  readonly reproposal: Reproposal | null;
}

/**
 * What a case proposes anew: a code that is more urgent than the one it has and than every one that was proposed before,
 * so that each is said once and nobody is asked again about what they decided. Null: nothing new.
 */
export function reproposalOf(said: SaidOfUrgency, proposal: UrgencyProposal, now: Date): Reproposal | null {
  const known = [said.urgency, said.urgencyProposed, ...(said.reproposal ? [said.reproposal.code] : [])];
  if (known.some((code) => URGENCY_LEVEL[code] <= URGENCY_LEVEL[proposal.code])) return null;
  const [reason] = proposal.reasons;
  const at = now.toISOString();
  return { ...reason, code: proposal.code, before: said.urgency, at, rules: proposal.rules, open: true };
}
