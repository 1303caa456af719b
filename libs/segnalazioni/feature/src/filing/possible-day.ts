import type { AbstractControl, ValidationErrors, ValidatorFn } from '@angular/forms';
import { EARLIEST_DAY, FIRST_DAY_TOO_LATE } from '@respi/segnalazioni/contract';
import { romeDay } from '@respi/shared/kernel';

/**
 * What the server would refuse of a day, said before it is asked, so that all that is wrong is said in one round. A question
 * that concerns nobody sends no days: what was typed before stands hidden and refuses nothing.
 */
export function possibleDay({ happened }: { readonly happened: boolean }): ValidatorFn {
  return ({ value, root }: AbstractControl<string>): ValidationErrors | null => {
    if (value === '' || root.get('kind')?.value === 'prassi') return null;
    if (value < EARLIEST_DAY) return { dateTooEarly: true };
    if (value >= FIRST_DAY_TOO_LATE) return { dateTooLate: true };
    return happened && value > romeDay(new Date()) ? { dateInFuture: true } : null;
  };
}
