import { type Actor, hasRole } from '@respi/identity/contract';
import type { SheetAction } from '@respi/knowledge/contract';
import { actionsFrom } from '@respi/shared/kernel';
import type { OpenOrJustifiedFinding, Sheet } from './sheet';
import { SHEET_LIFECYCLE, SHEET_RIGHTS, type SheetRelation } from './sheet-lifecycle';
import { guardAgainst } from './sheet-guards';

/** What the policy needs to know of a sheet. */
export type SheetSubject = Pick<Sheet, 'networkId' | 'offices' | 'state'>;

/** How an actor stands to the bench of a sheet. Empty: the bench does not exist for them. */
export function sheetRelations(actor: Actor, sheet: SheetSubject): ReadonlySet<SheetRelation> {
  const relations = new Set<SheetRelation>();
  if (actor.networkId !== sheet.networkId) return relations;
  if (actor.kind !== 'person') relations.add('system');
  if (hasRole(actor, 'coordinator')) relations.add('coordinator');
  if (officesOf(actor, sheet).length > 0) relations.add('referent');
  return relations;
}

/** Codes of the offices named by the sheet for which this actor speaks. */
export function officesOf(actor: Actor, sheet: Pick<Sheet, 'offices'>): string[] {
  return actor.memberships
    .filter(({ role, unitCode }) => role === 'referent' && sheet.offices.includes(unitCode))
    .map(({ unitCode }) => unitCode);
}

/** Who reads what is on the bench: the coordination always, a referent once the draft has left its writer's hands. */
export function maySeeBench(actor: Actor, sheet: SheetSubject): boolean {
  const relations = sheetRelations(actor, sheet);
  if (relations.has('coordinator') || relations.has('system')) return true;
  return relations.has('referent') && sheet.state !== 'draft' && sheet.state !== 'candidate';
}

/** Everybody who works in the network reads published sheets of both audiences; a person without a role reads none. */
export function mayReadPublished(actor: Actor, networkId: string): boolean {
  return actor.networkId === networkId && (actor.kind !== 'person' || actor.memberships.length > 0);
}

export function mayDraftSheets(actor: Actor): boolean {
  return actor.kind !== 'person' || hasRole(actor, 'coordinator');
}

/** Default deny: an action that names no relation of this actor is refused. */
export function mayDoToSheet(action: SheetAction, relations: ReadonlySet<SheetRelation>): boolean {
  const holders: readonly SheetRelation[] = SHEET_RIGHTS[SHEET_LIFECYCLE.transitions[action].permission];
  return holders.some((relation) => relations.has(relation));
}

/** The buttons of one actor: lifecycle x policy, less what the sheet itself stands against. */
export function availableSheetActions(
  actor: Actor,
  sheet: Sheet,
  findings: readonly OpenOrJustifiedFinding[],
): SheetAction[] {
  if (!maySeeBench(actor, sheet)) return [];
  const relations = sheetRelations(actor, sheet);
  return actionsFrom(SHEET_LIFECYCLE, sheet.state).filter((action) => {
    if (!mayDoToSheet(action, relations)) return false;
    if (
      action === 'validate' &&
      officesOf(actor, sheet).every((office) => sheet.validations.some((word) => word.office === office))
    )
      return false;
    if (action === 'justify_finding')
      return findings.some((finding) => guardAgainst(action, { sheet, actor, findings, finding }) === null);
    return guardAgainst(action, { sheet, actor, findings }) === null;
  });
}
