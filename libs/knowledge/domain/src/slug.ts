/** Longest slug, so that an address stays readable and fits its column (120) with a number behind it. */
const LONGEST = 80;
const SMALL_WORDS = new Set(
  'a ad ai al alla alle allo agli che chi ci con cosa cui da dai dal dalla dei del della dello delle degli di e ed gli ho il in io la le lo l d un una uno ma mi mio mia nel nella nei non o per quale quali quando quanto si su sul sulla tra fra se sono'.split(
    ' ',
  ),
);

/** Letters whose mark does not come off by itself. */
const WITHOUT_MARK: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', þ: 'th',
}; // prettier-ignore

/**
 * The address of a sheet from its question: `quando e come si chiede il rinnovo?` -> `come-chiede-rinnovo-permesso`.
 * Small words are left out while at least three others remain. The same question gives the same slug for good, so a
 * slug is made once, at the first publication, and never follows later edits.
 * @param taken tells whether a slug is in use in the network; a number is added until one is free
 */
export function slugOf(question: string, taken: (slug: string) => boolean = () => false): string {
  const words = question
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðħıþ]/g, (letter) => WITHOUT_MARK[letter] ?? '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  const base = shortened(telling.length >= 3 ? telling : words) || 'scheda';
  return freeOf(base, taken);
}

/** The address itself, or with the first number behind it that is free. */
export function freeOf(base: string, taken: (slug: string) => boolean): string {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken(slug)) return slug;
  }
}

/** Whether an address was made of this question, with or without a number: then it follows the question's changes. */
export function followsQuestion(slug: string, question: string): boolean {
  const base = slugOf(question);
  return slug === base || (slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1)));
}

function shortened(words: readonly string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, LONGEST);
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}
