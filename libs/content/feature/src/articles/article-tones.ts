import type { ArticleSummary } from '@respi/content/contract';
import type { StateTone } from '@respi/shared/ui';

/** As the desk calls it: an article that is out may have a newer text than its readers see. */
export function standingOf({
  state,
  contentVersion,
  publishedVersion,
}: Pick<ArticleSummary, 'state' | 'contentVersion' | 'publishedVersion'>): {
  readonly word: string;
  readonly tone: StateTone;
} {
  if (state === 'published' && publishedVersion !== contentVersion) return { word: 'changed', tone: 'waiting' };
  return { word: state, tone: state === 'published' ? 'done' : state === 'draft' ? 'active' : 'neutral' };
}
