import type { Tx } from '@respi/shared/api-platform';

/** Codes are made in capitals; those of before stay as they were, and one that differs by its case alone would be taken for them. */
export async function isCodeTaken(tx: Tx, table: 'organisation' | 'unit', code: string): Promise<boolean> {
  return (await tx.one(`select 1 from ${table} where upper(code) = upper($1) limit 1`, [code])) !== undefined;
}
