import { InjectionToken, type Signal } from '@angular/core';
import type { Control } from './control';

/** What a control finds around it. */
export interface FieldAround {
  readonly describedBy: Signal<string | null>;
  readonly name: Signal<string>;
  adopt(control: Control): void;
}
export const FIELD = new InjectionToken<FieldAround>('FIELD');
