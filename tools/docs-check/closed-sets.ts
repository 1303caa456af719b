/** A closed set of a contract: the name of its constant and its members. */
export interface ClosedSet {
  readonly name: string;
  readonly members: readonly string[];
}

/** The closed sets among the exports of contracts: every constant that is a list of codes. */
export function closedSets(...contracts: readonly object[]): ClosedSet[] {
  return contracts.flatMap((contract) =>
    Object.entries(contract)
      .filter((entry): entry is [string, readonly string[]] => /^[A-Z][A-Z_]+$/.test(entry[0]) && isCodes(entry[1]))
      .map(([name, members]) => ({ name, members })),
  );
}

function isCodes(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((member) => typeof member === 'string');
}

/** The glossary's entries for a set: code and Italian word, from the table under the heading that names the set. */
export function entriesFor(glossary: string, set: string): Map<string, string> {
  const section = glossary.split(/^## /m).find((part) => part.split('\n', 1)[0]!.includes(`\`${set}\``)) ?? '';
  const rows = section.matchAll(/^\| `([^`]+)` +\| ([^|]+?) +\|/gm);
  return new Map([...rows].map(([, code = '', italian = '']) => [code, italian]));
}
