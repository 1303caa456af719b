import * as z from 'zod';

/** A training that anybody may come to, as the public reads it: nobody's name, and nothing that is said inside. */
export const PublicTraining = z.object({
  id: z.string(),
  title: z.string(),
  day: z.string(),
  begins: z.string().describe('in Italy'),
  ends: z.string(),
  place: z.string().nullable(),
  online: z.boolean(),
  trainer: z.string().nullable().describe('a body or a service'),
  places: z.number().int().nullable(),
  enrolment: z.string().nullable().describe('how to enrol'),
  enrolLink: z.string().nullable(),
  cancelled: z.boolean(),
  updatedOn: z.string(),
});
export type PublicTraining = z.infer<typeof PublicTraining>;

/** From today on, by day. */
export const PublicTrainingList = z.object({ items: z.array(PublicTraining) });
export type PublicTrainingList = z.infer<typeof PublicTrainingList>;
