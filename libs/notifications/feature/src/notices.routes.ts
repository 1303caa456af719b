import type { LoadChildren, Routes } from '@angular/router';

/**
 * Under `/{network}/it/riservata/avvisi`. The portal loads this lib with its frame, for the bell: pages and words come
 * when they are opened.
 *
 * @param absences below the preferences; they belong to identity, which this lib does not know
 */
export function noticeRoutes(absences: LoadChildren): Routes {
  return [
    {
      path: '',
      loadChildren: () => import('./notice-pages.routes').then((file) => file.noticePages(absences)),
    },
  ];
}
