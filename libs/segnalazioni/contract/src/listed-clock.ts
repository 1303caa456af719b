import * as z from 'zod';
import { TargetAct } from './rules';

/** The clock of what a listed case waits for, the one that is due first. */
export const ListedClock = z.object({
  act: TargetAct,
  state: z.enum(['running', 'standing']),
  share: z.number().nullable(),
});
export type ListedClock = z.infer<typeof ListedClock>;
