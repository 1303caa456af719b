import type { Type } from '@angular/core';

/** A page of what the network decides about urgency and time: its place in the address, its tab, and the page. */
export interface RulesSection {
  readonly path: string;
  /** Key of the words on its tab. */
  readonly label: string;
  readonly load: () => Promise<Type<unknown>>;
}

/** In the order of the tabs; the first one opens. */
export const RULES_SECTIONS: readonly RulesSection[] = [
  {
    path: 'urgenza',
    label: 'segnalazioni.rules.nav.urgency',
    load: () => import('./urgency-rules-page').then((file) => file.UrgencyRulesPage),
  },
];
