import { InjectionToken } from '@angular/core';
import type { AbstractControl } from '@angular/forms';

export interface EnrolledControl {
  readonly id: string;
  readonly label: () => string;
  /** Radio buttons share their control: the first of them is where one begins to answer. */
  readonly isAnswer?: boolean;
  /** Radio buttons and lists. */
  readonly isChoice?: boolean;
  /** A checkbox: there is nothing to write. */
  readonly isTick?: boolean;
}

/** The form that its controls report to, so that the summary can name them and lead to them. */
export interface FormAround {
  enrol(control: AbstractControl, as: EnrolledControl): void;
  leave(control: AbstractControl): void;
}
export const FORM = new InjectionToken<FormAround>('FORM');
