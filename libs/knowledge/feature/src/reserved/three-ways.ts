export interface ThreeWays<T extends object> {
  /** Each side's own changes; of what both changed, mine. */
  readonly merged: T;
  /** Fields that they alone changed. */
  readonly taken: readonly (keyof T)[];
  /** Fields that both changed, and not to the same. */
  readonly both: readonly (keyof T)[];
}

/** What becomes of a thing that two people changed from the same beginning, field by field. */
export function mergeThreeWays<T extends object>(
  was: T,
  theirs: T,
  mine: T,
  same: (name: keyof T, one: T, other: T) => boolean,
): ThreeWays<T> {
  const changedByThem = (Object.keys(was) as (keyof T)[]).filter((name) => !same(name, was, theirs));
  const taken = changedByThem.filter((name) => same(name, was, mine));
  const both = changedByThem.filter((name) => !taken.includes(name) && !same(name, theirs, mine));
  const merged = { ...mine };
  for (const name of taken) merged[name] = theirs[name];
  return { merged, taken, both };
}
