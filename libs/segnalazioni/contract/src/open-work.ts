import { REASON_MAX, id, text } from '@respi/shared/contract';
import * as z from 'zod';
import { CaseState } from './codes';

const Numbered = z.object({ id: z.string(), number: z.string() });

/**
 * What a person has in hand. Numbers only for whoever may open the cases; an administrator reads how many. Sealed cases
 * are told to their handlers alone, and counted for nobody else. Drafts are their writer's.
 */
export const OpenWork = z.object({
  cases: z.object({
    count: z.number().int(),
    items: z
      .array(Numbered.extend({ state: CaseState }))
      .describe('the first 200 in charge, by number; empty for who sees no case'),
  }),
  distinte: z.object({
    count: z.number().int(),
    items: z.array(Numbered).describe('prepared, and not closed yet: anybody of the coordination goes on with them'),
  }),
});
export type OpenWork = z.infer<typeof OpenWork>;

/** Who no longer works in the coordination and still has cases in charge, by name. */
export const Leavers = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    cases: z.number().int(),
    sealed: z.number().int().describe('of those: they go to a handler of theirs alone'),
  }),
);
export type Leavers = z.infer<typeof Leavers>;

export const WorkHandOver = z.strictObject({
  to: id.describe('account of the colleague'),
  note: text(REASON_MAX).optional(),
});
export type WorkHandOver = z.infer<typeof WorkHandOver>;

export const WorkHandedOver = z.object({
  handedOver: z.number().int(),
  left: z.number().int().describe('sealed ones that the colleague does not handle, and those beyond the first 200'),
});
export type WorkHandedOver = z.infer<typeof WorkHandedOver>;
