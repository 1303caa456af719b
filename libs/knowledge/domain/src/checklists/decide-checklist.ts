import type { Actor } from '@respi/identity/contract';
import type { ChecklistAction, ChecklistItem, NewChecklist } from '@respi/knowledge/contract';
import { Problem, actionsFrom, invalidField } from '@respi/shared/kernel';
import { mayDraftSheets, officesOf } from '../sheet-life';
import { CHECKLIST_LIFECYCLE, type Checklist, type ChecklistCommand } from './checklist';
import { checklistRelations, mayDoToChecklist, maySeeChecklist, obstacleTo } from './checklist-policy';

/** What a decision rests on beside the list. */
export interface ChecklistFacts {
  readonly actor: Actor;
  readonly now: Date;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly newId: () => string;
  /** The version of the same scope that is in force, or will be. */
  readonly before: Pick<Checklist, 'validFrom'> | null;
}

/** @throws Problem not_allowed */
export function draftChecklist(
  id: string,
  number: number,
  input: NewChecklist,
  { actor, newId }: Pick<ChecklistFacts, 'actor' | 'newId'>,
): Checklist {
  if (!mayDraftSheets(actor)) throw new Problem('not_allowed');
  const { procedure, office, permit, offices, items } = input;
  return {
    ...{ id, networkId: actor.networkId, procedure, office, permit, number, state: 'draft' },
    offices: [...new Set(offices)],
    items: itemsOf(items, newId),
    writers: [actor.accountId],
    ...{ validations: [], validFrom: null, validTo: null, notice: null, version: 1 },
  };
}

/** The refusals that depend on who asks and on nothing else. @throws Problem not_found, not_allowed */
export function assertMayActOnChecklist(actor: Actor, checklist: Checklist, action: ChecklistAction): void {
  if (!maySeeChecklist(actor, checklist)) throw new Problem('not_found');
  if (!mayDoToChecklist(action, checklistRelations(actor, checklist))) throw new Problem('not_allowed');
}

/**
 * What becomes of a list under a command.
 * @throws Problem not_found, not_allowed, not_possible_now, own_work_not_approvable, validation_missing, invalid_input
 */
export function decideChecklist(checklist: Checklist, command: ChecklistCommand, facts: ChecklistFacts): Checklist {
  const { actor } = facts;
  assertMayActOnChecklist(actor, checklist, command.action);
  if (!actionsFrom(CHECKLIST_LIFECYCLE, checklist.state).includes(command.action)) throw notNow(checklist);
  const obstacle = obstacleTo(command.action, { checklist, actor });
  if (obstacle) throw new Problem(obstacle);
  return { ...checklist, ...outcome(checklist, command, facts), version: checklist.version + 1 };
}

function outcome(checklist: Checklist, command: ChecklistCommand, facts: ChecklistFacts): Partial<Checklist> {
  switch (command.action) {
    case 'edit':
      return {
        state: 'draft',
        validations: [],
        offices: [...new Set(command.body.offices ?? checklist.offices)],
        items: command.body.items ? itemsOf(command.body.items, facts.newId) : checklist.items,
        writers: [...new Set([...checklist.writers, facts.actor.accountId])],
      };
    case 'send_to_review':
      return { state: 'in_review', validations: [], notice: null };
    case 'return_to_draft':
      return { state: 'draft', validations: [], notice: command.body.reason };
    case 'validate':
      return validate(checklist, command.body.office, facts);
    case 'bring_into_force':
      return intoForce(command.body.from, facts);
    case 'withdraw':
      // Of one in force today is the first day without it; one that had no day yet never gets one.
      return {
        state: 'withdrawn',
        notice: command.body.reason,
        validTo: checklist.validFrom === null ? null : dayBefore(facts.today),
      };
  }
}

function validate(checklist: Checklist, named: string | undefined, { actor, now }: ChecklistFacts): Partial<Checklist> {
  const mine = officesOf(actor, checklist);
  const office = named ?? (mine.length === 1 ? mine[0] : undefined);
  if (office === undefined) throw invalidField('office', 'required');
  if (!mine.includes(office)) throw new Problem('not_allowed');
  if (checklist.validations.some((word) => word.office === office)) throw notNow(checklist);
  const validations = [...checklist.validations, { office, by: actor.accountId, at: now }];
  const complete = checklist.offices.every((each) => validations.some((word) => word.office === each));
  return { state: complete ? 'validated' : 'in_review', validations };
}

function intoForce(from: string, { today, before }: ChecklistFacts): Partial<Checklist> {
  if (from < today) throw invalidField('from', 'date_in_past');
  // The one before it keeps a day at least: two lists of one day would be two answers.
  const earlier = before?.validFrom ?? null;
  if (earlier !== null && from <= earlier) throw invalidField('from', 'before_earlier_list');
  return { state: 'in_force', validFrom: from, validTo: null, notice: null };
}

/** Ids that come with the items stay; two of the same would be counted as one. */
function itemsOf(items: NewChecklist['items'], newId: () => string): ChecklistItem[] {
  const used = new Set<string>();
  return items.map((item) => {
    const id = item.id !== undefined && !used.has(item.id) ? item.id : newId();
    used.add(id);
    return { ...item, id };
  });
}

const notNow = ({ state }: Checklist): Problem =>
  new Problem('not_possible_now', { params: { state: CHECKLIST_LIFECYCLE.states[state].label } });

/** `YYYY-MM-DD` before another. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
