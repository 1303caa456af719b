import type { CaseState, RequestedAction } from '@respi/segnalazioni/contract';
import { Problem, newId } from '@respi/shared/kernel';
import { type Case, type Reply, openReferrals, repliesToHandOn, repliesToValidate, standingReplies } from './case';
import { type Change, type Decide, type DecisionContext, newText, refuse } from './decision';
import { withoutCredentials } from './identifiers';
import { ACTIVE_STATES, repliesOpenToReferent } from './lifecycle';
import { MERGING } from './merging';
import { actionsOnReferral, isReferentOf, mayAnswerReferral, mayValidate } from './policy';
import { addressee, coordinationOf, endReferral, newReferral, openReferral } from './referrals';
import { type GivenDates, datesCorrected, datesOf } from './reply-dates';
import { handlersOfSeal } from './sealing/handlers';

/** What each action changes. One entry an action: a new action does not compile until it is decided here. */
export const DECISIONS: { readonly [A in RequestedAction]: Decide<A> } = {
  take: (subject, _body, { actor }) => ({ to: 'in_charge', fields: { inChargeOf: actor.accountId } }),

  hand_over: (subject, body, { facts }) => {
    if (!facts.coordination.includes(body.to)) throw refuse('to', 'not_a_colleague');
    // For anybody else the case does not exist.
    if (subject.sealed && !subject.handlers.includes(body.to)) throw refuse('to', 'not_a_handler');
    return {
      fields: { inChargeOf: body.to },
      texts: body.note ? [newText('note', body.note)] : [],
      data: { to: body.to, from: subject.inChargeOf },
    };
  },

  answer_directly: (subject, body, { actor, facts }) => {
    const text = newText('reply', body.text);
    const reply: Reply = {
      ...newReply(subject, body, actor, facts),
      referralId: null,
      officeId: coordinationOf(facts, subject).id,
      textId: text.id,
      channel: 'portal',
      givenOn: facts.today,
      officePerson: null,
      policy: 'none',
      releasedAt: facts.now,
    };
    return released({ ...subject, replies: [...subject.replies, reply] }, reply, { texts: [text] });
  },

  forward: (subject, body, { actor, facts }) => {
    const wanted = body.referrals.map(({ office, channel }, index) => ({
      office: addressee(facts, office, `referrals.${index}.office`),
      channel,
    }));
    if (new Set(wanted.map(({ office }) => office.id)).size !== wanted.length)
      throw refuse('referrals', 'already_exists');
    const added = wanted.map(({ office, channel }) => newReferral(office, channel, actor.accountId, facts.now));
    return {
      to: 'forwarded',
      referrals: [...subject.referrals, ...added],
      data: { referrals: added.map(({ id, officeId, channel }) => ({ id, officeId, channel })) },
    };
  },

  add_office: (subject, body, { actor, facts }) => {
    const office = addressee(facts, body.office, 'office');
    if (openReferrals(subject).some((referral) => referral.officeId === office.id))
      throw refuse('office', 'already_exists');
    const added = newReferral(office, body.channel, actor.accountId, facts.now);
    return {
      referrals: [...subject.referrals, added],
      data: { referralId: added.id, officeId: office.id, channel: added.channel },
    };
  },

  recall: (subject, body, { facts }) =>
    endReferral(subject, body.referralId, { status: 'recalled', endedAt: facts.now, note: body.reason }),

  not_competent: (subject, body, context) => {
    const referral = openReferral(subject, body.referralId);
    if (
      !actionsOnReferral(context.actor, subject, referral).includes('not_competent') &&
      context.actor.kind !== 'import'
    )
      throw new Problem('not_allowed');
    const right = body.rightOffice === undefined ? null : addressee(context.facts, body.rightOffice, 'rightOffice').id;
    return endReferral(subject, body.referralId, {
      status: 'not_competent',
      endedAt: context.facts.now,
      rightOfficeId: right,
      note: body.note ?? null,
    });
  },

  collect: (subject, body, { actor, facts, relations }) => {
    const referral = openReferral(subject, body.referralId);
    if (actor.kind !== 'import' && !mayAnswerReferral(actor, relations, referral)) throw new Problem('not_allowed');
    const text = newText('reply', body.text);
    if (body.givenOn !== undefined && body.givenOn > facts.today) throw refuse('givenOn', 'date_in_future');
    // The past does not tell who validated what, so an import claims nothing. What the office's own referent writes carries the office's authority already: it needs no second look there.
    const byTheOffice =
      actor.kind === 'person' &&
      isReferentOf(actor, referral.officeId) &&
      !relations.has('coordinator') &&
      !relations.has('interface');
    const reply: Reply = {
      ...newReply(subject, body, actor, facts),
      referralId: referral.id,
      officeId: referral.officeId,
      textId: text.id,
      channel: body.channel,
      givenOn: body.givenOn ?? facts.today,
      officePerson: body.officePerson ?? null,
      policy: byTheOffice || actor.kind === 'import' ? 'none' : (facts.unitById(referral.officeId)?.policy ?? 'none'),
    };
    return {
      to: subject.state === 'in_validation' ? 'in_validation' : 'reply_collected',
      referrals: subject.referrals.map((each) =>
        each.id === referral.id ? { ...each, status: 'replied', endedAt: facts.now } : each,
      ),
      replies: [...subject.replies, reply],
      texts: [text],
      data: {
        referralId: referral.id,
        replyId: reply.id,
        officeId: referral.officeId,
        outcome: reply.outcome,
        channel: reply.channel,
        givenOn: reply.givenOn,
      },
    };
  },

  release: (subject, body, { facts }) => {
    const reply = waiting(subject, body.replyId, repliesToHandOn(subject));
    if (reply.policy === 'before') throw refuse('replyId', 'reply_not_waiting');
    const out: Reply = {
      ...reply,
      releasedAt: facts.now,
      validation: reply.policy === 'after' ? 'pending' : 'not_required',
    };
    return released(withReply(subject, out), out);
  },

  send_to_validation: (subject, body) => {
    const reply = waiting(subject, body.replyId, repliesToHandOn(subject));
    if (reply.policy !== 'before') throw refuse('replyId', 'reply_not_waiting');
    return {
      to: 'in_validation',
      replies: withReply(subject, { ...reply, validation: 'pending' }).replies,
      data: { replyId: reply.id, officeId: reply.officeId },
    };
  },

  approve: (subject, body, { actor, facts }) => {
    const reply = validatable(subject, body.replyId, repliesToValidate(subject), actor);
    const out: Reply = {
      ...reply,
      validation: 'approved',
      validatedBy: actor.accountId,
      validatedAt: facts.now,
      releasedAt: reply.releasedAt ?? facts.now,
    };
    if (reply.releasedAt !== null)
      return { to: subject.state, replies: withReply(subject, out).replies, data: { replyId: reply.id } };
    return released(withReply(subject, out), out);
  },

  correct: (subject, body, { actor, facts }) => {
    const reply = validatable(subject, body.replyId, repliesOpenToReferent(subject), actor);
    const text = newText('reply', body.text);
    const outcome = body.outcome ?? reply.outcome;
    const out: Reply = {
      ...reply,
      textId: text.id,
      outcome,
      ...datesOf(
        { ...body, outcome, givenOn: reply.givenOn },
        actor,
        facts,
        outcome === reply.outcome ? reply : undefined,
      ),
      validation: 'corrected',
      validatedBy: actor.accountId,
      validatedAt: facts.now,
      releasedAt: reply.releasedAt ?? facts.now,
      version: reply.version + 1,
    };
    const correctedBecause = body.reason && withoutCredentials(body.reason).text;
    const data = { replyId: reply.id, version: out.version, ...(body.reason ? { reasonGiven: true } : {}) };
    if (reply.releasedAt === null)
      return { ...released(withReply(subject, out), out, { texts: [text] }), data, correctedBecause };
    // After release the state stays: the counter is told that what it read was corrected.
    return {
      to: subject.state,
      replies: withReply(subject, out).replies,
      texts: [text],
      fields: { unread: true, corrected: true, ...datesCorrected(subject, reply, out) },
      data,
      toCopy: [out.id],
      correctedBecause,
    };
  },

  reject: (subject, body, { actor, facts }) => {
    const reply = validatable(subject, body.replyId, repliesOpenToReferent(subject), actor);
    const wasOut = reply.releasedAt !== null;
    const out: Reply = {
      ...reply,
      validation: 'rejected',
      validatedBy: actor.accountId,
      validatedAt: facts.now,
      withdrawnAt: wasOut ? facts.now : null,
      withdrawnReason: body.reason,
    };
    const after = withReply(subject, out);
    return {
      to: stateAfterRejection(subject, after, wasOut),
      replies: after.replies,
      fields: wasOut ? { unread: true, corrected: true, recheckOn: null } : {},
      data: { replyId: reply.id, officeId: reply.officeId, afterRelease: wasOut },
      toCopy: wasOut ? [out.id] : [],
    };
  },

  request_integration: (subject, body, { facts }) => {
    if (body.dueOn < facts.today) throw refuse('dueOn', 'date_in_past');
    return {
      to: 'integration_requested',
      fields: { integrationDueOn: body.dueOn, unread: true },
      texts: [newText('integration_request', body.text, { dueOn: body.dueOn })],
      data: { dueOn: body.dueOn },
    };
  },

  submit_integration: (subject, body, { facts }) => {
    for (const [index, { on }] of body.delivered.entries())
      if (on > facts.today) throw refuse(`delivered.${index}.on`, 'date_in_future');
    return {
      to: 'in_charge',
      fields: { integrationDueOn: null, unread: false },
      texts: [newText('integration', body.text, { delivered: body.delivered })],
      data: { delivered: body.delivered.map(({ how, on }) => ({ how, on })) },
    };
  },

  nudge: (subject, body, { facts }) => {
    if (facts.nextNudgeAt !== null) throw new Problem('nudge_already_sent');
    return {
      fields: { nudges: subject.nudges + 1, nudgedAt: facts.now },
      texts: body.note ? [newText('nudge', body.note)] : [],
      data: { nudges: subject.nudges + 1 },
    };
  },

  close: (subject, _body, { facts }) => {
    const { referrals, struck } = strikingOpen(subject, facts.now);
    return { to: 'closed', referrals, data: { by: 'counter', struck } };
  },

  withdraw: (subject, body, { facts }) => {
    const { referrals, struck } = strikingOpen(subject, facts.now);
    return {
      to: 'withdrawn',
      referrals,
      fields: { recheckOn: null, integrationDueOn: null },
      texts: [newText('withdrawal', body.reason)],
      data: { struck },
    };
  },

  decline: (subject, body, { facts }) => {
    const { referrals, struck } = strikingOpen(subject, facts.now);
    return {
      to: 'declined',
      referrals,
      fields: { unread: true },
      texts: [newText('decline', body.reason, { whereToTurn: body.whereToTurn })],
      data: { struck },
    };
  },

  ...MERGING,

  // The rules in force now look at the reopened case at their next round: what they said of the lap before is past.
  reopen: (subject, body, { facts }) => ({
    to: 'submitted',
    fields: {
      lap: subject.lap + 1,
      inChargeOf: null,
      unread: false,
      corrected: false,
      readAt: null,
      recheckOn: null,
      integrationDueOn: null,
      reproposal: null,
      reviewOn: facts.today,
    },
    texts: [newText('reopening', body.reason)],
    data: { lap: subject.lap + 1 },
  }),

  add_note: (_subject, body) => ({ texts: [newText('note', body.text)] }),

  mark_read: (subject, _body, { facts }) => ({ fields: { unread: false, corrected: false, readAt: facts.now } }),

  set_urgency: (subject, body) => ({
    fields: { urgency: body.code, reproposal: settled(subject.reproposal) },
    texts: [newText('urgency', body.reason, { what: 'decided', code: body.code, before: subject.urgency })],
    data: { code: body.code, before: subject.urgency },
  }),

  keep_urgency: (subject, body) => {
    const proposed = { code: subject.urgency, before: subject.reproposal?.code ?? null };
    return {
      fields: { reproposal: settled(subject.reproposal) },
      texts: [newText('urgency', body.reason, { what: 'kept', ...proposed })],
      data: proposed,
    };
  },

  seal: (subject, body, { actor, facts }) => {
    const { inChargeOf } = subject;
    const handlers = handlersOfSeal(subject, body, { actor, facts });
    // For whoever is no handler the case does not exist any more: it would be in the hands of nobody. Who seals is one.
    const passes = inChargeOf !== null && !handlers.includes(inChargeOf);
    return {
      fields: { sealed: true, handlers, ...(passes ? { inChargeOf: actor.accountId } : {}) },
      texts: [newText('sealing', body.reason)],
      data: { handlers, ...(passes ? { passedFrom: inChargeOf, passedTo: actor.accountId } : {}) },
    };
  },

  unseal: (_subject, body) => ({
    fields: { sealed: false, handlers: [] },
    texts: [newText('unsealing', body.reason)],
  }),
};

