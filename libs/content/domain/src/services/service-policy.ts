import { type Actor, type Role, hasRole } from '@respi/identity/contract';
import type { ServiceAction } from '@respi/content/contract';

/** Whose an entry is: codes of a unit and of a body of the network, where it belongs to one. */
export interface Belonging {
  readonly unit: string | null;
  readonly organisation: string | null;
}

/** Those who work at a service and may speak for it. */
const KEEPERS: readonly Role[] = ['counter_operator', 'external_operator', 'referent'];

/** Codes of the units at which somebody may speak for the service. */
export function keptUnits(actor: Actor): string[] {
  return actor.memberships.filter(({ role }) => KEEPERS.includes(role)).map(({ unitCode }) => unitCode);
}

/**
 * Whether somebody keeps an entry: they work at its unit, or at a unit of the body whose service it is.
 * @param organisationOf the body that a unit belongs to
 */
export function keepsService(
  actor: Actor,
  { unit, organisation }: Belonging,
  organisationOf: (unitCode: string) => string | null,
): boolean {
  return keptUnits(actor).some(
    (code) => code === unit || (organisation !== null && organisationOf(code) === organisation),
  );
}

/** What somebody may do to an entry. Default: nothing. */
export function serviceActions(
  actor: Actor,
  belonging: Belonging,
  organisationOf: (unitCode: string) => string | null,
  proposed: boolean,
): ServiceAction[] {
  if (hasRole(actor, 'coordinator')) return proposed ? ['edit', 'assure', 'decide'] : ['edit', 'assure'];
  return keepsService(actor, belonging, organisationOf) ? ['propose', 'assure'] : [];
}
