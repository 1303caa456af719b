import { REASON_MAX, code, day, id, line, text } from '@respi/shared/contract';
import * as z from 'zod';
import { type CaseAction, DELIVERY_MEANS, Outcome, ReferralChannel, ReplyChannel, Urgency } from './codes';

const reason = text(REASON_MAX);
const Nothing = z.strictObject({});

const ReplyDates = {
  dueOn: day.optional().describe('where the reply announces a date'),
  recheckOn: day.optional().describe('needed with outcome `in_istruttoria`: the case comes back by itself that day'),
};
const ReplyContent = { text: text(), outcome: Outcome, ...ReplyDates };

/** Body of `POST /segnalazioni/{id}/actions/{action}`, one schema for each action. `submit` is the filing itself. */
export const ACTION_BODIES = {
  take: Nothing,
  hand_over: z.strictObject({ to: id.describe('account of the colleague'), note: text(REASON_MAX).optional() }),
  answer_directly: z.strictObject(ReplyContent),
  forward: z.strictObject({
    referrals: z
      .array(z.strictObject({ office: code, channel: ReferralChannel }))
      .min(1, { error: 'required' })
      .max(10, { error: 'too_many' }),
  }),
  add_office: z.strictObject({ office: code, channel: ReferralChannel }),
  recall: z.strictObject({ referralId: id, reason }),
  not_competent: z.strictObject({ referralId: id, rightOffice: code.optional(), note: text(REASON_MAX).optional() }),
  collect: z.strictObject({
    referralId: id,
    ...ReplyContent,
    officePerson: line(120).optional().describe('who answered, at the office'),
    givenOn: day.optional().describe('default: today'),
    channel: ReplyChannel,
  }),
  release: z.strictObject({ replyId: id }),
  send_to_validation: z.strictObject({ replyId: id }),
  approve: z.strictObject({ replyId: id }),
  correct: z.strictObject({
    replyId: id,
    text: text(),
    outcome: Outcome.optional().describe('default: as it was, and so are the dates that are not given'),
    ...ReplyDates,
    reason: reason.optional(),
  }),
  reject: z.strictObject({ replyId: id, reason }),
  request_integration: z.strictObject({ text: text(), dueOn: day }),
  submit_integration: z.strictObject({
    text: text(),
    delivered: z
      .array(z.strictObject({ what: line(), how: z.enum(DELIVERY_MEANS), on: day }))
      .max(20, { error: 'too_many' })
      .default([])
      .describe('what was delivered, how and when'),
  }),
  nudge: z.strictObject({ note: text(REASON_MAX).optional() }),
  close: Nothing,
  withdraw: z.strictObject({ reason }),
  decline: z.strictObject({ reason, whereToTurn: text(REASON_MAX) }),
  merge: z.strictObject({ into: id.describe('the case that goes on') }),
  unmerge: z.strictObject({ reason }),
  dispute_merge: z.strictObject({ reason }),
  keep_merged: z.strictObject({ reason: reason.describe('the counter reads it') }),
  reopen: z.strictObject({ reason }),
  add_note: z.strictObject({ text: text() }),
  mark_read: Nothing,
  set_urgency: z.strictObject({ code: Urgency, reason }),
  keep_urgency: z.strictObject({ reason }),
  seal: z.strictObject({
    reason,
    handlers: z
      .array(id)
      .max(20)
      .optional()
      .describe('without: those of the network. With who seals, at least two wherever the network has them'),
    keepInCharge: z
      .boolean()
      .optional()
      .describe(
        'true: whoever has the case in charge becomes a handler too; false: not even as one of the network’s. Whoever has it and is no handler passes it to who seals it',
      ),
    alone: z
      .boolean()
      .optional()
      .describe('true: whoever seals knows to follow it alone; wanted where nobody else in the network could'),
  }),
  unseal: z.strictObject({ reason }),
} as const satisfies Record<Exclude<CaseAction, 'submit' | 'recheck' | 'repropose_urgency'>, z.ZodType>;

export type RequestedAction = keyof typeof ACTION_BODIES;
export const REQUESTED_ACTIONS = Object.keys(ACTION_BODIES) as RequestedAction[];
export type ActionBody<A extends RequestedAction> = z.infer<(typeof ACTION_BODIES)[A]>;

/** An action with its body: what the domain decides on. */
export type CaseCommand = {
  [A in RequestedAction]: { readonly action: A; readonly body: ActionBody<A> };
}[RequestedAction];
