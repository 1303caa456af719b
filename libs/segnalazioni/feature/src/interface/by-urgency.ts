import { type CaseSummary, URGENCY_LEVEL } from '@respi/segnalazioni/contract';

/**
 * What burns first on top, then what is due first. Sorted here because the triage order of the server leaves out the
 * cases that already have one answer while another office still owes its own.
 */
export function byUrgency<C extends CaseSummary>(cases: readonly C[]): C[] {
  const due = ({ dueAt }: C): string => dueAt ?? '9999';
  return [...cases].sort((a, b) => URGENCY_LEVEL[a.urgency] - URGENCY_LEVEL[b.urgency] || due(a).localeCompare(due(b)));
}
