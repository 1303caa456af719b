import type { CaseDifference, DifferenceKind } from '@respi/segnalazioni/contract';
import { nameKeys } from './name-keys';

/** Whom a case is about, as far as it says so. */
export interface CaseOfSomebody {
  readonly id: string;
  readonly person: {
    readonly surname: string;
    readonly name: string;
    readonly birthDate?: string | null | undefined;
  } | null;
  /** Practice numbers, or whatever stands for each of them: the same number is the same string. */
  readonly numbers: readonly string[];
}

/**
 * Why these cases do not seem to be of one person; empty where they do. Two cases are of different people where their names have no
 * spelling in common, whatever the order, or their birth dates differ, even if they share a number: a family does. They are of one
 * person where name and birth date agree, or where nothing differs and a number is in common. Of all others nobody knows.
 * @returns each with the earlier one that it is held against
 */
export function differencesAmong(cases: readonly CaseOfSomebody[]): CaseDifference[] {
  const known = cases.map(knownOf);
  const found = new Map<string, CaseDifference>();
  const groups = new Map(known.map((each) => [each.id, each.id]));
  for (const [index, one] of known.entries())
    for (const other of known.slice(0, index)) {
      const why = whyDifferent(one, other);
      if (why.length > 0) {
        if (!found.has(one.id))
          found.set(one.id, { id: one.id, other: other.id, why, sharesNumber: share(one, other) });
      } else if (agree(one, other)) join(groups, one.id, other.id);
    }
  const first = known[0];
  const seen = new Set(first && [groups.get(first.id)]);
  for (const { id } of known) {
    const group = groups.get(id);
    if (!first || seen.has(group)) continue;
    seen.add(group);
    if (!known.some((each) => groups.get(each.id) === group && found.has(each.id)))
      found.set(id, { id, other: first.id, why: ['not_known'], sharesNumber: false });
  }
  return known.flatMap(({ id }) => found.get(id) ?? []);
}

interface Known {
  readonly id: string;
  readonly names: ReadonlySet<string>;
  readonly birthDate: string | null;
  readonly numbers: ReadonlySet<string>;
}

function knownOf({ id, person, numbers }: CaseOfSomebody): Known {
  const names = person ? nameKeys(person.surname, person.name).filter((key) => key.startsWith('n|')) : [];
  return { id, names: new Set(names), birthDate: person?.birthDate ?? null, numbers: new Set(numbers) };
}

function whyDifferent(one: Known, other: Known): DifferenceKind[] {
  const why: DifferenceKind[] = [];
  if (one.names.size > 0 && other.names.size > 0 && !meet(one.names, other.names)) why.push('name');
  if (one.birthDate !== null && other.birthDate !== null && one.birthDate !== other.birthDate) why.push('birth_date');
  return why;
}

/** Of two that do not differ. */
function agree(one: Known, other: Known): boolean {
  const named = one.names.size > 0 && other.names.size > 0;
  return (named && one.birthDate !== null && other.birthDate !== null) || share(one, other);
}

function share(one: Known, other: Known): boolean {
  return meet(one.numbers, other.numbers);
}

function meet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((each) => others.has(each));
}

function join(groups: Map<string, string>, one: string, other: string): void {
  const [from, to] = [groups.get(one), groups.get(other)];
  if (to !== undefined) for (const [id, group] of groups) if (group === from) groups.set(id, to);
}
