/** How finely two people's changes of one decision are told apart. */
export type Grain =
  | 'whole'
  | { readonly fields: Readonly<Record<string, Grain>> }
  | { readonly each: Grain }
  /** Properties that tell the items of a list apart. */
  | { readonly listBy: readonly string[] };

/**
 * What somebody wrote over `base`, written over `theirs` instead: what was left alone follows their decision, what was
 * changed here stays, also where both changed it.
 */
export function rebased<T>(mine: T, base: T, theirs: T, grain: Grain): T {
  return merged(mine, base, theirs, grain) as T;
}

function merged(mine: unknown, base: unknown, theirs: unknown, grain: Grain): unknown {
  if (same(mine, base)) return theirs;
  if (grain === 'whole' || same(theirs, base)) return mine;
  const [own, old, others] = [partsOf(mine, grain), partsOf(base, grain), partsOf(theirs, grain)];
  const parts = [...new Set([...own.keys(), ...others.keys()])].flatMap((key): [string, unknown][] => {
    const part = merged(own.get(key), old.get(key), others.get(key), within(grain, key));
    return part === undefined ? [] : [[key, part]];
  });
  return 'listBy' in grain ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

function within(grain: Exclude<Grain, 'whole'>, key: string): Grain {
  if ('each' in grain) return grain.each;
  return 'fields' in grain ? (grain.fields[key] ?? 'whole') : 'whole';
}

function partsOf(value: unknown, grain: Exclude<Grain, 'whole'>): ReadonlyMap<string, unknown> {
  if (!('listBy' in grain)) return new Map(Object.entries(value as Readonly<Record<string, unknown>>));
  const parts = new Map<string, unknown>();
  for (const item of value as readonly Readonly<Record<string, unknown>>[]) {
    let key = JSON.stringify(grain.listBy.map((name) => item[name]));
    while (parts.has(key)) key += '+'; // a draft may say one thing twice
    parts.set(key, item);
  }
  return parts;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
