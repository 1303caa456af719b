import { code, id, page, pageQuery, text } from '@respi/shared/contract';
import * as z from 'zod';

/** The event of a question from the public, for whoever tells of it. */
export const QUESTION_ASKED = 'question_asked';

/** Offered first, whether or not the list `languages` has it. */
export const QUESTION_LANGUAGE = 'it';
export const QUESTION_MIN = 20;
export const QUESTION_MAX = 2_000;
/** Months after the answer for which question and answer are kept. */
export const QUESTION_KEPT_MONTHS = 12;

export const QUESTION_STATES = ['waiting', 'answered', 'closed'] as const;
export const QuestionState = z.enum(QUESTION_STATES);
export type QuestionState = z.infer<typeof QuestionState>;

/** Why a question gets one of the replies that are written beforehand. */
export const QUESTION_CLOSINGS = ['not_for_us', 'spam'] as const;
export const QuestionClosing = z.enum(QUESTION_CLOSINGS);
export type QuestionClosing = z.infer<typeof QuestionClosing>;

const token = z.string().max(200).describe('of the form: signed, young, used once');
const slug = z.string().min(1, { error: 'required' }).max(120, { error: 'too_long' });
const website = z.string().max(200).optional().describe('a trap: no person sees this field, programs fill it in');
const words = text(QUESTION_MAX).pipe(z.string().min(QUESTION_MIN, { error: 'too_short' }));

/** What a form to ask by begins with. */
export const QuestionForm = z.object({
  token: z.string(),
  languages: z.array(z.object({ code: z.string(), label: z.string() })).describe('beside Italian'),
});
export type QuestionForm = z.infer<typeof QuestionForm>;

export const QuestionDraft = z.strictObject({ token, text: words, language: code, website });
export type QuestionDraft = z.infer<typeof QuestionDraft>;

/** Before a question is sent: what may answer it, and what in it looks like personal data. */
export const QuestionCheck = z.object({
  sheets: z.array(z.object({ slug: z.string(), question: z.string(), shortAnswer: z.string() })),
  personalData: z.array(z.object({ kind: z.string(), excerpt: z.string() })),
  inItalian: z.array(z.string()).describe('Italian words that were looked for instead of words of another language'),
});
export type QuestionCheck = z.infer<typeof QuestionCheck>;

export const QuestionDeflection = z.strictObject({ token, slug, website });
export type QuestionDeflection = z.infer<typeof QuestionDeflection>;

export const NewQuestion = z.strictObject({
  ...QuestionDraft.shape,
  notMine: z
    .array(slug)
    .max(3, { error: 'too_many' })
    .default([])
    .describe('sheets that were shown and did not answer'),
});
export type NewQuestion = z.infer<typeof NewQuestion>;

/** Shown once: what is kept is a digest. */
export const QuestionReceipt = z.object({ code: z.string() });
export type QuestionReceipt = z.infer<typeof QuestionReceipt>;

export const ReceiptCode = z.strictObject({ code: z.string().max(100, { error: 'too_long' }) });
export type ReceiptCode = z.infer<typeof ReceiptCode>;

/** What whoever holds the receipt reads. */
export const QuestionAnswer = z.object({
  state: QuestionState,
  askedOn: z.string(),
  question: z.string().nullable().describe('null, with the answer, once erased'),
  answeredOn: z.string().nullable(),
  office: z.string().nullable(),
  answer: z.string().nullable(),
  closedAs: QuestionClosing.nullable(),
  sheets: z.array(z.object({ slug: z.string(), question: z.string() })),
});
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;

/** A question as the coordination reads it. */
export const PublicQuestion = z.object({
  id: z.string(),
  state: QuestionState,
  language: z.object({ code: z.string(), label: z.string() }),
  text: z.string().nullable().describe('null, with the answer, once erased'),
  askedAt: z.string(),
  answer: z.string().nullable(),
  closedAs: QuestionClosing.nullable(),
  answeredAt: z.string().nullable(),
  answeredBy: z.string().nullable().describe('name'),
  sheets: z.array(z.object({ id: z.string(), slug: z.string(), question: z.string() })),
  version: z.number().int(),
});
export type PublicQuestion = z.infer<typeof PublicQuestion>;
export const PublicQuestionsPage = page(PublicQuestion);
export const PublicQuestionsQuery = z.strictObject({ state: QuestionState.default('waiting'), ...pageQuery });
export type PublicQuestionsQuery = z.infer<typeof PublicQuestionsQuery>;

/** With public sheets that may answer it: for whoever answers. */
export const PublicQuestionDetail = PublicQuestion.extend({
  suggested: z.array(z.object({ id: z.string(), slug: z.string(), question: z.string() })),
  inItalian: z
    .array(z.string())
    .describe('what it is about, of a question in another language; empty where nothing is known'),
});
export type PublicQuestionDetail = z.infer<typeof PublicQuestionDetail>;

export const QuestionReply = z.strictObject({
  text: text(5_000),
  sheets: z.array(id).max(5, { error: 'too_many' }).default([]).describe('published ones of audience `pubblica`'),
  namesNobody: z
    .boolean()
    .default(false)
    .describe(
      'what looked like a name or a telephone is nobody’s: whoever answers has read it. Identifiers are refused all the same',
    ),
});
export type QuestionReply = z.infer<typeof QuestionReply>;

export const QuestionClosed = z.strictObject({ as: QuestionClosing });
export type QuestionClosed = z.infer<typeof QuestionClosed>;
