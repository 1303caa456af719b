import { type Case, type Decision, concerns, hearsOfLinked, sideOf, toldOfLinked } from '@respi/segnalazioni/domain';
import type { Tx } from '@respi/shared/api-platform';
import { type LoadedCase, loadForChange } from '../persistence/case-store';
import { pairsOf } from './pairs-of-case';

/**
 * Ending a case, or taking it up again, leaves a mark on those linked to it; whoever has them in charge is told by that
 * event. In the order of ids, so that two cases acted on at once wait for each other as seldom as may be.
 */
export async function tellLinked(
  tx: Tx,
  before: Case,
  after: Case,
  write: (other: LoadedCase, mark: Decision) => Promise<void>,
): Promise<void> {
  const told = toldOfLinked(before, after);
  if (told === null || after.sealed) return;
  const there = (await pairsOf(tx, after.id))
    .filter(({ kind, is_first }) => concerns(told, sideOf(kind, !is_first)))
    .map((pair) => pair.there);
  for (const id of [...new Set(there)].sort()) {
    const other = await loadForChange(tx, id);
    if (hearsOfLinked(other.case)) await write(other, marked(other.case, told, { caseId: after.id }));
  }
}

/** A case of which nothing changes but that something stands in its history. */
export function marked(
  subject: Case,
  type: Decision['events'][number]['type'],
  data: Record<string, unknown>,
): Decision {
  return {
    after: { ...subject, version: subject.version + 1 },
    texts: [],
    toCopy: [],
    events: [{ type, data, texts: [] }],
  };
}
