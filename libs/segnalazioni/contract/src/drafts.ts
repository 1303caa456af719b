import * as z from 'zod';

/** A draft is what the form holds, complete or not; the server keeps it encrypted and never reads it. */
export const DraftContent = z.record(z.string().max(60), z.unknown());
export const SaveDraft = z.strictObject({ content: DraftContent });
export const Draft = z.object({ id: z.string(), updatedAt: z.string(), content: DraftContent });
export type Draft = z.infer<typeof Draft>;
export const DraftList = z.object({ items: z.array(Draft) });