function settled(reproposal: Case['reproposal']): Case['reproposal'] {
  return reproposal && { ...reproposal, open: false };
}

/** Where the case stands once a reply went out: what still waits keeps it back, a request for papers sends it to the counter. */
function released(after: Case, out: Reply, extra: Partial<Change> = {}): Change {
  const asked = out.outcome === 'richiesta_integrazione';
  const to: CaseState =
    repliesToHandOn(after).length > 0
      ? 'reply_collected'
      : standingReplies(after).some((reply) => reply.releasedAt === null)
        ? 'in_validation'
        : asked
          ? 'integration_requested'
          : 'answered';
  return {
    to,
    replies: after.replies,
    fields: {
      unread: true,
      readAt: null,
      recheckOn: out.outcome === 'in_istruttoria' ? out.recheckOn : null,
      ...(to === 'integration_requested' ? { integrationDueOn: out.dueOn } : {}),
    },
    data: { replyId: out.id, outcome: out.outcome, officeId: out.officeId },
    toCopy: [out.id],
    ...extra,
  };
}

function stateAfterRejection(before: Case, after: Case, wasOut: boolean): CaseState {
  if (wasOut)
    return ['answered', 'closed', 'integration_requested'].includes(before.state) ? 'in_charge' : before.state;
  if (!ACTIVE_STATES.includes(before.state)) return before.state;
  if (repliesToHandOn(after).length > 0) return 'reply_collected';
  if (repliesToValidate(after).some((reply) => reply.releasedAt === null)) return 'in_validation';
  return 'in_charge';
}

