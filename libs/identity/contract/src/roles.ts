import * as z from 'zod';

/** Roles of a membership (person x unit). Italian words: docs/glossary.md. */
export const ROLES = [
  'counter_operator',
  'external_operator',
  'coordinator',
  'interface_operator',
  'referent',
  'network_admin',
  'general_coordinator',
] as const;
export type Role = (typeof ROLES)[number];
export const Role = z.enum(ROLES);

/** Kinds of unit. `sportello` files cases, `servizio` is a service of the wider network, `ufficio` answers. */
export const UNIT_KINDS = ['sportello', 'servizio', 'ufficio', 'coordinamento', 'coordinamento_generale'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
export const UnitKind = z.enum(UNIT_KINDS);

/** The kind of unit at which each role is held. */
export const UNIT_KIND_OF_ROLE: Readonly<Record<Role, UnitKind>> = {
  counter_operator: 'sportello',
  external_operator: 'servizio',
  coordinator: 'coordinamento',
  interface_operator: 'coordinamento',
  referent: 'ufficio',
  network_admin: 'coordinamento',
  general_coordinator: 'coordinamento_generale',
};

export interface Membership {
  readonly role: Role;
  readonly unitId: string;
  readonly unitCode: string;
}

/** Who acts: read from the database at every request, never trusted from the token. */
export interface Actor {
  readonly accountId: string;
  readonly networkId: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
  /** `system` acts when a date arrives, `import` replays the past. */
  readonly kind: 'person' | 'system' | 'import';
}

export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.memberships.some((membership) => roles.includes(membership.role));
}

export function unitsWhere(actor: Actor, ...roles: readonly Role[]): string[] {
  return actor.memberships
    .filter((membership) => roles.includes(membership.role))
    .map((membership) => membership.unitId);
}
