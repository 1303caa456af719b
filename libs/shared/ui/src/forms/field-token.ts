import { InjectionToken, type Signal } from '@angular/core';
import type { Control } from './control';

/** What a control finds around it. */
export interface FieldAround {
  readonly describedBy: Signal<string | null>;
  readonly name: Signal<string>;
  adopt(control: Control): void;
}
/** The one question that several radio buttons answer: it has the name, and what is wrong with the answer. */
export interface ChoicesAround {
  readonly describedBy: Signal<string | null>;
  readonly name: Signal<string>;
  adopt(control: Control): void;
}
export const CHOICES = new InjectionToken<ChoicesAround>('CHOICES');
export const FIELD = new InjectionToken<FieldAround>('FIELD');
