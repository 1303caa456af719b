import { RenderMode, type ServerRoute } from '@angular/ssr';

/** Public pages are made on the server; what needs a session only ever exists in the browser of who opened it. */
export const serverRoutes: ServerRoute[] = [
  { path: ':network/:lang/riservata', renderMode: RenderMode.Client },
  { path: ':network/:lang/riservata/**', renderMode: RenderMode.Client },
  { path: ':network/:lang/accedi', renderMode: RenderMode.Client },
  { path: ':network/:lang/imposta-password', renderMode: RenderMode.Client },
  { path: ':network/:lang/password-dimenticata', renderMode: RenderMode.Client },
  { path: ':network/:lang/nuova-password', renderMode: RenderMode.Client },
  { path: '**', renderMode: RenderMode.Server },
];
