import { REASON_MAX, line, page, pageQuery, text } from '@respi/shared/contract';
import * as z from 'zod';

/** Ways to say one notion, and notions that a network may change: what is looked for in every search has an end. */
export const WAYS_MAX = 80;
export const LINES_MAX = 300;

/** Name of a notion: `rinnovo`, `stato-pratica`. */
export const Notion = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, { error: 'not_a_slug' });

const ChangedBy = z.object({ at: z.string(), by: z.string(), reason: z.string() });

/** One notion of the counters' vocabulary, with the ways to say it. */
export const VocabularyLine = z.object({
  notion: z.string(),
  ways: z.array(z.string()).nullable().describe('null where the network took the notion away'),
  builtIn: z.array(z.string()).nullable().describe('what ReSPI brings along; null for a notion of the network'),
  version: z.number().int().describe('0 where the network has never changed it'),
  changed: ChangedBy.nullable(),
});
export type VocabularyLine = z.infer<typeof VocabularyLine>;
export const VocabularyList = z.object({ items: z.array(VocabularyLine) });

export const VocabularyChange = z.strictObject({
  ways: z.array(line(60)).min(1, { error: 'required' }).max(WAYS_MAX).nullable(),
  reason: text(REASON_MAX),
});
export type VocabularyChange = z.infer<typeof VocabularyChange>;

export const VocabularyVersion = ChangedBy.extend({
  version: z.number().int(),
  ways: z.array(z.string()).nullable(),
});
export type VocabularyVersion = z.infer<typeof VocabularyVersion>;
export const VocabularyVersions = page(VocabularyVersion);
export const VocabularyVersionsQuery = z.strictObject({ ...pageQuery });
