/** An act of the law as one printed reference cites it. */
export interface Citation {
  /** The same however the act was printed: `dlgs-286-1998`, `dm-2010-06-04`, `reg-ue-2016-399`. */
  readonly act: string;
  /** As people write it: `D.Lgs. 286/1998`. */
  readonly label: string;
  /** Articles, `10-bis`; none: the act as a whole. */
  readonly articles: readonly string[];
}

/**
 * What printed legal references cite, an act once with the articles of all of them. What names no act ("Prassi della
 * Questura") cites nothing and stays words. Where it is not clear to which act an article belongs, more are cited rather
 * than fewer: a sheet that is looked at in vain costs less than one that is not looked at.
 */
export function citationsOf(references: readonly string[]): Citation[] {
  const acts = new Map<string, { label: string; articles: Set<string>; whole: boolean }>();
  for (const reference of references)
    for (const { act, label, articles } of citationsIn(reference)) {
      const known = acts.get(act) ?? { label, articles: new Set<string>(), whole: false };
      for (const article of articles) known.articles.add(article);
      acts.set(act, { ...known, whole: known.whole || articles.length === 0 });
    }
  return [...acts].map(([act, { label, articles, whole }]) => ({
    act,
    label,
    articles: whole ? [] : [...articles].sort(inOrderOfArticles),
  }));
}

/** Whether a citation is concerned when these articles change. No article on either side is the whole act. */
export function concerns(changed: readonly string[], cited: readonly string[]): boolean {
  return changed.length === 0 || cited.length === 0 || cited.some((article) => changed.includes(article));
}

/** `5`, `5 e 9`, `2, 9 e 10-bis`. */
export function articlesInWords(articles: readonly string[]): string {
  const last = articles.at(-1);
  return articles.length <= 1 ? (last ?? '') : `${articles.slice(0, -1).join(', ')} e ${last}`;
}

/** The articles that somebody typed: `5, 9-bis e 10`. Null where something else stands between them. */
export function articlesTyped(text: string): string[] | null {
  const plain = text.toLowerCase().replace(/\bartt?\.?|\barticol[oi]\b/g, ' ');
  const articles = articlesIn(plain);
  const rest = plain.replace(new RegExp(ARTICLE, 'g'), ' ').replace(/[\s,;.-]|\be\b|\bed\b/g, '');
  return rest === '' ? [...new Set(articles)].sort(inOrderOfArticles) : null;
}

/** By number, then by suffix in the order in which laws count them. */
export function inOrderOfArticles(one: string, other: string): number {
  const [number, suffix] = placeOf(one);
  const [otherNumber, otherSuffix] = placeOf(other);
  return number - otherNumber || suffix - otherSuffix || one.localeCompare(other);
}

function placeOf(article: string): [number: number, suffix: number] {
  const [, number = '0', suffix = ''] = /^(\d+(?:\.\d+)?)(?:-(.+))?$/.exec(article) ?? [];
  return [Number(number), suffix === '' ? -1 : SUFFIXES.indexOf(suffix)];
}

const SUFFIXES = 'bis ter quater quinquies sexies septies octies novies decies undecies duodecies'.split(' ');
const ARTICLE = `\\b\\d{1,4}(?:\\.\\d{1,2})?(?:\\s*-?\\s*(?:${SUFFIXES.join('|')})\\b)?`;
const MONTHS = 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
  ' ',
);

interface Kind {
  readonly code: string;
  readonly label: string;
  /** How it is printed, dots and blanks aside. */
  readonly printed: string;
}

// The longer names first: a "decreto legislativo" begins as a "decreto" does.
const KINDS: readonly Kind[] = [
  { code: 'dlgs', label: 'D.Lgs.', printed: 'd\\.?\\s?lgs\\.?|d\\.?\\s?leg\\.?vo|decreto legislativo' },
  { code: 'dpcm', label: 'D.P.C.M.', printed: 'd\\.?\\s?p\\.?\\s?c\\.?\\s?m\\.?' },
  {
    code: 'dpr',
    label: 'D.P.R.',
    printed: 'd\\.?\\s?p\\.?\\s?r\\.?|decreto del presidente della repubblica',
  },
  { code: 'dl', label: 'D.L.', printed: 'd\\.?\\s?l\\.?|decreto[- ]legge' },
  { code: 'dm', label: 'D.M.', printed: 'd\\.?\\s?m\\.?|decreto ministeriale|decreto del ministro' },
  { code: 'reg-ue', label: 'Reg. UE', printed: 'reg(?:olamento|\\.)?\\s?\\(?(?:ue|ce|cee)\\)?' },
  { code: 'dir-ue', label: 'Dir. UE', printed: 'dir(?:ettiva|\\.)?\\s?\\(?(?:ue|ce|cee)\\)?' },
  { code: 'lr', label: 'L.R.', printed: 'l\\.?\\s?r\\.?|legge regionale' },
  { code: 'l', label: 'L.', printed: 'l\\.|legge' },
  { code: 'direttiva', label: 'Direttiva', printed: 'direttiva' },
  { code: 'circolare', label: 'Circolare', printed: 'circolare|circ\\.' },
];

