import {
  DELIVERY_MEANS,
  OUTCOMES,
  REFERRAL_CHANNELS,
  REPLY_CHANNELS,
  type RequestedAction,
  URGENCIES,
} from '@respi/segnalazioni/contract';

export type FieldKind =
  | 'text'
  | 'line'
  | 'day'
  | 'choice'
  | 'office'
  | 'colleague'
  | 'handlers'
  | 'alone'
  | 'case'
  | 'referrals'
  | 'delivered';

export type ActionValues = Readonly<Record<string, unknown>>;

export interface ActionField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly optional?: boolean;
  readonly hinted?: boolean;
  readonly limit?: number;
  /** Codes of a `choice`, with the key under which their labels are. */
  readonly codes?: readonly string[];
  readonly labels?: string;
  /** Asked only then. */
  readonly when?: (values: ActionValues) => boolean;
  /** Needed only then; else optional. */
  readonly neededWhen?: (values: ActionValues) => boolean;
}

export interface ActionForm {
  readonly fields: readonly ActionField[];
  readonly danger?: boolean;
}

const TEXT_MAX = 10_000;
const REASON_MAX = 1_000;

const text = (name: string, more: Partial<ActionField> = {}): ActionField => ({
  name,
  kind: 'text',
  limit: TEXT_MAX,
  ...more,
});
const reason = (name = 'reason', more: Partial<ActionField> = {}): ActionField =>
  text(name, { limit: REASON_MAX, ...more });
const channel: ActionField = {
  name: 'channel',
  kind: 'choice',
  codes: REFERRAL_CHANNELS,
  labels: 'segnalazioni.referralChannel',
};
const outcome: ActionField = { name: 'outcome', kind: 'choice', codes: OUTCOMES, labels: 'segnalazioni.outcome' };

/** The days that an outcome announces or needs. */
const replyDates: readonly ActionField[] = [
  {
    name: 'dueOn',
    kind: 'day',
    optional: true,
    hinted: true,
    when: ({ outcome: chosen }) => chosen === 'appuntamento_fissato' || chosen === 'richiesta_integrazione',
  },
  {
    name: 'recheckOn',
    kind: 'day',
    hinted: true,
    when: ({ outcome: chosen }) => chosen === 'in_istruttoria',
    neededWhen: ({ outcome: chosen }) => chosen === 'in_istruttoria',
  },
];

const reply: readonly ActionField[] = [text('text', { hinted: true }), outcome, ...replyDates];

/** What each action asks. One entry an action: a new one does not compile until its form is written. */
export const ACTION_FORMS: Readonly<Record<RequestedAction, ActionForm>> = {
  take: { fields: [] },
  hand_over: { fields: [{ name: 'to', kind: 'colleague' }, reason('note', { optional: true, hinted: true })] },
  answer_directly: { fields: reply },
  forward: { fields: [{ name: 'referrals', kind: 'referrals' }] },
  add_office: { fields: [{ name: 'office', kind: 'office' }, channel] },
  recall: { fields: [reason()] },
  not_competent: {
    fields: [{ name: 'rightOffice', kind: 'office', optional: true, hinted: true }, reason('note', { optional: true })],
  },
  collect: {
    fields: [
      ...reply,
      { name: 'channel', kind: 'choice', codes: REPLY_CHANNELS, labels: 'segnalazioni.replyChannel' },
      { name: 'officePerson', kind: 'line', optional: true, hinted: true, limit: 120 },
      { name: 'givenOn', kind: 'day', optional: true, hinted: true },
    ],
  },
  release: { fields: [] },
  send_to_validation: { fields: [] },
  approve: { fields: [] },
  correct: { fields: [...reply, reason('reason', { optional: true, hinted: true })] },
  reject: { fields: [reason('reason', { hinted: true })], danger: true },
  request_integration: { fields: [text('text', { hinted: true }), { name: 'dueOn', kind: 'day' }] },
  submit_integration: {
    fields: [text('text'), { name: 'delivered', kind: 'delivered', optional: true, hinted: true }],
  },
  nudge: { fields: [reason('note', { optional: true, hinted: true })] },
  close: { fields: [] },
  withdraw: { fields: [reason()], danger: true },
  decline: { fields: [reason(), reason('whereToTurn', { hinted: true })], danger: true },
  merge: { fields: [{ name: 'into', kind: 'case', hinted: true }] },
  unmerge: { fields: [reason('reason', { hinted: true })] },
  dispute_merge: { fields: [reason('reason', { hinted: true })] },
  keep_merged: { fields: [reason('reason', { hinted: true })] },
  reopen: { fields: [reason('reason', { hinted: true })] },
  add_note: { fields: [text('text', { hinted: true })] },
  mark_read: { fields: [] },
  set_urgency: { fields: [{ name: 'code', kind: 'choice', codes: URGENCIES, labels: 'ui.urgency' }, reason()] },
  keep_urgency: { fields: [reason('reason', { hinted: true })] },
  seal: {
    fields: [
      reason('reason', { hinted: true }),
      { name: 'handlers', kind: 'handlers', optional: true, hinted: true },
      // Shown with the handlers, where it has to be asked.
      { name: 'alone', kind: 'alone', optional: true },
    ],
  },
  unseal: { fields: [reason('reason', { hinted: true })] },
};

export const DELIVERY_CODES: readonly string[] = DELIVERY_MEANS;
export const REFERRAL_CHANNEL_CODES: readonly string[] = REFERRAL_CHANNELS;

/** Done at the first press: nothing to ask, nothing to explain, and it can be handed over. */
export const AT_ONCE: readonly RequestedAction[] = ['take'];
