import { id, page, pageQuery, text } from '@respi/shared/contract';
import * as z from 'zod';

/** What somebody has with the portal itself. The last one is a duty: a barrier for people with disabilities. */
export const HELPDESK_KINDS = ['broken', 'wrong', 'access', 'unclear', 'wish', 'accessibility'] as const;
export const HelpdeskKind = z.enum(HELPDESK_KINDS);
export type HelpdeskKind = z.infer<typeof HelpdeskKind>;

export const HELPDESK_STATES = ['open', 'taken', 'waiting_answer', 'solved', 'closed', 'reopened'] as const;
export const HelpdeskState = z.enum(HELPDESK_STATES);
export type HelpdeskState = z.infer<typeof HelpdeskState>;

export const HELPDESK_ACTIONS = ['take', 'ask', 'solve', 'point_to_case', 'write', 'close', 'reopen'] as const;
export const HelpdeskAction = z.enum(HELPDESK_ACTIONS);
export type HelpdeskAction = z.infer<typeof HelpdeskAction>;

/** Of the desk: what waits, and what is over. */
export const HELPDESK_QUEUES = ['waiting', 'done'] as const;
export const HelpdeskQueue = z.enum(HELPDESK_QUEUES);
export type HelpdeskQueue = z.infer<typeof HelpdeskQueue>;

export const HELPDESK_SIDES = ['asker', 'desk'] as const;
export type HelpdeskSide = (typeof HELPDESK_SIDES)[number];

/** Event: somebody asks for help with the portal. The others are `helpdesk_` and the action. */
export const HELPDESK_OPENED = 'helpdesk_opened';
/** Days to the first answer: of those who work here, and of the public, as AgID's model promises. */
export const HELPDESK_DUE_DAYS = { own: 7, outside: 30 } as const;
/** Days after which what was solved, and nobody reopened, is closed. */
export const HELPDESK_CLOSED_AFTER_DAYS = 14;
/** Months after which a closed request keeps its days and nothing that was written. */
export const HELPDESK_KEPT_MONTHS = 12;
export const HELPDESK_TEXT_MIN = 10;
export const HELPDESK_TEXT_MAX = 3_000;

const words = text(HELPDESK_TEXT_MAX);
/** A page of the portal: no query, which may hold what somebody looked for. */
const portalPath = z
  .string()
  .max(300, { error: 'too_long' })
  .regex(/^\/[a-z0-9/_-]*$/i, { error: 'not_a_portal_page' });

const namesNobody = z.boolean().describe('what looked like a name is none');

export const NewHelpdeskRequest = z.strictObject({
  kind: HelpdeskKind,
  page: portalPath.nullable().default(null).describe('path of the page it was opened from'),
  text: words,
  browser: z
    .string()
    .trim()
    .max(500, { error: 'too_long' })
    .nullable()
    .default(null)
    .describe('what the browser says of itself, if they agree'),
  namesNobody: namesNobody.default(false),
});
export type NewHelpdeskRequest = z.infer<typeof NewHelpdeskRequest>;

export const HelpdeskSummary = z.object({
  id: z.string(),
  kind: HelpdeskKind,
  state: HelpdeskState,
  page: z.string().nullable(),
  excerpt: z.string().nullable().describe('null: erased'),
  by: z.string().nullable().describe('null: from outside, without an account'),
  openedAt: z.string(),
  dueOn: z.string().describe('day by which a first answer is owed'),
  answeredAt: z.string().nullable().describe('of the first answer'),
  late: z.boolean().describe('not answered, or answered, after the day'),
  version: z.number().int(),
});
export type HelpdeskSummary = z.infer<typeof HelpdeskSummary>;

export const HelpdeskMessage = z.object({
  id: z.string(),
  side: z.enum(HELPDESK_SIDES),
  by: z.string().nullable(),
  at: z.string(),
  text: z.string().nullable().describe('null: erased'),
});
export type HelpdeskMessage = z.infer<typeof HelpdeskMessage>;

export const HelpdeskRequest = HelpdeskSummary.extend({
  text: z.string().nullable().describe('null: erased'),
  browser: z.string().nullable(),
  outside: z.boolean().describe('answered at the page of the receipt'),
  takenBy: z.string().nullable(),
  isCase: z.boolean().describe('closed because it is about a practice: to be filed as a case'),
  messages: z.array(HelpdeskMessage),
  availableActions: z.array(HelpdeskAction),
});
export type HelpdeskRequest = z.infer<typeof HelpdeskRequest>;

export const HelpdeskQuery = z.strictObject({ ...pageQuery });
export type HelpdeskQuery = z.infer<typeof HelpdeskQuery>;
export const HelpdeskDeskQuery = z.strictObject({ queue: HelpdeskQueue.default('waiting'), ...pageQuery });
export type HelpdeskDeskQuery = z.infer<typeof HelpdeskDeskQuery>;
export const HelpdeskList = page(HelpdeskSummary);
export type HelpdeskList = z.infer<typeof HelpdeskList>;

/** A place in the queue of what waits: by the day an answer is owed. */
export const PlaceAtHelpdesk = z.strictObject({ on: z.iso.date().nullable(), id });
export type PlaceAtHelpdesk = z.infer<typeof PlaceAtHelpdesk>;

/** Messages of one request. Who has more to say opens another one. */
export const HELPDESK_MESSAGES_MAX = 100;

export const HelpdeskAct = z.strictObject({
  action: HelpdeskAction,
  text: words.optional().describe('wanted by `ask`, `solve`, `write` and `reopen`'),
  namesNobody: namesNobody.optional(),
});
export type HelpdeskAct = z.infer<typeof HelpdeskAct>;

/** What a form of the public begins with. */
export const FeedbackForm = z.object({ token: z.string() });
export type FeedbackForm = z.infer<typeof FeedbackForm>;

/** A barrier that somebody without an account met. */
export const NewFeedback = z.strictObject({
  token: z.string().max(200),
  page: z.string().trim().max(300, { error: 'too_long' }).default('').describe('where, in their own words'),
  text: words.pipe(z.string().min(HELPDESK_TEXT_MIN, { error: 'too_short' })),
  website: z.string().max(200).optional().describe('a field that no person sees'),
});
export type NewFeedback = z.infer<typeof NewFeedback>;

export const FeedbackReceipt = z.object({ code: z.string(), dueOn: z.string() });
export type FeedbackReceipt = z.infer<typeof FeedbackReceipt>;

export const FeedbackCode = z.strictObject({ code: z.string().max(100) });
export type FeedbackCode = z.infer<typeof FeedbackCode>;

export const FeedbackAnswer = z.object({
  state: z.enum(['waiting', 'answered']),
  sentOn: z.string(),
  dueOn: z.string(),
  answeredOn: z.string().nullable(),
  text: z.string().nullable().describe('null: erased'),
  answers: z.array(z.object({ on: z.string(), text: z.string().nullable() })),
});
export type FeedbackAnswer = z.infer<typeof FeedbackAnswer>;
