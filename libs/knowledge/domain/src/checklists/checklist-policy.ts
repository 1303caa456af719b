import { type Actor, hasRole } from '@respi/identity/contract';
import type { ChecklistAction } from '@respi/knowledge/contract';
import { type ProblemCode, actionsFrom } from '@respi/shared/kernel';
import { type SheetRelation, officesOf } from '../sheet-life';
import { CHECKLIST_LIFECYCLE, CHECKLIST_RIGHTS, type Checklist, type ChecklistGuard } from './checklist';

/** How an actor stands to a list. Empty: it is not there for them before it has a day. */
export function checklistRelations(
  actor: Actor,
  checklist: Pick<Checklist, 'networkId' | 'offices'>,
): ReadonlySet<SheetRelation> {
  const relations = new Set<SheetRelation>();
  if (actor.networkId !== checklist.networkId) return relations;
  if (actor.kind !== 'person') relations.add('system');
  if (hasRole(actor, 'coordinator')) relations.add('coordinator');
  if (officesOf(actor, checklist).length > 0) relations.add('referent');
  return relations;
}

/** The bench is the coordination's, and the office's once it is asked; whoever works in the network reads what has had a day. */
export function maySeeChecklist(
  actor: Actor,
  checklist: Pick<Checklist, 'networkId' | 'offices' | 'state' | 'validFrom'>,
): boolean {
  const relations = checklistRelations(actor, checklist);
  if (relations.has('coordinator') || relations.has('system')) return true;
  if (relations.has('referent') && checklist.state !== 'draft') return true;
  return actor.networkId === checklist.networkId && actor.memberships.length > 0 && checklist.validFrom !== null;
}

export function mayDoToChecklist(action: ChecklistAction, relations: ReadonlySet<SheetRelation>): boolean {
  const holders: readonly SheetRelation[] = CHECKLIST_RIGHTS[CHECKLIST_LIFECYCLE.transitions[action].permission];
  return holders.some((relation) => relations.has(relation));
}

interface GuardView {
  readonly checklist: Checklist;
  readonly actor: Actor;
}

const GUARDS: Readonly<Record<ChecklistGuard, { holds: (view: GuardView) => boolean; problem: ProblemCode }>> = {
  EveryNamedOfficeHasValidated: {
    holds: ({ checklist: { offices, validations } }) =>
      offices.length > 0 && offices.every((named) => validations.some(({ office }) => office === named)),
    problem: 'validation_missing',
  },
  ValidatorDidNotWriteIt: {
    holds: ({ checklist, actor }) => !checklist.writers.includes(actor.accountId),
    problem: 'own_work_not_approvable',
  },
};

/** The first guard that does not hold, as the problem to be told. */
export function obstacleTo(action: ChecklistAction, view: GuardView): ProblemCode | null {
  const broken = CHECKLIST_LIFECYCLE.transitions[action].guards?.find((guard) => !GUARDS[guard].holds(view));
  return broken ? GUARDS[broken].problem : null;
}

/** The buttons of one actor: lifecycle x policy, less what stands against it. */
export function availableChecklistActions(actor: Actor, checklist: Checklist): ChecklistAction[] {
  const relations = checklistRelations(actor, checklist);
  return actionsFrom(CHECKLIST_LIFECYCLE, checklist.state)
    .filter((action) => action !== 'supersede' && action !== 'resume')
    .filter((action) => {
      if (!mayDoToChecklist(action, relations)) return false;
      const mine = officesOf(actor, checklist);
      if (action === 'validate' && mine.every((own) => checklist.validations.some(({ office }) => office === own)))
        return false;
      return obstacleTo(action, { checklist, actor }) === null;
    });
}
