import type { ActionBody, CaseDetail, Outcome, ReferralChannel, ReplyChannel } from '@respi/segnalazioni/contract';
import type { When } from '../demo-clock';
import type { Step, Told } from '../tale';

type Referral = CaseDetail['referrals'][number];
type Reply = CaseDetail['replies'][number];

/** What each person does, in the words of the demo's scenes. */
export const take = (by: string, at: When): Step => ({ by, at, command: () => ({ action: 'take', body: {} }) });

export const forward = (
  by: string,
  at: When,
  ...to: readonly (readonly [office: string, channel?: ReferralChannel])[]
): Step => ({
  by,
  at,
  command: () => ({
    action: 'forward',
    body: { referrals: to.map(([office, channel = 'distinta']) => ({ office, channel })) },
  }),
});

export const addOffice = (by: string, at: When, office: string, channel: ReferralChannel = 'distinta'): Step => ({
  by,
  at,
  command: () => ({ action: 'add_office', body: { office, channel } }),
});

export const notCompetent = (by: string, at: When, office: string, rightOffice: string, note: string): Step => ({
  by,
  at,
  command: (told) => ({
    action: 'not_competent',
    body: { referralId: openReferral(told, office).id, rightOffice, note },
  }),
});

export const recall = (by: string, at: When, office: string, reason: string): Step => ({
  by,
  at,
  command: (told) => ({ action: 'recall', body: { referralId: openReferral(told, office).id, reason } }),
});

export interface Answer {
  readonly office: string;
  readonly outcome: Outcome;
  readonly text: string;
  readonly person?: string;
  readonly channel?: ReplyChannel;
  /** Days from the collection. */
  readonly dueIn?: number;
  readonly recheckIn?: number;
}

export const collect = (
  by: string,
  at: When,
  { office, outcome, text, person, channel = 'in_person', dueIn, recheckIn }: Answer,
): Step => ({
  by,
  at,
  command: (told) => ({
    action: 'collect',
    body: {
      referralId: openReferral(told, office).id,
      text,
      outcome,
      channel,
      ...(person === undefined ? {} : { officePerson: person }),
      ...(dueIn === undefined ? {} : { dueOn: told.day(dueIn) }),
      ...(recheckIn === undefined ? {} : { recheckOn: told.day(recheckIn) }),
    },
  }),
});

export const answer = (by: string, at: When, outcome: Outcome, text: string): Step => ({
  by,
  at,
  command: () => ({ action: 'answer_directly', body: { outcome, text } }),
});

type OnReply = 'release' | 'send_to_validation' | 'approve';
const onReply =
  (action: OnReply) =>
  (by: string, at: When, office?: string): Step => ({
    by,
    at,
    command: (told) => ({ action, body: { replyId: standingReply(told, office).id } }),
  });
export const release = onReply('release');
export const toValidation = onReply('send_to_validation');
export const approve = onReply('approve');

export const correct = (by: string, at: When, text: string, reason: string): Step => ({
  by,
  at,
  command: (told) => ({ action: 'correct', body: { replyId: standingReply(told).id, text, reason } }),
});

export const reject = (by: string, at: When, reason: string): Step => ({
  by,
  at,
  command: (told) => ({ action: 'reject', body: { replyId: standingReply(told).id, reason } }),
});

export const askFor = (by: string, at: When, text: string, dueIn: number): Step => ({
  by,
  at,
  command: (told) => ({ action: 'request_integration', body: { text, dueOn: told.day(dueIn) } }),
});

export const deliver = (
  by: string,
  at: When,
  text: string,
  ...delivered: readonly (readonly [what: string, how: ActionBody<'submit_integration'>['delivered'][number]['how']])[]
): Step => ({
  by,
  at,
  command: (told) => ({
    action: 'submit_integration',
    body: { text, delivered: delivered.map(([what, how]) => ({ what, how, on: told.day(0) })) },
  }),
});

export const nudge = (by: string, at: When, note: string): Step => ({
  by,
  at,
  command: () => ({ action: 'nudge', body: { note } }),
});

export const note = (by: string, at: When, text: string): Step => ({
  by,
  at,
  command: () => ({ action: 'add_note', body: { text } }),
});

export const handOver = (by: string, at: When, to: string, why: string): Step => ({
  by,
  at,
  command: (told) => ({ action: 'hand_over', body: { to: told.accountOf(to), note: why } }),
});

export const read = (by: string, at: When): Step => ({ by, at, command: () => ({ action: 'mark_read', body: {} }) });
export const close = (by: string, at: When): Step => ({ by, at, command: () => ({ action: 'close', body: {} }) });

const withReason =
  (action: 'withdraw' | 'reopen' | 'unmerge' | 'unseal') =>
  (by: string, at: When, reason: string): Step => ({ by, at, command: () => ({ action, body: { reason } }) });
export const withdraw = withReason('withdraw');
export const reopen = withReason('reopen');
export const unmerge = withReason('unmerge');
export const unseal = withReason('unseal');

export const seal = (by: string, at: When, reason: string): Step => ({
  by,
  at,
  command: () => ({ action: 'seal', body: { reason } }),
});

export const decline = (by: string, at: When, reason: string, whereToTurn: string): Step => ({
  by,
  at,
  command: () => ({ action: 'decline', body: { reason, whereToTurn } }),
});

export const mergeInto = (by: string, at: When, scene: string): Step => ({
  by,
  at,
  command: (told) => ({ action: 'merge', body: { into: told.caseOf(scene) } }),
});

export const setUrgency = (by: string, at: When, code: CaseDetail['urgency'], reason: string): Step => ({
  by,
  at,
  command: () => ({ action: 'set_urgency', body: { code, reason } }),
});

function openReferral(told: Told, office: string): Referral {
  const found = told.case.referrals.find((referral) => referral.office.code === office && referral.status === 'open');
  if (!found) throw new Error(`No referral to ${office} is open`);
  return found;
}

function standingReply(told: Told, office?: string): Reply {
  const found = told.case.replies
    .filter((reply) => !reply.withdrawnAt && !reply.copied && (office === undefined || reply.office.code === office))
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  if (!found) throw new Error('No reply stands');
  return found;
}
