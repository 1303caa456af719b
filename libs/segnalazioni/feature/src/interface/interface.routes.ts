import type { Routes } from '@angular/router';
import { provideDictionary } from '@respi/shared/ui';
import words from '../i18n/interface.it.json';
import queue from '../i18n/queue.it.json';
import reference from '../i18n/reference.it.json';

/** The desk between the network and the offices, and its sheets. */
export const interfaceRoutes: Routes = [
  {
    path: '',
    providers: [provideDictionary(reference), provideDictionary(queue), provideDictionary(words)],
    children: [
      { path: 'interfaccia', loadComponent: () => import('./desk-pages').then((file) => file.InterfaceHome) },
      { path: 'distinte/:id', loadComponent: () => import('./desk-pages').then((file) => file.DistintaPage) },
    ],
  },
];
