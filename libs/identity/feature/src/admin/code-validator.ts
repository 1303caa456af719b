import type { AbstractControl, ValidationErrors } from '@angular/forms';

const CODE = /^[A-Za-z0-9][A-Za-z0-9_/-]{0,63}$/;

/** What a code is made of, said where one is not. */
export function codeValidator({ value }: AbstractControl<string>): ValidationErrors | null {
  return value === '' || CODE.test(value) ? null : { words: { key: 'ui.error.code' } };
}
