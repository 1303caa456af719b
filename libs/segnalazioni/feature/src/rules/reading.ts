import type { DecisionLine } from '@respi/segnalazioni/contract';

/** What a network decided, in words: for who only reads it, and to tell what a version changed. */
export interface ReadingPart {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  /** Said where there is no line. */
  readonly none?: string;
}
export type Reading = readonly ReadingPart[];

export interface ReadingChange {
  readonly what: string;
  /** Null: it was not there. */
  readonly before: string | null;
  /** Null: it is not there any more. */
  readonly after: string | null;
}

/** A decision in force, with the history that it comes with. */
export interface DecisionInForce<T> extends DecisionLine {
  readonly data: T;
  readonly versions: readonly DecisionLine[];
}

export function changesBetween(before: Reading, after: Reading): ReadingChange[] {
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((what) => ({ what, before: was.get(what) ?? null, after: is.get(what) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** Lines of one name stand together: two steps of the ladder at the same point, two closures of the same days. */
function flat(reading: Reading): Map<string, string> {
  const found = new Map<string, string>();
  for (const { title, lines } of reading)
    for (const { label, value } of lines) {
      const what = `${title}, ${label}`;
      const before = found.get(what);
      found.set(what, before === undefined ? value : `${before}; ${value}`);
    }
  return found;
}
