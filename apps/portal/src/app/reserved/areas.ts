import type { Role } from '@respi/identity/contract';

/** The parts of the reserved area, in the order of the navigation. The first that a person may open is their home. */
export interface Area {
  readonly path: string;
  readonly roles: readonly Role[];
}

export const AREAS: readonly Area[] = [
  { path: 'sportello', roles: ['counter_operator', 'external_operator'] },
  { path: 'coordinamento', roles: ['coordinator'] },
  { path: 'interfaccia', roles: ['interface_operator', 'coordinator'] },
  { path: 'referente', roles: ['referent'] },
  {
    path: 'schede',
    roles: ['counter_operator', 'external_operator', 'coordinator', 'interface_operator', 'referent', 'network_admin'],
  },
  {
    path: 'bacheca',
    roles: ['counter_operator', 'external_operator', 'coordinator', 'interface_operator', 'referent', 'network_admin'],
  },
  {
    path: 'calendario',
    roles: ['counter_operator', 'external_operator', 'coordinator', 'interface_operator', 'referent', 'network_admin'],
  },
  {
    path: 'archivio',
    roles: ['counter_operator', 'external_operator', 'coordinator', 'interface_operator', 'referent', 'network_admin'],
  },
  {
    path: 'divergenze',
    roles: ['counter_operator', 'external_operator', 'coordinator', 'interface_operator', 'referent', 'network_admin'],
  },
  { path: 'domande', roles: ['coordinator'] },
  {
    path: 'servizi',
    roles: ['counter_operator', 'external_operator', 'coordinator', 'interface_operator', 'referent', 'network_admin'],
  },
  { path: 'cifre', roles: ['general_coordinator', 'coordinator'] },
  { path: 'regole', roles: ['coordinator', 'interface_operator', 'network_admin'] },
  { path: 'registro', roles: ['coordinator', 'network_admin'] },
  { path: 'dati', roles: ['coordinator'] },
  { path: 'amministrazione', roles: ['network_admin'] },
];

/** Where each role finds what waits for it. */
const HOME: Readonly<Record<Role, string>> = {
  counter_operator: 'sportello',
  external_operator: 'sportello',
  coordinator: 'coordinamento',
  interface_operator: 'interfaccia',
  referent: 'referente',
  network_admin: 'amministrazione',
  general_coordinator: 'cifre',
};

/** Who holds several roles lands where people wait the most: a desk before a list, a list before settings. */
const PRECEDENCE: readonly Role[] = [
  'counter_operator',
  'external_operator',
  'coordinator',
  'interface_operator',
  'referent',
  'network_admin',
  'general_coordinator',
];

export function areasOf(roles: readonly Role[]): readonly Area[] {
  return AREAS.filter((area) => area.roles.some((role) => roles.includes(role)));
}

/** A page that is no area opens for whoever may read what is on it: the server decides. */
export function mayOpen(page: string, roles: readonly Role[]): boolean {
  const area = AREAS.find(({ path }) => path === page);
  return !area || area.roles.some((role) => roles.includes(role));
}

/** Pages that stand in no area of their own name belong to one: without it the navigation would not say where one is. */
export function areaOf(page: string, roles: readonly Role[]): string | null {
  if (page === 'nuova') return 'sportello';
  if (page === 'distinte') return 'interfaccia';
  return page === 'segnalazioni' ? homeOf(roles) : page;
}

export function homeOf(roles: readonly Role[]): string | null {
  const first = PRECEDENCE.find((role) => roles.includes(role));
  return first ? HOME[first] : null;
}
