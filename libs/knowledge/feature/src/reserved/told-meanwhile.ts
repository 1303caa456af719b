import type { ProblemDocument } from '@respi/shared/contract';
import { dateTimeText } from '@respi/shared/ui';
import type { Sheet } from './sheet-life';

/** Under `knowledge.meanwhile`. */
export type MeanwhileWords = (key: string, values?: Record<string, string>) => string;

/** Refusals that mean that the sheet is not what this page shows. */
const CHANGED: readonly string[] = ['stale_version', 'not_found', 'not_possible_now', 'not_allowed'];

export function isOvertaken({ code }: ProblemDocument): boolean {
  return CHANGED.includes(code);
}

/** Who was first, what they did and when. */
export function whoWasFirst({ params }: ProblemDocument, words: MeanwhileWords): string {
  const { at, by, own, did } = params ?? {};
  const when = typeof at === 'string' ? dateTimeText(at) : '';
  if (when !== '' && own === 1) return words('own', { at: when });
  if (when === '' || typeof by !== 'string' || typeof did !== 'string') return words('somebody');
  return words('by', { by, at: when, did: words(`did.${did}`) });
}

/** The refusal in words about this sheet, `now` as this person sees it; null: not any more. */
export function toldMeanwhile(refusal: ProblemDocument, now: Sheet | null, words: MeanwhileWords): ProblemDocument {
  if (now?.followed) return { ...refusal, title: words('goneTitle'), detail: words('replaced') };
  if (now === null) return { ...refusal, title: words('goneTitle'), detail: words('gone') };
  if (refusal.code === 'not_found') return { ...refusal, title: words('goneTitle'), detail: words('published') };
  const title = refusal.code === 'stale_version' ? whoWasFirst(refusal, words) : refusal.title;
  return { ...refusal, title, detail: words('now') };
}
