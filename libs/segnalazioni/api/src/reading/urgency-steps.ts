import { URGENCY_STEPS, type Urgency, type UrgencyStep } from '@respi/segnalazioni/contract';
import type { CaseDetailRow, TextRow } from '../persistence/case-detail';
import type { ViewNames } from './case-view';

/**
 * Who said what about the urgency of a case, in order. Codes of the coordination and of the counter stand with their
 * reasons, which are texts: after an erasure the events alone still tell the codes.
 */
export function urgencySteps(row: CaseDetailRow, names: ViewNames, withReasons: boolean): UrgencyStep[] {
  const again = row.urgency_reproposed;
  const steps: UrgencyStep[] = [
    {
      ...byRules(names, row.urgency_proposed, row.urgency_reasons[0]?.rule ?? null),
      what: 'proposed',
      before: null,
      at: row.submitted_at.toISOString(),
    },
    ...row.texts.flatMap((text) => saidByPerson(text, names, withReasons)),
    ...(again
      ? [{ ...byRules(names, again.code, again.rule), what: 'reproposed' as const, before: again.before, at: again.at }]
      : []),
  ];
  return steps.sort(
    (a, b) => a.at.localeCompare(b.at) || URGENCY_STEPS.indexOf(a.what) - URGENCY_STEPS.indexOf(b.what),
  );
}

function byRules(
  names: ViewNames,
  code: Urgency,
  rule: string | null,
): Pick<UrgencyStep, 'code' | 'rule' | 'reason' | 'by'> {
  return { code, rule, reason: null, by: names.person(null) };
}

/** What `set_urgency`, `keep_urgency` and the filing leave beside their reason. */
interface SaidOfUrgency {
  readonly what: UrgencyStep['what'];
  readonly code: Urgency;
  readonly before: Urgency | null;
}

function saidByPerson(text: TextRow, names: ViewNames, withReasons: boolean): UrgencyStep[] {
  if (text.kind !== 'urgency' || text.details === null) return [];
  const { what, code, before } = text.details as unknown as SaidOfUrgency;
  const reason = withReasons ? text.body : null;
  return [
    { what, code, before, rule: null, reason, by: names.person(text.author_id), at: new Date(text.at).toISOString() },
  ];
}
