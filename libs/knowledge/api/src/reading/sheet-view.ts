import type { SheetSummary } from '@respi/knowledge/contract';
import type { PublishedRow } from '../persistence/published-sheets';
import type { ListedSheet, PublishedCopy } from '../persistence/sheet-list';

/** Words for codes and ids of one network. */
export interface SheetWords {
  readonly office: (code: string) => { code: string; name: string };
  readonly person: (accountId: string) => string;
}

/** What everybody with a seat in the network reads of a published sheet; nothing of the bench is in it. */
export function publishedSummary(published: PublishedRow | PublishedCopy, words: SheetWords): SheetSummary {
  const publishedAt = new Date(published.published_at).toISOString();
  return {
    id: published.sheet_id,
    slug: published.slug,
    state: 'published',
    audience: published.audience,
    topic: published.topic,
    question: published.content.question,
    shortAnswer: published.content.shortAnswer,
    offices: published.offices.map((code, at) => ({
      office: words.office(code),
      validatedBy: null,
      validatedAt: published.validated_by[at]?.on ?? null,
    })),
    reviewBy: published.review_by,
    publishedAt,
    updatedAt: publishedAt,
    version: published.content_version,
  };
}

/** The bench, for who works at it. */
export function benchSummary(row: ListedSheet, words: SheetWords): SheetSummary {
  return {
    id: row.id,
    slug: row.slug,
    state: row.state,
    audience: row.audience,
    topic: row.topic,
    question: row.content.question,
    shortAnswer: row.content.shortAnswer,
    offices: row.offices.map((code) => {
      const word = row.validations.find(({ office }) => office === code);
      return {
        office: words.office(code),
        validatedBy: word ? words.person(word.by) : null,
        validatedAt: word ? new Date(word.at).toISOString() : null,
      };
    }),
    reviewBy: row.review_by,
    publishedAt: row.published_at?.toISOString() ?? null,
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  };
}

export function summaryOf(row: ListedSheet, words: SheetWords): SheetSummary | null {
  if (row.on_bench) return benchSummary(row, words);
  return row.published && publishedSummary(row.published, words);
}
