import { type Actor, hasRole } from '@respi/identity/contract';
import type { DivergenceAction } from '@respi/knowledge/contract';
import { actionsFrom } from '@respi/shared/kernel';
import { mayReadPublished } from '../sheet-life';
import { type Divergence, officesConcerned } from './divergence';
import { DIVERGENCE_LIFECYCLE, DIVERGENCE_RIGHTS, type DivergenceRelation } from './divergence-lifecycle';

/** What the policy needs to know of a divergence. */
export type DivergenceSubject = Pick<Divergence, 'networkId' | 'practices' | 'state'>;

/** Whoever has none reads standards and nothing of how they came about. */
export function divergenceRelations(actor: Actor, divergence: DivergenceSubject): ReadonlySet<DivergenceRelation> {
  const relations = new Set<DivergenceRelation>();
  if (actor.networkId !== divergence.networkId || actor.kind !== 'person') return relations;
  if (hasRole(actor, 'coordinator')) relations.add('coordinator');
  const offices = officesConcerned(divergence);
  if (referredOffices(actor).some((office) => offices.includes(office))) relations.add('referent');
  return relations;
}

/** Codes of the offices for which an actor speaks. */
export function referredOffices(actor: Actor): string[] {
  return actor.memberships.filter(({ role }) => role === 'referent').map(({ unitCode }) => unitCode);
}

export function maySeeDivergence(actor: Actor, divergence: DivergenceSubject): boolean {
  if (divergenceRelations(actor, divergence).size > 0) return true;
  return divergence.state === 'standard' && mayReadPublished(actor, divergence.networkId);
}

export function mayOpenDivergences(actor: Actor): boolean {
  return actor.kind === 'person' && hasRole(actor, 'coordinator');
}

/** Default deny. */
export function mayDoToDivergence(action: DivergenceAction, relations: ReadonlySet<DivergenceRelation>): boolean {
  const holders: readonly DivergenceRelation[] = DIVERGENCE_RIGHTS[DIVERGENCE_LIFECYCLE.transitions[action].permission];
  return holders.some((relation) => relations.has(relation));
}

/** The buttons of one actor: lifecycle x policy. */
export function availableDivergenceActions(actor: Actor, divergence: DivergenceSubject): DivergenceAction[] {
  const relations = divergenceRelations(actor, divergence);
  return actionsFrom(DIVERGENCE_LIFECYCLE, divergence.state).filter((action) => mayDoToDivergence(action, relations));
}
