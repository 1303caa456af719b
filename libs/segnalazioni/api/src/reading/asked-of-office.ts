import type { AskedOfOffice } from '@respi/segnalazioni/contract';
import { type IdentifiablePerson, type Identification, identificationFor } from '@respi/segnalazioni/domain';
import type { NetworkCipher } from '@respi/shared/api-platform';
import type { AskedRow } from '../persistence/asked-of-office';
import { identifierContext, personContext, textContext } from '../persistence/sealed-fields';

/** Whose the question is, decrypted; never leaves the server whole. */
export function personOf(
  cipher: NetworkCipher,
  caseId: string,
  { person }: Pick<AskedRow, 'person'>,
): IdentifiablePerson | null {
  return person === null ? null : (JSON.parse(cipher.open(person, personContext(caseId))) as IdentifiablePerson);
}

/** The least that lets this office find the practice. */
export function identificationOf(
  cipher: NetworkCipher,
  caseId: string,
  row: AskedRow,
  searchableBy: readonly string[] | null,
): Identification {
  return identificationFor(searchableBy, {
    kind: row.kind,
    identityWithheld: row.identity_withheld,
    person: personOf(cipher, caseId, row),
    identifiers: row.identifiers.map(({ type, value }) => ({
      type,
      value: cipher.open(Buffer.from(value, 'base64'), identifierContext(caseId)),
    })),
  });
}

/** What a screen tells of a question to an office. */
export function askedOfOffice(
  cipher: NetworkCipher,
  caseId: string,
  row: AskedRow,
  searchableBy: readonly string[] | null,
): AskedOfOffice {
  const { identifiers, name, withheld } = identificationOf(cipher, caseId, row, searchableBy);
  const asWritten = (text: string): string => cipher.unveil(text, textContext(caseId));
  const question = row.question === null ? null : asWritten(row.question);
  return {
    identifiers: identifiers.map((each) => ({ ...each })),
    name,
    identityWithheld: withheld,
    question: row.added === null ? question : `${question ?? ''}\n\nAggiunto: ${asWritten(row.added)}`,
  };
}
