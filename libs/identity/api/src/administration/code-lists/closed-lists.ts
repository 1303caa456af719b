import type { CodeListName } from '@respi/identity/contract';

/** Lists whose codes the program itself knows: a network may rename and date them, not add to them. */
const CLOSED: readonly CodeListName[] = ['kinds', 'outcomes', 'urgency', 'urgency_rules', 'identifiers', 'signals'];

/**
 * Codes that no list offers for a segnalazione: that a person has no title is written nowhere but in the anonymous access
 * log, and the ologramma is half of a login.
 */
const NOT_OFFERED: Readonly<Partial<Record<CodeListName, readonly string[]>>> = {
  permits: ['IRREGOLARE'],
  identifiers: ['ologramma'],
};

export function isClosedList(list: CodeListName): boolean {
  return CLOSED.includes(list);
}

export function isOffered(list: CodeListName, code: string): boolean {
  return !NOT_OFFERED[list]?.some((refused) => refused.toLowerCase() === code.toLowerCase());
}
