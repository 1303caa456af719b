import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type AbstractControl, FormControl, FormGroup, type ValidationErrors, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { type ServiceTarget, TARGET_LIMITS } from '@respi/segnalazioni/contract';
import { FORM_PARTS } from '@respi/shared/ui';
import { ChoiceField, choices } from '../choice-field';

const UNITS = ['minutes', 'working_days'] as const;
type Unit = (typeof UNITS)[number];

export type AmountForm = FormGroup<{ amount: FormControl<number>; unit: FormControl<Unit> }>;

export function amountForm(target: ServiceTarget): AmountForm {
  const [amount, unit]: [number, Unit] =
    'minutes' in target ? [target.minutes, 'minutes'] : [target.working_days, 'working_days'];
  const form = new FormGroup({
    amount: new FormControl(amount, {
      nonNullable: true,
      validators: [Validators.required, withinLimits],
    }),
    unit: new FormControl<Unit>(unit, { nonNullable: true }),
  });
  // What is too much in the one unit may be well in the other.
  form.controls.unit.valueChanges.subscribe(() => form.controls.amount.updateValueAndValidity());
  return form;
}

/** No minutes at all is no target; no working days is the same day. */
function withinLimits({ value, parent }: AbstractControl<number | null>): ValidationErrors | null {
  const unit: Unit | undefined = parent?.get('unit')?.value as Unit | undefined;
  if (value === null || unit === undefined) return null;
  if (!Number.isInteger(value)) return { whole: true };
  const { min, max } = TARGET_LIMITS[unit];
  if (value >= min && value <= max) return null;
  return { words: { key: `segnalazioni.rules.time.limits.${unit}`, min, max: max.toLocaleString('it') } };
}

export function targetOf(form: AmountForm): ServiceTarget {
  const { amount, unit } = form.getRawValue();
  return unit === 'minutes' ? { minutes: amount } : { working_days: amount };
}

/** How long an act may take: a number, and whether it counts minutes of service or working days. */
@Component({
  selector: 'respi-target-amount',
  imports: [ChoiceField, FORM_PARTS, TranslocoPipe],
  template: `
    <div class="amount" [formGroup]="form()">
      <span class="r-label" aria-hidden="true">{{ label() }}</span>
      <respi-field noOptional labelHidden [label]="label()" [within]="within()">
        <input respiControl type="number" inputmode="numeric" min="0" formControlName="amount" />
      </respi-field>
      <respi-choice-field
        labelHidden
        [control]="form().controls.unit"
        [choices]="units"
        [label]="'segnalazioni.rules.time.unitOf' | transloco: { what: label() }"
        [within]="within()"
      />
    </div>
  `,
  styles: `
    .amount {
      display: grid;
      grid-template-columns: minmax(4.5rem, 1fr) minmax(7rem, 2fr);
      align-items: start;
      gap: 0 0.5rem;
    }
    /* What is wrong wants the whole width: beside the unit a word would not fit. */
    .amount:has(.r-field-invalid) {
      grid-template-columns: 1fr;
    }
    .r-label {
      grid-column: 1 / -1;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TargetAmount {
  readonly form = input.required<AmountForm>();
  readonly label = input.required<string>();
  /** The urgency or the exception that it is about. */
  readonly within = input.required<string>();
  protected readonly units = choices('segnalazioni.rules.time.unit', UNITS);
}
