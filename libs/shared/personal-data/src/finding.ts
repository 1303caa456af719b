/** What a piece may be. */
export type FindingKind =
  | 'codice_fiscale'
  | 'phone'
  | 'email'
  | 'iban'
  | 'practice_identifier'
  | 'birth_date'
  | 'address'
  | 'name';

/** A piece of a text that looks like personal data. Offsets are UTF-16 units of the text as it was written. */
export interface PersonalDataFinding {
  readonly kind: FindingKind;
  readonly start: number;
  /** First unit after the piece. */
  readonly end: number;
  /** The piece as it stands in the text. */
  readonly excerpt: string;
  /** A second person may let it stand: what may be a word, a law or an office; never a complete identifier. */
  readonly justifiable: boolean;
}

/** What the cases behind a sheet say about their people. */
export interface LinkedPeople {
  readonly names: readonly { readonly surname: string; readonly name: string }[];
  /** Days, `YYYY-MM-DD`. */
  readonly birthDates: readonly string[];
}

/** A span of the readable text (see `readable-text.ts`) before it is carried back to the original. */
export interface Candidate {
  readonly kind: FindingKind;
  readonly from: number;
  readonly to: number;
  readonly justifiable?: boolean;
}
