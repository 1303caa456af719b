import { type Role, UNIT_KIND_OF_ROLE, type UnitKind } from '@respi/identity/contract';

/** A referent belongs to an office, a counter operator to a counter: each role is held at one kind of unit. */
export function roleFitsUnit(role: Role, kind: UnitKind): boolean {
  return UNIT_KIND_OF_ROLE[role] === kind;
}
