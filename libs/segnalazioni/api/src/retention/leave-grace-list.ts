import type { Tx } from '@respi/shared/api-platform';

/** Whoever moves a case on, reopens it above all, stops its clock at once: it is not about to be erased any more. */
export async function leaveGraceList(tx: Tx, caseId: string): Promise<void> {
  await tx.query('delete from retention_case where case_id = $1', [caseId], 'grace-leave');
}
