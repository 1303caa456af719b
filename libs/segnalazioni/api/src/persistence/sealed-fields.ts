import { pieceKeys } from '@respi/segnalazioni/domain';
import type { KeyedDigests, NetworkCipher } from '@respi/shared/api-platform';
import type { LinkedPeople } from '@respi/shared/personal-data';

/** What an encrypted field is bound to: a box copied to another row or column does not open there. */
export function personContext(caseId: string): string {
  return `segnalazione.person:${caseId}`;
}

/** Of every text of a case, wherever it stands: what is read of a case is opened with one context. */
export function textContext(caseId: string): string {
  return `case_text:${caseId}`;
}

/** Of what is said of a distinta, and of its lines. */
export function sheetContext(distintaId: string): string {
  return `distinta.text:${distintaId}`;
}

/** What is said of two cases that hang together. */
export function pairContext(pairId: string): string {
  return `case_pair.note:${pairId}`;
}

/** Who a case is about, as its text may name them. */
export function linkedPeople(
  person: { readonly surname: string; readonly name: string; readonly birthDate?: string | null | undefined } | null,
): LinkedPeople {
  return {
    names: person ? [{ surname: person.surname, name: person.name }] : [],
    birthDates: person?.birthDate ? [person.birthDate] : [],
  };
}

/** The person in a box, as `linkedPeople`. */
export function peopleInBox(cipher: NetworkCipher, caseId: string, box: Buffer | null): LinkedPeople {
  if (box === null) return linkedPeople(null);
  return linkedPeople(JSON.parse(cipher.open(box, personContext(caseId))) as Parameters<typeof linkedPeople>[0]);
}

export function identifierContext(caseId: string): string {
  return `case_identifier.value:${caseId}`;
}

/** Blind index of a practice number: the same number under another type is another number. */
export function identifierIndex(digests: KeyedDigests, networkId: string, type: string, normalised: string): Buffer {
  return digests.blindIndex(networkId, 'identifier', `${type}|${normalised}`);
}

/** Blind index of one of a person's name keys. */
export function nameIndex(digests: KeyedDigests, networkId: string, key: string): Buffer {
  return digests.blindIndex(networkId, 'name', key);
}

/** Blind index of a number, address or code that stands somewhere in a text, whatever its type. */
export function referenceIndex(digests: KeyedDigests, networkId: string, reference: string): Buffer {
  return digests.blindIndex(networkId, 'reference', reference);
}

/**
 * Veils a text of a case, and tells by which keys the case is found since: who searches for a person or a number finds them
 * where they were typed into the question, though no word of them can be read there.
 */
export function veilForFinding(
  cipher: NetworkCipher,
  digests: KeyedDigests,
  place: { readonly networkId: string; readonly caseId: string },
  text: string,
  linked: LinkedPeople,
): { readonly veiled: string; readonly keys: Buffer[] } {
  const keys: Buffer[] = [];
  const veiled = cipher.veil(text, textContext(place.caseId), linked, (piece, kind) => {
    const { names, reference } = pieceKeys(kind, piece);
    keys.push(...names.map((key) => nameIndex(digests, place.networkId, key)));
    if (reference !== null) keys.push(referenceIndex(digests, place.networkId, reference));
  });
  return { veiled, keys };
}
