import type { KeyedDigests } from '@respi/shared/api-platform';

/** What an encrypted field is bound to: a box copied to another row or column does not open there. */
export function personContext(caseId: string): string {
  return `segnalazione.person:${caseId}`;
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