function newReply(
  subject: Case,
  body: GivenDates,
  author: DecisionContext['actor'],
  facts: DecisionContext['facts'],
): Omit<Reply, 'referralId' | 'officeId' | 'textId' | 'channel' | 'givenOn' | 'officePerson' | 'policy'> {
  return {
    id: newId(),
    outcome: body.outcome,
    ...datesOf(body, author, facts),
    writtenBy: author.accountId,
    at: facts.now,
    lap: subject.lap,
    validation: 'not_required',
    validatedBy: null,
    validatedAt: null,
    releasedAt: null,
    withdrawnAt: null,
    withdrawnReason: null,
    copiedFrom: null,
    version: 1,
  };
}

function waiting(subject: Case, replyId: string, candidates: readonly Reply[]): Reply {
  const reply = candidates.find((each) => each.id === replyId);
  if (!reply) throw refuse('replyId', 'reply_not_waiting');
  return reply;
}

function validatable(
  subject: Case,
  replyId: string,
  candidates: readonly Reply[],
  actor: DecisionContext['actor'],
): Reply {
  const reply = waiting(subject, replyId, candidates);
  if (reply.writtenBy === actor.accountId) throw new Problem('own_work_not_approvable');
  if (actor.kind !== 'import' && !mayValidate(actor, reply)) throw new Problem('not_allowed');
  return reply;
}

function withReply(subject: Case, reply: Reply): Case {
  return { ...subject, replies: subject.replies.map((each) => (each.id === reply.id ? reply : each)) };
}

/** Nobody waits for an answer any more: the offices that have not given one are asked no further. */
function strikingOpen(subject: Case, now: Date): { referrals: Case['referrals']; struck: string[] } {
  return {
    referrals: subject.referrals.map((referral) =>
      referral.status === 'open' ? { ...referral, status: 'recalled' as const, endedAt: now } : referral,
    ),
    struck: openReferrals(subject).map(({ id }) => id),
  };
}
