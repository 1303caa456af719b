import { type AbstractControl, FormControl, FormGroup, type ValidationErrors, Validators } from '@angular/forms';

const SHORTEST = 12;
const LONGEST = 128;

/** A new password, typed twice. @param different words for two that are not the same */
export function newPasswordForm(different: () => string) {
  const sameAsFirst = (control: AbstractControl<string>): ValidationErrors | null => {
    const first =
      control.parent instanceof FormGroup ? (control.parent.get('password')?.getRawValue() as unknown) : undefined;
    return first === undefined || first === control.value ? null : { problem: different() };
  };
  return new FormGroup({
    password: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(SHORTEST), Validators.maxLength(LONGEST)],
    }),
    repeat: new FormControl('', { nonNullable: true, validators: [Validators.required, sameAsFirst] }),
  });
}
