import type { Actor } from '@respi/identity/contract';
import { type CaseAction, type CaseCommand, EVENT_OF_ACTION } from '@respi/segnalazioni/contract';
import { Problem, leadsTo, startsFrom } from '@respi/shared/kernel';
import type { Case } from './case';
import type { Reproposal } from './urgency/reproposal';
import type { Change, Decision, DecisionContext, DecisionFacts } from './decision';
import { DECISIONS } from './decisions';
import { CASE_GUARDS, CASE_LIFECYCLE, type Relation } from './lifecycle';
import { mayDo, relationsTo } from './policy';

/**
 * The pure transition `(case, command, facts) -> (case', events)`. Order of the refusals: the case does not exist for
 * this actor (404), the actor may not (403), the state does not allow it (409), the input does not fit (422).
 */
export function decide(actor: Actor, subject: Case, command: CaseCommand, facts: DecisionFacts): Decision {
  const relations = assertMayAct(actor, subject, command.action);
  assertPossible(subject, command.action);
  // The table is a full Record over the actions; the compiler cannot follow that key and body belong together.
  const change = (DECISIONS[command.action] as (subject: Case, body: unknown, context: DecisionContext) => Change)(
    subject,
    command.body,
    {
      actor,
      facts,
      relations,
    },
  );
  return applyChange(subject, command.action, change, facts.now);
}

/**
 * The refusals that depend on who asks and on nothing else. They come before everything that would tell about the case:
 * its version, its state, who took it.
 */
export function assertMayAct(actor: Actor, subject: Case, action: CaseAction): ReadonlySet<Relation> {
  const relations = relationsTo(actor, subject);
  if (relations.size === 0) throw new Problem('not_found');
  if (!mayDo(action, relations) && !(actor.kind === 'import')) throw new Problem('not_allowed');
  return relations;
}

/** What the system decides when a date arrives. */
export function decideBySystem(subject: Case, action: 'recheck' | 'close', now: Date): Decision {
  assertPossible(subject, action);
  return action === 'recheck'
    ? applyChange(
        subject,
        'recheck',
        { to: 'in_charge', fields: { recheckOn: null, inChargeOf: subject.inChargeOf } },
        now,
      )
    : applyChange(subject, 'close', { to: 'closed', data: { by: 'time' } }, now);
}

/** A date drew near and the rules propose a more urgent code: the given one stays until a person decides. */
export function reproposeBySystem(subject: Case, reproposal: Reproposal, reviewOn: string | null, now: Date): Decision {
  assertPossible(subject, 'repropose_urgency');
  const { code, rule, rules } = reproposal;
  const data = { code, before: subject.urgency, rule, rules };
  return applyChange(subject, 'repropose_urgency', { fields: { reproposal, reviewOn }, data }, now);
}

function assertPossible(subject: Case, action: CaseAction): void {
  const transition = CASE_LIFECYCLE.transitions[action];
  if (action === 'reopen' && subject.erased) throw new Problem('erased_file_a_new_one');
  // What is erased stays as it is: nobody writes about somebody who was forgotten.
  const possible =
    !subject.erased &&
    startsFrom(transition, subject.state) &&
    (transition.guards ?? []).every((guard) => CASE_GUARDS[guard](subject));
  if (!possible)
    throw new Problem('not_possible_now', {
      params: {
        state: subject.erased ? 'Cancellata' : CASE_LIFECYCLE.states[subject.state].label,
        action: transition.label,
      },
    });
}

function applyChange(subject: Case, action: Exclude<CaseAction, 'submit'>, change: Change, now: Date): Decision {
  const transition = CASE_LIFECYCLE.transitions[action];
  const to = change.to ?? subject.state;
  if (!leadsTo(transition, subject.state, to)) throw new Error(`${action} may not lead from ${subject.state} to ${to}`);
  const moved = to !== subject.state || action === 'reopen';
  const after: Case = {
    ...subject,
    ...change.fields,
    referrals: change.referrals ?? subject.referrals,
    replies: change.replies ?? subject.replies,
    state: to,
    stateSince: moved ? now : subject.stateSince,
    answeredAt: to === 'answered' && subject.state !== 'answered' ? now : subject.answeredAt,
    version: subject.version + 1,
  };
  return {
    after,
    texts: change.texts ?? [],
    toCopy: change.toCopy ?? [],
    correctedBecause: change.correctedBecause,
    events: [
      {
        type: EVENT_OF_ACTION[action],
        data: { from: subject.state, to, lap: after.lap, ...change.data },
        texts: (change.texts ?? []).map((text) => text.id),
      },
    ],
  };
}
