import { notionsOf, tally } from './notions';
import { SUBJECT_FAMILIES, codesIn, subjectsOf } from './subjects';

export interface Likeness {
  /** 0 (different things) to 1 (the same thing said). */
  readonly score: number;
  /** Short Italian phrase that names what is common; empty when the two differ. */
  readonly why: string;
}

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

/**
 * Whether two questions ask the same thing, for similar earlier cases. Shared words alone would say the opposite of the
 * truth here: what decides is that neither names another procedure, permit, document or act than the other.
 */
export function likeness(a: string, b: string): Likeness {
  const [subjectsA, subjectsB] = [subjectsOf(a), subjectsOf(b)];
  for (const family of SUBJECT_FAMILIES) {
    const [codesA, codesB] = [codesIn(subjectsA, family), codesIn(subjectsB, family)];
    if (codesA.length > 0 && codesB.length > 0 && !codesA.some((code) => codesB.includes(code)))
      return { score: 0, why: '' };
  }
  const [saidA, saidB] = [tally(notionsOf(a)), tally(notionsOf(b))];
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
  if (!particular) return { score: 0, why: '' };
  if (score < ALIKE_FROM) return { score, why: '' };
  const [subject] = shared.map(([, { label }]) => label);
  const telling = words
    .sort((x, y) => y.worth - x.worth)
    .map(({ shown }) => shown)
    .slice(0, 3);
  return {
    score: Math.min(1, score),
    why: subject === undefined ? `parole: ${telling.join(', ')}` : `stessa materia: ${subject}`,
  };
}
