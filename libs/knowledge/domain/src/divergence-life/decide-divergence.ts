import type { Actor } from '@respi/identity/contract';
import { DIVERGENCE_OPENED, type DivergenceAction, type NewDivergence } from '@respi/knowledge/contract';
import { Problem, actionsFrom } from '@respi/shared/kernel';
import {
  type Divergence,
  type DivergenceActionBody,
  type DivergenceCommand,
  type DivergenceEvent,
  EVENT_OF_DIVERGENCE_ACTION,
  officesConcerned,
  tidy,
} from './divergence';
import { DIVERGENCE_LIFECYCLE } from './divergence-lifecycle';
import { divergenceRelations, mayDoToDivergence, mayOpenDivergences, maySeeDivergence } from './divergence-policy';

export interface DivergenceFacts {
  readonly actor: Actor;
  readonly now: Date;
}

export interface DivergenceOutcome {
  readonly divergence: Divergence;
  readonly event: DivergenceEvent;
}

/** @throws Problem `not_allowed` */
export function openDivergence(id: string, input: NewDivergence, { actor }: DivergenceFacts): DivergenceOutcome {
  if (!mayOpenDivergences(actor)) throw new Problem('not_allowed');
  const divergence: Divergence = {
    ...{ id, networkId: actor.networkId, state: 'open', topic: input.topic, question: input.question },
    practices: { a: tidy(input.a), b: tidy(input.b) },
    ...{ decision: null, notice: null, sheetId: null, openedBy: actor.accountId, version: 1 },
  };
  return {
    divergence,
    event: { type: DIVERGENCE_OPENED, data: { topic: input.topic, offices: officesConcerned(divergence) } },
  };
}

/** The refusals that depend on who asks and on nothing else: they come before the version is told. */
export function assertMayActOnDivergence(actor: Actor, divergence: Divergence, action: DivergenceAction): void {
  if (!maySeeDivergence(actor, divergence)) throw new Problem('not_found');
  if (!mayDoToDivergence(action, divergenceRelations(actor, divergence))) throw new Problem('not_allowed');
}

/** @throws Problem `not_found`, `not_allowed`, `not_possible_now` */
export function decideDivergence(
  before: Divergence,
  command: DivergenceCommand,
  facts: DivergenceFacts,
): DivergenceOutcome {
  assertMayActOnDivergence(facts.actor, before, command.action);
  if (!actionsFrom(DIVERGENCE_LIFECYCLE, before.state).includes(command.action))
    throw new Problem('not_possible_now', { params: { state: DIVERGENCE_LIFECYCLE.states[before.state].label } });
  const { change, data } = outcome(before, command, facts);
  return {
    divergence: { ...before, ...change, version: before.version + 1 },
    event: { type: EVENT_OF_DIVERGENCE_ACTION[command.action], data },
  };
}

function outcome(
  before: Divergence,
  command: DivergenceCommand,
  facts: DivergenceFacts,
): { readonly change: Partial<Divergence>; readonly data: DivergenceEvent['data'] } {
  switch (command.action) {
    case 'edit': {
      const { question, topic, a, b } = command.body;
      return { change: { question, topic, practices: { a: tidy(a), b: tidy(b) } }, data: { topic } };
    }
    case 'comment':
      return { change: before.state === 'open' ? { state: 'in_discussion' } : {}, data: {} };
    case 'decide':
      return decide(before, command.body, facts);
    case 'adopt':
      return { change: { state: 'standard' }, data: {} };
    case 'dismiss':
      return { change: { state: 'dismissed', notice: command.body.reason }, data: {} };
    case 'reopen':
      // What was decided stays in the history as an act, and in force nowhere.
      return { change: { state: 'in_discussion', decision: null, notice: command.body.reason }, data: {} };
    case 'link_sheet':
      return { change: { sheetId: command.body.sheet }, data: { sheet: command.body.sheet } };
  }
}

function decide(
  before: Divergence,
  { chosen, text, reason, holdsFrom }: DivergenceActionBody<'decide'>,
  { actor, now }: DivergenceFacts,
): ReturnType<typeof outcome> {
  const said = text ?? (chosen === 'third' ? '' : before.practices[chosen].what);
  return {
    change: {
      ...{ state: 'decided', notice: null },
      decision: { chosen, text: said, reason, holdsFrom, by: actor.accountId, at: now },
    },
    data: { chosen, holdsFrom },
  };
}
