import * as z from 'zod';

export const PAGE_DEFAULT = 20;
export const PAGE_MAX = 100;

/** Keyset pagination: `cursor` is opaque and comes from the page before. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1, { error: 'too_small' })
    .max(PAGE_MAX, { error: 'too_big' })
    .default(PAGE_DEFAULT),
  cursor: z.string().max(500).optional().describe('nextCursor of the page before'),
};

/** `{items, nextCursor}`; `nextCursor` is null on the last page. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
