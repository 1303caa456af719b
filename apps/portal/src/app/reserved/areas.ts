import type { Role } from '@respi/identity/contract';

/** What is opened now and then stands behind one word of the navigation, where there would be too many words beside it. */
export type AreaGroup = 'consult' | 'govern';

/** The parts of the reserved area, in the order of the navigation: desks first, then what is opened daily. */
export interface Area {
  readonly path: string;
  readonly roles: readonly Role[];
  readonly group?: AreaGroup;
}

export const AREAS: readonly Area[] = [
  { path: 'sportello', roles: ['counter_operator', 'external_operator'] },
  { path: 'coordinamento', roles: ['coordinator'] },
  { path: 'interfaccia', roles: ['interface_operator', 'coordinator'] },
  { path: 'referente', roles: ['referent'] },
  { path: 'amministrazione', roles: ['network_admin'] },
  {
    path: 'schede',
    roles: ['counter_operator', 'external_operator', 'coordinator', 'interface_operator', 'referent', 'network_admin'],
  },
  { path: 'domande', roles: ['coordinator'] },
  {
    path: 'bacheca',
    roles: ['counter_operator', 'external_operator', 'coordinator', 'interface_operator', 'referent', 'network_admin'],
  },
  {
    path: 'calendario',
    roles: ['counter_operator', 'external_operator', 'coordinator', 'interface_operator', 'referent', 'network_admin'],
  },
  {
    path: 'servizi',
    group: 'consult',
    roles: ['counter_operator', 'external_operator', 'coordinator', 'interface_operator', 'referent', 'network_admin'],
  },
  {
    path: 'archivio',
    group: 'consult',
    roles: ['counter_operator', 'external_operator', 'coordinator', 'interface_operator', 'referent', 'network_admin'],
  },
  {
    path: 'divergenze',
    group: 'consult',
    roles: ['counter_operator', 'external_operator', 'coordinator', 'interface_operator', 'referent', 'network_admin'],
  },
  { path: 'cifre', group: 'govern', roles: ['general_coordinator', 'coordinator'] },
  { path: 'regole', group: 'govern', roles: ['coordinator', 'interface_operator', 'network_admin'] },
  { path: 'registro', group: 'govern', roles: ['coordinator', 'network_admin'] },
  { path: 'dati', group: 'govern', roles: ['coordinator'] },
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

/** So many words fit beside one another on the screen of a desk. */
const IN_ONE_ROW = 8;

export interface MenuGroup {
  readonly group: AreaGroup;
  readonly areas: readonly Area[];
}

/** The navigation of whoever may open these areas. A row that holds them all folds nothing away, nor does a word hide one area alone. */
export function menuOf(areas: readonly Area[]): readonly (Area | MenuGroup)[] {
  if (areas.length <= IN_ONE_ROW) return areas;
  const menu: (Area | MenuGroup)[] = [];
  for (const area of areas) {
    const { group } = area;
    const together = areas.filter((each) => group !== undefined && each.group === group);
    if (group === undefined || together.length === 1) menu.push(area);
    else if (together[0] === area) menu.push({ group, areas: together });
  }
  return menu;
}

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
