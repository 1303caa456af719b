import { day, id } from '@respi/shared/contract';
import * as z from 'zod';
import { Colleague } from './people';

/** Days on which somebody is away, both included, and who hears in their place. */
export const AbsenceInput = z
  .strictObject({
    from: day,
    to: day,
    substitute: id.describe('account of a colleague who holds one of the same roles at the same unit'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'period_reversed' });
export type AbsenceInput = z.infer<typeof AbsenceInput>;

export const Absence = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  substitute: Colleague,
  recordedBy: z.string().describe('name'),
});
export type Absence = z.infer<typeof Absence>;

export const AbsenceList = z.object({
  items: z.array(Absence).describe('today’s and those to come, in order'),
  substitutes: z.array(Colleague).describe('who could be named, by name'),
});
export type AbsenceList = z.infer<typeof AbsenceList>;
