import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import {
  type AccessibilityStatement,
  BARRIER_REASONS,
  type Barrier,
  type CONFORMITIES,
  type EVALUATION_METHODS,
} from '@respi/content/contract';

const text = (value: string | null, max: number): FormControl<string> =>
  new FormControl(value ?? '', { nonNullable: true, validators: [Validators.maxLength(max)] });
const wanted = (value: string, max: number): FormControl<string> =>
  new FormControl(value, { nonNullable: true, validators: [Validators.required, Validators.maxLength(max)] });
const count = (value: number | null): FormControl<number | null> =>
  new FormControl(value, { validators: [Validators.min(0), Validators.max(100_000)] });

function barrierForm({ text: words, reason, alternative }: Barrier) {
  return new FormGroup({
    text: wanted(words, 1_000),
    reason: new FormControl(reason, { nonNullable: true, validators: [Validators.required] }),
    alternative: text(alternative, 1_000),
  });
}
export type BarrierForm = ReturnType<typeof barrierForm>;

export function statementForm() {
  return new FormGroup({
    conformity: new FormControl<(typeof CONFORMITIES)[number]>('partial', { nonNullable: true }),
    barriers: new FormArray<BarrierForm>([]),
    method: new FormControl<(typeof EVALUATION_METHODS)[number]>('own', { nonNullable: true }),
    preparedOn: text(null, 10),
    reviewedOn: text(null, 10),
    contact: text(null, 300),
    publishedOn: text(null, 10),
    usabilityTests: new FormControl(false, { nonNullable: true }),
    platform: wanted('ReSPI', 200),
    disabledStaff: count(null),
    workplaces: count(null),
    declaredAt: text(null, 500),
  });
}
export type StatementForm = ReturnType<typeof statementForm>;

export function fillStatement(form: StatementForm, statement: AccessibilityStatement): void {
  const { barriers, ...plain } = statement;
  form.controls.barriers.clear();
  for (const barrier of barriers) form.controls.barriers.push(barrierForm(barrier));
  const filled = Object.fromEntries(
    Object.entries(plain).map(([name, value]) => [name, value ?? (isNumber(name) ? null : '')]),
  );
  form.patchValue(filled);
  form.markAsPristine();
}

export function addBarrier(form: StatementForm): void {
  form.controls.barriers.push(barrierForm({ text: '', reason: BARRIER_REASONS[0], alternative: null }));
  form.markAsDirty();
}

/** As it would be declared. What is left empty is not said. */
export function statementOf(form: StatementForm): AccessibilityStatement {
  const { barriers, ...plain } = form.getRawValue();
  return {
    ...plain,
    barriers: barriers.map((barrier) => ({ ...barrier, alternative: orNull(barrier.alternative) })),
    preparedOn: orNull(plain.preparedOn),
    reviewedOn: orNull(plain.reviewedOn),
    contact: orNull(plain.contact),
    publishedOn: orNull(plain.publishedOn),
    declaredAt: orNull(plain.declaredAt),
  };
}

export function orNull(value: string): string | null {
  return value.trim() === '' ? null : value.trim();
}

function isNumber(name: string): boolean {
  return name === 'disabledStaff' || name === 'workplaces';
}
