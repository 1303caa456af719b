import type { DistintaLine } from '@respi/segnalazioni/contract';
import {
  type Distinta,
  type IdentifiablePerson,
  type Identification,
  identificationFor,
  struck,
} from '@respi/segnalazioni/domain';
import type { FieldCipher } from '@respi/shared/api-platform';
import { identifierContext, personContext } from '../persistence/sealed-fields';
import type { LineRow } from './distinta-rows';

/** Whose the question of a line is, decrypted; never leaves this folder whole. */
export function personOf(cipher: FieldCipher, row: LineRow): IdentifiablePerson | null {
  if (row.person === null) return null;
  return JSON.parse(cipher.open(row.person, personContext(row.case_id))) as IdentifiablePerson;
}

/** The least that lets this office find the practice of a line. */
export function identificationOf(
  cipher: FieldCipher,
  row: LineRow,
  searchableBy: readonly string[] | null,
): Identification {
  return identificationFor(searchableBy, {
    kind: row.kind,
    identityWithheld: row.identity_withheld,
    person: personOf(cipher, row),
    identifiers: row.identifiers.map(({ type, value }) => ({
      type,
      value: cipher.open(Buffer.from(value, 'base64'), identifierContext(row.case_id)),
    })),
  });
}

/** A line on screen. `position` counts the lines in the reader's sight, so that no gap tells of another. */
export function lineView(
  cipher: FieldCipher,
  sheet: Pick<Distinta, 'sealed'>,
  searchableBy: readonly string[] | null,
  row: LineRow,
  position: number,
): DistintaLine {
  const shown = identificationOf(cipher, row, searchableBy);
  return {
    id: row.id,
    position,
    shortCode: row.short_code,
    referralId: row.referral_id,
    referralStatus: row.referral_status,
    case: {
      id: row.case_id,
      number: row.number,
      urgency: row.urgency,
      version: row.case_version,
      kind: row.kind,
      state: row.state,
    },
    identifiers: shown.identifiers.map((each) => ({ ...each })),
    name: shown.name,
    identityWithheld: shown.withheld,
    question: row.added === null ? row.question : `${row.question ?? ''}\n\nAggiunto: ${row.added}`,
    removedAt: row.removed_at?.toISOString() ?? null,
    struck: struck({ caseState: row.state, caseSealed: row.case_sealed, referralStatus: row.referral_status }, sheet),
  };
}