const DAY = `(\\d{1,2})(?:°|º)?\\s(${MONTHS.join('|')})\\s(\\d{4})|(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})`;
/** Number and year; a day before the number, and who made it before the day, are read over. */
const NUMBERED = `(?:n\\.?\\s?|num\\.?\\s?|nr\\.?\\s?)?(\\d{1,5})\\s?/\\s?(\\d{2,4})(?![\\d/])`;
const DAY_THEN_NUMBER = `(?:del\\s)?\\d{1,2}(?:°|º)?\\s(?:${MONTHS.join('|')})\\s(\\d{4}),?\\s(?:n\\.?|num\\.?|nr\\.?)\\s?(\\d{1,5})`;
const NUMBER_THEN_YEAR = `n\\.?\\s?(\\d{1,5})\\sdel\\s(?:\\d{1,2}\\s(?:${MONTHS.join('|')})\\s)?(\\d{4})`;
const BY_WHOM = `(?:(?:del|della|dell['’])?\\s?(?:[\\p{L}'’]+\\s){0,4})`;

const ACT = new RegExp(
  `(?<![\\p{L}\\d])(?:(${KINDS.map(({ printed }) => printed).join(')|(')}))\\s?(?:${NUMBERED}|${DAY_THEN_NUMBER}|${NUMBER_THEN_YEAR}|${BY_WHOM}(?:del\\s)?(?:${DAY}))`,
  'giu',
);

interface Found extends Omit<Citation, 'articles'> {
  readonly start: number;
  readonly end: number;
}

function citationsIn(reference: string): Citation[] {
  const text = reference.normalize('NFC').replace(/\s+/g, ' ');
  const found = actsIn(text);
  return found.map(({ act, label, end }, index) => {
    const before = text.slice(found[index - 1]?.end ?? 0, found[index]?.start);
    const after = text.slice(end, found[index + 1]?.start ?? text.length);
    // Articles stand behind their act; "art. 5 del D.Lgs. 286/1998" says them before it.
    const behind = articlesOf(after);
    return { act, label, articles: behind.length > 0 ? behind : articlesOf(before) };
  });
}

function actsIn(text: string): Found[] {
  return [...text.matchAll(ACT)].flatMap((match): Found[] => {
    const kind = KINDS[match.slice(1, 1 + KINDS.length).findIndex(Boolean)];
    if (!kind) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    const [first, second, year, number, number2, year2, d, monthName, y, d2, m2, y2] = match.slice(1 + KINDS.length);
    if (first && second) return [{ ...place, ...numbered(kind, first, second) }];
    if (number && year) return [{ ...place, ...numbered(kind, number, year) }];
    if (number2 && year2) return [{ ...place, ...numbered(kind, number2, year2) }];
    const month = monthName ? MONTHS.indexOf(monthName.toLowerCase()) + 1 : Number(m2);
    const on = { day: Number(d ?? d2), month, year: Number(y ?? y2) };
    return on.month >= 1 && on.month <= 12 && on.day >= 1 && on.day <= 31 ? [{ ...place, ...dated(kind, on) }] : [];
  });
}

function numbered(kind: Kind, one: string, other: string): Pick<Citation, 'act' | 'label'> {
  // The Union counts year first: "Reg. UE 2016/399", older ones the other way round.
  if (kind.code.endsWith('-ue'))
    return {
      act: `${kind.code}-${Number(one)}-${Number(other)}`,
      label: `${kind.label} ${Number(one)}/${Number(other)}`,
    };
  const year = other.length === 2 ? (Number(other) > 40 ? 1900 : 2000) + Number(other) : Number(other);
  return { act: `${kind.code}-${Number(one)}-${year}`, label: `${kind.label} ${Number(one)}/${year}` };
}

function dated(kind: Kind, { day, month, year }: Record<'day' | 'month' | 'year', number>) {
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    act: `${kind.code}-${year}-${two(month)}-${two(day)}`,
    label: `${kind.label} ${day} ${MONTHS[month - 1]} ${year}`,
  };
}

/** What stands behind "art." or "artt.", without the commi and letters of each. */
function articlesOf(text: string): string[] {
  const [, ...parts] = text.toLowerCase().split(/\bartt?\.?(?=\s?\d)|\barticol[oi](?=\s\d)/);
  return [...new Set(parts.flatMap((part) => articlesIn(part)))].sort(inOrderOfArticles);
}

// "cc. 7-8" and "commi 7 e 8" are of the article before them; so is the one number behind "c.".
const COMMI = new RegExp(
  `\\b(?:cc\\.|commi)\\s?${ARTICLE}(?:\\s?(?:-|e)\\s?${ARTICLE})?|\\b(?:co?\\.?|comma)\\s?${ARTICLE}`,
  'g',
);

function articlesIn(text: string): string[] {
  const without = text.replace(COMMI, ' ').replace(/\blett(?:\.|era|ere)?\s?[a-z](?:\)|\b)/g, ' ');
  const ranges = without.replace(/\b(\d{1,4})\s?-\s?(\d{1,4})\b/g, (whole, from: string, to: string) => {
    const span = Number(to) - Number(from);
    if (span <= 0 || span > 100) return whole;
    return Array.from({ length: span + 1 }, (_, step) => Number(from) + step).join(', ');
  });
  return [...ranges.matchAll(new RegExp(ARTICLE, 'g'))].map(([article]) =>
    article.replace(/\s*-?\s*([a-z]+)$/, '-$1').replace(/\s/g, ''),
  );
}
