import * as z from 'zod';

/** RFC 9457 problem document, `application/problem+json`. */
export const ProblemDocument = z.object({
  type: z.string().describe('Stable address of the kind of problem'),
  code: z.string().describe('Stable short code'),
  title: z.string().describe('What happened, in Italian'),
  detail: z.string().describe('What to do, in Italian'),
  status: z.number().int(),
  instance: z.string().optional().describe('Correlation id, also in the log'),
  errors: z
    .array(
      z.object({
        path: z.string(),
        code: z.string(),
        message: z.string(),
        params: z
          .record(z.string(), z.union([z.string(), z.number()]))
          .optional()
          .describe('What the message was filled with: whoever reads in another language is told by it'),
      }),
    )
    .optional()
    .describe('One entry for each field that was refused'),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type ProblemDocument = z.infer<typeof ProblemDocument>;
