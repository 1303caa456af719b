/** What became of one row, whatever was imported. */
export type ImportedRow =
  | { readonly outcome: 'imported' | 'already_there' }
  | {
      readonly outcome: 'refused';
      readonly row: number;
      readonly externalId: string | null;
      /** `field: reason`, in Italian. */
      readonly why: readonly string[];
    };

/** Counts an import and keeps what was refused. */
export class ImportTally {
  imported = 0;
  alreadyThere = 0;
  readonly refused: { readonly row: number; readonly externalId: string | null; readonly why: readonly string[] }[] =
    [];

  add(row: ImportedRow): void {
    switch (row.outcome) {
      case 'imported':
        this.imported++;
        break;
      case 'already_there':
        this.alreadyThere++;
        break;
      case 'refused':
        this.refused.push({ row: row.row, externalId: row.externalId, why: row.why });
    }
  }

  /** `30 importate, 0 già presenti, 0 rifiutate` */
  get words(): string {
    return `${this.imported} importate, ${this.alreadyThere} già presenti, ${this.refused.length} rifiutate`;
  }
}

/** `riga 7, SEG-012, sportello: Sportello non presente nella rete o non assegnato.` */
export function refusedLine({ row, externalId, why }: ImportTally['refused'][number]): string {
  return `riga ${row}, ${externalId ?? 'senza id'}, ${why.join(' ')}`;
}
