import type { EarlierCases } from '@respi/knowledge/contract';
import type { Tx } from '@respi/shared/api-platform';
import { type FieldProblem, Problem } from '@respi/shared/kernel';

/** A sheet comes from cases that its writer may see and that have a reply. @throws Problem invalid_input */
export async function checkSources(
  tx: Tx,
  cases: EarlierCases,
  sources: readonly string[],
  pathOf: (index: number) => string,
): Promise<void> {
  if (sources.length === 0) return;
  const visible = new Map((await cases.visible(tx, sources)).map((source) => [source.id, source]));
  const fields = sources.flatMap((id, index): FieldProblem[] => {
    const source = visible.get(id);
    if (source?.resolved) return [];
    return [{ path: pathOf(index), code: source ? 'not_resolved' : 'unknown_case' }];
  });
  if (fields.length > 0) throw new Problem('invalid_input', { fields });
}
