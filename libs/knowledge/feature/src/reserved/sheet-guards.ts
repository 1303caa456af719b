import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { CurrentNetwork, Session } from '@respi/shared/api-client';

/** Who may not begin a sheet finds the list rather than a form that would be refused at the end. */
export const writesSheets: CanActivateFn = () =>
  inject(Session).hasRole('coordinator') ||
  inject(Router).createUrlTree([inject(CurrentNetwork).link('riservata', 'schede')]);
