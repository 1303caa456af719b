import { inject } from '@angular/core';
import type { CanActivateFn, Routes } from '@angular/router';
import { CurrentNetwork, Session } from '@respi/shared/api-client';
import { asksBeforeLosing, ledTo } from '@respi/shared/ui';
import { provideDictionary } from '@respi/shared/ui/reading';
import agendaWords from '../i18n/agenda.it.json' with { type: 'json' };
import archiveWords from '../i18n/archive.it.json' with { type: 'json' };
import words from '../i18n/calendar.it.json' with { type: 'json' };

/** The server refuses the others as well; here they are led to what they may read. */
const coordinates: CanActivateFn = () =>
  inject(Session).hasRole('coordinator') || ledTo(inject(CurrentNetwork).link('riservata', 'calendario'));

/** Under `/{network}/it/riservata/calendario`. */
export const calendarRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(words), provideDictionary(agendaWords), provideDictionary(archiveWords)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./calendar-page').then((file) => file.CalendarPage),
      },
      {
        path: 'nuovo',
        canActivate: [coordinates],
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./appointment-editor').then((file) => file.AppointmentEditor),
      },
      {
        path: 'presenze',
        canActivate: [coordinates],
        loadComponent: () => import('./attendance-page').then((file) => file.AttendancePage),
      },
      {
        path: ':id',
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./appointment-page').then((file) => file.AppointmentPage),
      },
      {
        path: ':id/ordine-del-giorno',
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./agenda/agenda-page').then((file) => file.AgendaPage),
      },
      {
        path: ':id/modifica',
        canActivate: [coordinates],
        canDeactivate: [asksBeforeLosing],
        loadComponent: () => import('./appointment-editor').then((file) => file.AppointmentEditor),
      },
    ],
  },
];
