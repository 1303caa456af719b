import { findEmails, findIbans } from './addresses-and-accounts';
import { findAnnouncedNames, findNamesBeside } from './announced-names';
import { findBirthDates } from './birth-dates';
import { findCodiciFiscali } from './codice-fiscale';
import { digitStretches } from './digit-runs';
import type { Candidate, FindingKind, LinkedPeople, PersonalDataFinding } from './finding';
import { findNames, findNamesOfKin, findTitledNames } from './names';
import { findPhones } from './phone-numbers';
import { findPracticeIdentifiers } from './practice-identifiers';
import { readable } from './readable-text';
import { findStreetAddresses } from './street-addresses';
import { findNamesInTwoScripts } from './two-scripts';
import { findUnlinkedNames } from './unlinked-names';

/** Which kind a span gets that several finders claim. */
const PRECEDENCE: Readonly<Record<FindingKind, number>> = {
  codice_fiscale: 0,
  iban: 1,
  email: 2,
  practice_identifier: 3,
  phone: 4,
  birth_date: 5,
  address: 6,
  name: 7,
};

/**
 * Personal data in a text that is going to be published. It fails closed: what is doubtful is found, and a person
 * decides; nothing is lost to accents, capitals, invisible characters, foreign digits, look-alike letters or gaps.
 * Dates and numbers of acts, amounts and bare prefixes of practice numbers are left in peace.
 * @param text the words of one field of a sheet
 * @param linked the people of the cases that the sheet comes from
 * @param language as in the address: `fr`
 * @returns findings in the order of the text, without one inside another
 */
export function findPersonalData(text: string, linked: LinkedPeople, language = 'it'): PersonalDataFinding[] {
  const clear = readable(text);
  const stretches = digitStretches(clear.text);
  const original = (from: number, to: number): string => {
    const { start, end } = clear.originalSpan(from, to);
    return text.slice(start, end);
  };
  const names = [
    ...findNames(clear.text, original, linked.names),
    ...findTitledNames(clear.text, original),
    ...findNamesOfKin(clear.text, original),
    ...findAnnouncedNames(clear.text, original),
    ...findUnlinkedNames(clear.text, original, language.startsWith('it')),
  ];
  const candidates = [
    ...names,
    ...findNamesBeside(clear.text, original, names),
    ...findCodiciFiscali(clear.text),
    ...findIbans(clear.text),
    ...findEmails(clear.text),
    ...findPracticeIdentifiers(clear.text, stretches, original),
    ...findPhones(clear.text, stretches),
    ...findBirthDates(clear.text, linked.birthDates),
    ...findStreetAddresses(clear.text, original),
  ];
  const found = withoutNested(candidates).map(({ kind, from, to, justifiable }): PersonalDataFinding => {
    const { start, end } = clear.originalSpan(from, to);
    return { kind, start, end, excerpt: text.slice(start, end), justifiable: justifiable ?? false };
  });
  return withWider(found, findNamesInTwoScripts(text));
}

/** Of what the wider one covers the stricter stays beside it. */
function withWider(found: PersonalDataFinding[], wider: readonly PersonalDataFinding[]): PersonalDataFinding[] {
  if (wider.length === 0) return found;
  const inside = (one: PersonalDataFinding, other: PersonalDataFinding): boolean =>
    other.start <= one.start && one.end <= other.end;
  const left = found.filter((one) => !one.justifiable || !wider.some((other) => inside(one, other)));
  const added = wider.filter((one) => !left.some((other) => inside(one, other)));
  return [...left, ...added].sort((one, other) => one.start - other.start || other.end - one.end);
}

// The longest claim on a span stays; of two equal ones the graver. A weaker claim never hides a stricter one.
function withoutNested(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort(
    (a, b) =>
      a.from - b.from ||
      b.to - a.to ||
      Number(a.justifiable ?? false) - Number(b.justifiable ?? false) ||
      PRECEDENCE[a.kind] - PRECEDENCE[b.kind],
  );
  // All that came before begins no later: what reaches as far covers.
  let reached = -1;
  let reachedStrictly = -1;
  return sorted.filter(({ to, justifiable = false }) => {
    const covered = (justifiable ? reached : reachedStrictly) >= to;
    reached = Math.max(reached, to);
    if (!justifiable) reachedStrictly = Math.max(reachedStrictly, to);
    return !covered;
  });
}
