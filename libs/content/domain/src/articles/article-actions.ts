import type { ArticleAction, ArticleState } from '@respi/content/contract';

interface Standing {
  readonly state: ArticleState;
  readonly contentVersion: number;
  readonly publishedVersion: number | null;
}

/** What may be done to an article as it stands: there is something new to publish, or something out to take back. */
export function articleActions({
  state,
  contentVersion,
  publishedVersion,
}: Standing): readonly (ArticleAction | 'edit')[] {
  const news = state !== 'published' || publishedVersion !== contentVersion;
  return ['edit', ...(news ? (['publish'] as const) : []), ...(state === 'archived' ? [] : (['archive'] as const))];
}
