import type { AbstractControl } from '@angular/forms';

/** Puts values into the fields of a form that nobody has typed into. */
export function fillUntouched(
  form: { readonly controls: Readonly<Record<string, AbstractControl>> },
  values: Readonly<Record<string, unknown>>,
): void {
  for (const [name, value] of Object.entries(values)) {
    const control = form.controls[name];
    if (control?.pristine) control.setValue(value);
  }
}
