import { inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { CurrentNetwork, Session } from '@respi/shared/api-client';
import { ledTo } from '@respi/shared/ui';

/** Who may not begin a sheet finds the list rather than a form that would be refused at the end. */
export const writesSheets: CanActivateFn = () =>
  inject(Session).hasRole('coordinator') || ledTo(inject(CurrentNetwork).link('riservata', 'schede'));
