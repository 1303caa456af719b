import type { Tx } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import { CELLS_OF_FACT } from './fact-cells';

/**
 * The fact of a case that is erased becomes part of the counts of its day, and its row is gone: no figure changes, and no
 * figure leads to the case any more. Nothing may happen to the case afterwards.
 */
export async function foldFact(tx: Tx, caseId: string): Promise<void> {
  await tx.query(COUNT, [caseId]);
  await tx.query(TIME, [caseId, newId()]);
  await tx.query('delete from case_fact where case_id = $1', [caseId]);
}

const COUNT = `
  insert into figure_count as known (network_id, day, sealed, dimension, code, count)
  select f.network_id, f.day, f.sealed, cell.dimension, cell.code, count(*)
    from case_fact f cross join ${CELLS_OF_FACT}
   where f.case_id = $1 and cell.code is not null
   group by 1, 2, 3, 4, 5
   order by 4, 5
  on conflict (network_id, day, sealed, dimension, code) do update set count = known.count + excluded.count`;
const TIME = `
  insert into figure_time (id, network_id, day, sealed, minutes)
  select $2::uuid, f.network_id, f.day, f.sealed, f.answer_minutes
    from case_fact f where f.case_id = $1 and f.answer_minutes is not null`;
