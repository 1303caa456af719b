/**
 * Canonical strings of a person's name. Others compute a keyed digest of each for the blind index; nothing here is
 * stored as it is. Two spellings of one name share a key: accents, apostrophes, hyphens, capitals, joined or separate
 * particles (`El Amrani`, `El-Amrani`, `ELAMRANI`), the order of names, surname and name swapped, one of two surnames.
 */
export interface PersonName {
  readonly surname: string;
  readonly name?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly birthDate?: string | undefined;
}

/** How much a key says: the surname alone, surname and name, surname, name and birth date. */
export const NAME_KEY_LEVELS = ['surname', 'full_name', 'full_name_and_birth'] as const;
export type NameKeyLevel = (typeof NAME_KEY_LEVELS)[number];

const PREFIX: Readonly<Record<NameKeyLevel, string>> = { surname: 's', full_name: 'n', full_name_and_birth: 'b' };

/** Particles that would make half the people one when taken for a surname. */
const PARTICLES = new Set(
  'AL ABD ABU AIT BEN BINT BOU DA DAL DE DEI DEL DELLA DELLE DELLO DI DOS DU EL EN LA LE LI LO OULD UL VAN VON'.split(
    ' ',
  ),
);
/** Further names past these add keys and no findability. */
const MOST_NAMES = 5;

/**
 * Every key that a person is found by: what is stored with the case. No key twice; empty for a name without letters.
 * Each key carries its level (`s|`, `n|`, `b|`), so that one index serves all.
 */
export function nameKeys(surname: string, name?: string, birthDate?: string): string[] {
  return NAME_KEY_LEVELS.flatMap((level) => keysOf(level, { surname, name, birthDate }));
}

/** One step of a search: any of these keys, at this level. */
export interface NameLookup {
  readonly level: NameKeyLevel;
  readonly keys: readonly string[];
}

/**
 * What to look for, from the most precise level to the least: with a birth date first those born that day, then those
 * of that name whose birth date may be missing. A surname alone is never searched where a name was given too.
 */
export function nameLookups(person: PersonName): NameLookup[] {
  const levels: NameKeyLevel[] = [];
  if (person.birthDate) levels.push('full_name_and_birth');
  levels.push(wordsOf(person.name ?? '').length > 0 ? 'full_name' : 'surname');
  return levels.map((level) => ({ level, keys: keysOf(level, person) })).filter(({ keys }) => keys.length > 0);
}

function keysOf(level: NameKeyLevel, { surname, name = '', birthDate }: PersonName): string[] {
  const surnames = wordsOf(surname);
  const names = wordsOf(name);
  if (surnames.length === 0) return [];
  const bodies = level === 'surname' ? formsOf(surnames) : fullNames(surnames, names);
  if (level !== 'full_name_and_birth') return bodies.map((body) => `${PREFIX[level]}|${body}`);
  return birthDate ? bodies.map((body) => `${PREFIX[level]}|${body}|${birthDate}`) : [];
}

/** Each way to say the surnames beside each way to say the names, and all of them together; order told apart by none. */
function fullNames(surnames: readonly string[], names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const pairs = formsOf(surnames).flatMap((a) =>
    formsOf(names).map((b) => ordered([...a.split(' '), ...b.split(' ')])),
  );
  return [...new Set([ordered([...surnames, ...names]), ...pairs])];
}

/** All the words together, joined into one, and each word that can stand alone. */
function formsOf(words: readonly string[]): string[] {
  const alone = words.filter((word) => word.length > 2 && !PARTICLES.has(word));
  return [...new Set([ordered(words), words.join(''), ...alone])];
}

function ordered(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

/** Words in capitals of A-Z and digits, or of another alphabet as they are, without accents; at most `MOST_NAMES`. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[ŁØĐÐƏÆŒÞ]/g, (letter) => WITHOUT_STROKE[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    // The dotless i of Turkish is upper-cased to I by now; modifier apostrophes (Ukrainian, Arabic ayn) only join.
    .replace(/[ʼʾʿ]/gu, '');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_NAMES);
}

const WITHOUT_STROKE: Readonly<Record<string, string>> = {
  Ł: 'L',
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Ə: 'E',
  Æ: 'AE',
  Œ: 'OE',
  Þ: 'TH',
};
