import { ChangeDetectionStrategy, Component, booleanAttribute, inject, input } from '@angular/core';
import type { FormControl } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';
import { FORM_PARTS } from '@respi/shared/ui';

export interface Choice {
  readonly code: string;
  readonly label: string;
}

/** Codes with their words, `<key>.<code>`. Call it where one may inject. */
export function choices(key: string, codes: readonly string[]): readonly Choice[] {
  const transloco = inject(TranslocoService);
  return codes.map((code) => ({ code, label: transloco.translate(`${key}.${code}`) }));
}

/** One of a list, in a form. */
@Component({
  selector: 'respi-choice-field',
  imports: [FORM_PARTS],
  template: `
    <respi-field noOptional [label]="label()" [within]="within()" [labelHidden]="labelHidden()">
      <select respiControl [formControl]="control()">
        @if (none(); as words) {
          <option value="">{{ words }}</option>
        }
        @for (one of choices(); track one.code) {
          <option [value]="one.code">{{ one.label }}</option>
        }
      </select>
    </respi-field>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChoiceField<T extends string> {
  readonly control = input.required<FormControl<T>>();
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  /** What it is called to choose none; one must be chosen where it is not given. */
  readonly none = input('');
  readonly within = input('');
  readonly labelHidden = input(false, { transform: booleanAttribute });
}
