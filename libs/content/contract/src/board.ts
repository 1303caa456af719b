import { type Role } from '@respi/identity/contract';
import { code, day, line, page, pageQuery, text } from '@respi/shared/contract';
import * as z from 'zod';

/** Of a post that is news to its readers, and of one that some of them have not read after the days it says: both name nobody. */
export const BOARD_POSTED = 'board_posted';
export const BOARD_REMINDED = 'board_reminded';
export const BOARD_STREAM = 'board_post';

export const BOARD_TITLE_MAX = 150;
export const BOARD_TEXT_MAX = 4_000;
/** Days from its posting on which a post may be shown at most: a board that keeps everything is not read. */
export const BOARD_SHOWN_DAYS = 366;
/** Months from its last day after which a post and what was read of it are deleted. */
export const BOARD_KEPT_MONTHS = 24;
export const BOARD_UNITS_MAX = 60;
export const REMIND_DAYS_MAX = 60;

/** Who works with cases or runs the network: the general coordination reads figures alone. */
export const BOARD_ROLES = [
  'counter_operator',
  'external_operator',
  'coordinator',
  'interface_operator',
  'referent',
  'network_admin',
] as const satisfies readonly Role[];
const BoardRole = z.enum(BOARD_ROLES);

const words = {
  title: line(BOARD_TITLE_MAX),
  text: text(BOARD_TEXT_MAX),
  roles: z
    .array(BoardRole)
    .max(BOARD_ROLES.length, { error: 'too_many' })
    .describe('for whoever holds one of them; neither a role nor a unit: for everybody'),
  units: z
    .array(code)
    .max(BOARD_UNITS_MAX, { error: 'too_many' })
    .describe('codes: for whoever works at one of them too'),
  receiptWanted: z.boolean().describe('each reader says that it was read, and the coordination sees who did'),
  remindAfterDays: z
    .int()
    .min(1, { error: 'too_small' })
    .max(REMIND_DAYS_MAX, { error: 'too_big' })
    .nullable()
    .describe('after so many days whoever has not read it hears of it, once'),
  expiresOn: day.describe('the last day on which it is shown'),
};

const answered = {
  ofColleagues: z
    .boolean()
    .default(false)
    .describe('whoever writes says that the names and telephones in it are of colleagues and offices'),
};

export const NewBoardPost = z.strictObject({ ...words, ...answered });
export type NewBoardPost = z.infer<typeof NewBoardPost>;

export const BoardPostChange = z.strictObject({
  ...words,
  ...answered,
  formOnly: z.boolean().describe('the same said better: whoever has read it need not read it again'),
});
export type BoardPostChange = z.infer<typeof BoardPostChange>;

/** A message of the coordination, as one of its readers sees it. */
export const BoardMessage = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  postedAt: z.string(),
  postedBy: z.string().nullable().describe('name'),
  changedAt: z.string().nullable().describe('since when it says what it says now, where it was changed'),
  receiptWanted: z.boolean(),
  expiresOn: z.string(),
  round: z.number().int().describe('to send back when it was read'),
  mine: z.boolean().describe('whoever asks wrote it'),
  readAt: z.string().nullable().describe('when whoever asks said that they had read it as it is now'),
});
export type BoardMessage = z.infer<typeof BoardMessage>;

export const Board = page(BoardMessage);
export type Board = z.infer<typeof Board>;
export const BoardQuery = z.strictObject({
  show: z.enum(['all', 'to_read']).default('all').describe('`to_read`: those that one has not said to have read'),
  ...pageQuery,
});
export type BoardQuery = z.infer<typeof BoardQuery>;

/** Of which text it is said: one that was changed meanwhile is not taken as read. */
export const BoardRead = z.strictObject({ round: z.int().min(1, { error: 'too_small' }) });
export type BoardRead = z.infer<typeof BoardRead>;

export const BOARD_POST_STATES = ['shown', 'over', 'withdrawn'] as const;
export const BoardPostState = z.enum(BOARD_POST_STATES);
export type BoardPostState = z.infer<typeof BoardPostState>;

/** As the coordination keeps it. */
export const BoardPost = z.object({
  id: z.string(),
  state: BoardPostState,
  ...words,
  postedAt: z.string(),
  postedBy: z.string().nullable().describe('name'),
  round: z.number().int().describe('how often its readers were asked to read it'),
  roundAt: z.string(),
  addressed: z.number().int().describe('who it is for today, without whoever wrote it'),
  read: z.number().int().describe('of them, who said to have read it as it is now'),
  version: z.number().int(),
});
export type BoardPost = z.infer<typeof BoardPost>;

export const BoardPostSummary = BoardPost.pick({
  id: true,
  state: true,
  title: true,
  receiptWanted: true,
  expiresOn: true,
  postedAt: true,
});
export type BoardPostSummary = z.infer<typeof BoardPostSummary>;
export const BoardPostList = page(BoardPostSummary);
export type BoardPostList = z.infer<typeof BoardPostList>;
export const BoardPostQuery = z.strictObject({ ...pageQuery });
export type BoardPostQuery = z.infer<typeof BoardPostQuery>;

/** Names stay inside the network, with who asked for them. */
export const BoardReader = z.object({
  id: z.string(),
  name: z.string(),
  readAt: z.string().nullable(),
  earlierAt: z.string().nullable().describe('of who has not read it as it is now: when they read it as it was'),
});
export type BoardReader = z.infer<typeof BoardReader>;
export const BoardReaders = page(BoardReader);
export type BoardReaders = z.infer<typeof BoardReaders>;
export const BoardReadersQuery = z.strictObject({
  show: z.enum(['missing', 'read']).default('missing'),
  ...pageQuery,
});
export type BoardReadersQuery = z.infer<typeof BoardReadersQuery>;
