import type { Type } from '@angular/core';
import type { Section } from '@respi/shared/ui';

/** A page of what the network decides about urgency and time: its place in the address, its tab, and the page. */
export interface RulesSection extends Section {
  readonly load: () => Promise<Type<unknown>>;
}

/** In the order of the tabs; the first one opens. */
export const RULES_SECTIONS: readonly RulesSection[] = [
  {
    path: 'urgenza',
    label: 'segnalazioni.rules.nav.urgency',
    load: () => import('./urgency-rules-page').then((file) => file.UrgencyRulesPage),
  },
  {
    path: 'tempi',
    label: 'segnalazioni.rules.nav.targets',
    load: () => import('./time/targets-page').then((file) => file.TargetsPage),
  },
  {
    path: 'calendari',
    label: 'segnalazioni.rules.nav.calendars',
    load: () => import('./time/calendars-page').then((file) => file.CalendarsPage),
  },
  {
    path: 'avvisi',
    label: 'segnalazioni.rules.nav.ladder',
    load: () => import('./time/ladder-page').then((file) => file.LadderPage),
  },
  {
    path: 'conservazione',
    label: 'segnalazioni.rules.nav.retention',
    load: () => import('./time/retention-page').then((file) => file.RetentionPage),
  },
];
