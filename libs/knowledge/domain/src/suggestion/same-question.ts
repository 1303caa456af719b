import { type Vocabulary, notionsOf, tally } from './notions';
import { fold } from './words';
import { codesByFamily, contradictions, subjectsOf } from './subjects';

export interface Likeness {
  /** 0 (different things) to 1 (the same thing said). */
  readonly score: number;
  /** Short Italian phrase that names what is common; empty when the two differ. */
  readonly why: string;
  /** What the two have in common beside one subject and the words that name it, as a weight. */
  readonly besides: number;
}

const UNLIKE: Likeness = { score: 0, why: '', besides: 0 };

/** From here on two questions are told as alike. Calibrated on the pairs of `suggestion.spec.ts`. */
export const ALIKE_FROM = 0.34;

/** A shared procedure or permit weighs as much as two shared notions. */
const SUBJECT_WORTH = 2;
const PARTICULAR = 0.5;

/** Notions that every practice shares: they make no two questions alike. */
const EVERYWHERE = new Set(
  ['permesso', 'tempi', 'documenti', 'costo', 'scadenza', 'appuntamento', 'lavoro', 'familiari', 'ricevuta'].map(
    (notion) => `n:${notion}`,
  ),
);

const NOTIONS_LOOKED_FOR = 5;
const WORDS_LOOKED_FOR = 24;

/**
 * Words by which texts about the same thing may be found: those of the notions that a text says, in every way to say
 * them, then its own longer words.
 */
export function tellingWords(text: string, vocabulary: Vocabulary): string[] {
  const said = tally(notionsOf(text, vocabulary));
  const terms = [...said].filter(([term]) => !EVERYWHERE.has(term)).sort(([, a], [, b]) => b.weight - a.weight);
  const notions = terms.filter(([term]) => term.startsWith('n:')).slice(0, NOTIONS_LOOKED_FOR);
  const ways = notions
    .flatMap(([term]) => vocabulary.lines.get(term.slice(2)) ?? [])
    .filter((way) => !way.includes(' '));
  const own = terms
    .filter(([term, { shown }]) => term.startsWith('w:') && shown.length >= 6)
    .map(([, { shown }]) => shown);
  return [...new Set([...ways, ...own])].slice(0, WORDS_LOOKED_FOR);
}

/**
 * Whether two questions ask the same thing, for similar earlier cases. Shared words alone would say the opposite of the
 * truth here: what decides is that neither names another procedure, permit, document or act than the other.
 */
export function likeness(a: string, b: string, vocabulary: Vocabulary): Likeness {
  const [subjectsA, subjectsB] = [subjectsOf(a), subjectsOf(b)];
  if (contradictions(codesByFamily(subjectsA), codesByFamily(subjectsB)) > 0) return UNLIKE;
  const [saidA, saidB] = [tally(notionsOf(a, vocabulary)), tally(notionsOf(b, vocabulary))];
  const worth = (term: string, weight: number): number =>
    (EVERYWHERE.has(term) ? 0.25 : term.startsWith('n:') ? 1 : 0.5) * weight;
  let common = 0;
  const words: { shown: string; worth: number }[] = [];
  for (const [term, { weight, shown }] of saidA) {
    const other = saidB.get(term);
    if (!other) continue;
    const shared = worth(term, Math.min(weight, other.weight));
    common += shared;
    words.push({ shown, worth: shared });
  }
  const sum = (said: typeof saidA): number =>
    [...said].reduce((total, [term, { weight }]) => total + worth(term, weight), 0);
  const shared = [...subjectsA].filter(([key]) => subjectsB.has(key));
  // Nothing particular in common: what is left are the words of every counter.
  const particular = shared.length > 0 || words.some(({ worth: weight }) => weight >= PARTICULAR);
  const whole =
    Math.min(sum(saidA), sum(saidB)) + SUBJECT_WORTH * Math.max(1, Math.min(subjectsA.size, subjectsB.size));
  const score = (common + SUBJECT_WORTH * shared.length) / whole;
  if (!particular) return UNLIKE;
  const besides = words
    .filter(({ shown }) => !shared.some(([, { says }]) => says.test(fold(shown))))
    .reduce((total, { worth: weight }) => total + weight, Math.max(0, shared.length - 1));
  if (score < ALIKE_FROM) return { score, why: '', besides };
  const [subject] = shared.map(([, { label }]) => label);
  const telling = words
    .sort((x, y) => y.worth - x.worth)
    .map(({ shown }) => shown)
    .slice(0, 3);
  return {
    score: Math.min(1, score),
    why: subject === undefined ? `parole: ${telling.join(', ')}` : `stessa materia: ${subject}`,
    besides,
  };
}
