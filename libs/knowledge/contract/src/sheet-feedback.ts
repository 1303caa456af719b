import { page, pageQuery, text } from '@respi/shared/contract';
import * as z from 'zod';

/** The event of what readers said of a sheet, for whoever tells its owner. */
export const SHEET_FEEDBACK_GIVEN = 'sheet_feedback_given';
export const REMARK_MIN = 10;
export const REMARK_MAX = 500;
/** Months for which the words of a reader are kept; that they were not helped stays counted. */
export const REMARK_KEPT_MONTHS = 6;

const website = z.string().max(200).optional().describe('a trap: no person sees this field, programs fill it in');

/** "Was it useful?" Nothing of who answers is kept. */
export const SheetVote = z.strictObject({ useful: z.boolean(), website });
export type SheetVote = z.infer<typeof SheetVote>;
export const SheetVoteTaken = z.object({ token: z.string().describe('of a form to say what was missing') });
export type SheetVoteTaken = z.infer<typeof SheetVoteTaken>;

/** What was missing, from somebody whom the sheet did not help. */
export const SheetRemark = z.strictObject({
  token: z.string().max(200).describe('of the form: signed, young, used once'),
  text: text(REMARK_MAX).pipe(z.string().min(REMARK_MIN, { error: 'too_short' })),
  website,
});
export type SheetRemark = z.infer<typeof SheetRemark>;

/** The same of somebody who works in the network, in one go, for sheets of the network as well; who it was is not kept. */
export const SheetOpinion = z.strictObject({
  useful: z.boolean(),
  text: text(REMARK_MAX)
    .pipe(z.string().min(REMARK_MIN, { error: 'too_short' }))
    .nullable()
    .default(null),
});
export type SheetOpinion = z.infer<typeof SheetOpinion>;

/** What readers say of one sheet. */
export const SheetFeedback = z.object({
  sheetId: z.string(),
  question: z.string(),
  owner: z.string().nullable().describe('name'),
  useful: z.number().int(),
  notUseful: z.number().int(),
  remarks: z.array(z.object({ text: z.string(), on: z.string() })).describe('the newest, as long as they are kept'),
});
export type SheetFeedback = z.infer<typeof SheetFeedback>;
export const SheetFeedbackList = page(SheetFeedback);
export const SheetFeedbackQuery = z.strictObject({ ...pageQuery });
