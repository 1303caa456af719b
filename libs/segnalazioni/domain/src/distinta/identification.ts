import type { CaseKind } from '@respi/segnalazioni/contract';
import { italianDay } from '@respi/shared/kernel';

/** What a sheet may tell an office about who the question is of. */
export interface Identification {
  readonly identifiers: readonly { readonly type: string; readonly value: string }[];
  readonly name: string | null;
  /** Neither is there: the identity was withheld and arranged with the office. */
  readonly withheld: boolean;
}

export interface IdentifiablePerson {
  readonly surname: string;
  readonly name: string;
  readonly birthDate?: string | undefined;
}

/**
 * The least that lets the office find the practice. Paper travels and gets lost, so the name is printed only where the
 * office can search by none of the numbers at hand; then the numbers, useless there, stay off the sheet. A question
 * about practice is of nobody.
 * @param searchableBy types of number that the office can search by; null: it never said, so any number is tried first
 */
export function identificationFor(
  searchableBy: readonly string[] | null,
  subject: {
    readonly kind: CaseKind;
    readonly identifiers: readonly { readonly type: string; readonly value: string }[];
    readonly person: IdentifiablePerson | null;
    readonly identityWithheld: boolean;
  },
): Identification {
  if (subject.kind === 'prassi') return { identifiers: [], name: null, withheld: false };
  const usable = subject.identifiers.filter(({ type }) => searchableBy === null || searchableBy.includes(type));
  if (usable.length > 0)
    return { identifiers: usable.map(({ type, value }) => ({ type, value })), name: null, withheld: false };
  if (subject.person && !subject.identityWithheld)
    return { identifiers: [], name: fullName(subject.person), withheld: false };
  return { identifiers: [], name: null, withheld: true };
}

function fullName({ surname, name, birthDate }: IdentifiablePerson): string {
  const born = birthDate ? ` (${italianDay(birthDate)})` : '';
  return `${surname.toUpperCase()} ${name}${born}`;
}

/** What stands in a text where a name stood, as in published judgments. */
export const OMITTED = 'omissis';

/** A free text without the words of the person's name, in whatever case and with whatever accents they were typed. */
export function withoutName(text: string, person: IdentifiablePerson | null): string {
  if (!person) return text;
  const parts = [...wordsOf(person.surname), ...wordsOf(person.name)].filter((part) => part.length > 1);
  const names = new Set(parts);
  // A surname written in one word though it has two, or the other way round.
  names.add(wordsOf(person.surname).join(''));
  return text
    .replace(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu, (word) =>
      names.has(wordsOf(word).join('')) || wordsOf(word).some((part) => part.length > 2 && names.has(part))
        ? OMITTED
        : word,
    )
    .replace(new RegExp(`${OMITTED}(?:\\s+${OMITTED})+`, 'g'), OMITTED);
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/** The beginning of a text in at most `max` characters, cut between words, on one line. */
export function shortened(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max);
  const space = cut.lastIndexOf(' ');
  return `${(space > max / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')} …`;
}
