import type { AbstractControl, ValidationErrors, ValidatorFn } from '@angular/forms';
import { EARLIEST_DAY, FIRST_DAY_TOO_LATE } from '@respi/segnalazioni/contract';
import { romeDay } from '@respi/shared/kernel';

/** Refuses a year that nobody meant. */
export function meantYear({ value }: AbstractControl<string>): ValidationErrors | null {
  if (value === '') return null;
  if (value < EARLIEST_DAY) return { dateTooEarly: true };
  return value >= FIRST_DAY_TOO_LATE ? { dateTooLate: true } : null;
}

/**
 * What the server would refuse of a day, said before it is asked, so that all that is wrong is said in one round. A question
 * that concerns nobody sends no days: what was typed before stands hidden and refuses nothing.
 */
export function possibleDay({ happened }: { readonly happened: boolean }): ValidatorFn {
  return (control: AbstractControl<string>): ValidationErrors | null => {
    const { value, root } = control;
    if (value === '' || root.get('kind')?.value === 'prassi') return null;
    return meantYear(control) ?? (happened && value > romeDay(new Date()) ? { dateInFuture: true } : null);
  };
}
