/** What stands on paper, decided before anything is drawn: a spec can read it, the drawing adds nothing. */
export interface SheetContent {
  readonly network: string;
  readonly owner: string;
  readonly office: string;
  readonly number: string;
  /** `23/11/2026` */
  readonly day: string;
  readonly sealed: boolean;
  /** Most urgent first. */
  readonly lines: readonly SheetLine[];
}

export interface SheetLine {
  /** Opaque: what the QR holds. */
  readonly id: string;
  readonly shortCode: string;
  readonly number: string;
  readonly kind: string;
  readonly urgency: { readonly level: number; readonly word: string };
  readonly name: string | null;
  readonly withheld: boolean;
  readonly identifiers: readonly { readonly label: string; readonly value: string }[];
  readonly question: string;
}
