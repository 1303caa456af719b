import {
  type AbstractControl,
  FormArray,
  FormControl,
  FormGroup,
  type ValidationErrors,
  Validators,
} from '@angular/forms';
import {
  CASE_ENDINGS,
  type CaseEnding,
  type CaseKind,
  RETENTION_LIMITS,
  type Retention,
} from '@respi/segnalazioni/contract';

type Days = FormControl<number>;
export type RetentionExceptionForm = FormGroup<{
  kind: FormControl<CaseKind>;
  /** Empty: however it ended. */
  ending: FormControl<CaseEnding | ''>;
  days: Days;
}>;
export type RetentionForm = FormGroup<{
  graceDays: Days;
  days: FormGroup<Record<CaseEnding, Days>>;
  exceptions: FormArray<RetentionExceptionForm>;
}>;

export function retentionForm({ graceDays, days, exceptions }: Retention): RetentionForm {
  const ofEnding = Object.fromEntries(CASE_ENDINGS.map((ending) => [ending, daysControl(days[ending], 'days')]));
  return new FormGroup({
    graceDays: daysControl(graceDays, 'graceDays'),
    days: new FormGroup(ofEnding as Record<CaseEnding, Days>),
    exceptions: new FormArray(exceptions.map(retentionExceptionForm)),
  });
}

export function retentionExceptionForm({
  kind,
  ending,
  days,
}: Retention['exceptions'][number]): RetentionExceptionForm {
  return new FormGroup({
    kind: new FormControl(kind, { nonNullable: true }),
    ending: new FormControl<CaseEnding | ''>(ending ?? '', { nonNullable: true }),
    days: daysControl(days, 'days'),
  });
}

export function retentionOf(form: RetentionForm): Retention {
  const { graceDays, days, exceptions } = form.getRawValue();
  return {
    graceDays,
    days,
    exceptions: exceptions.map(({ kind, ending, days: of }) => ({
      kind,
      ...(ending === '' ? {} : { ending }),
      days: of,
    })),
  };
}

function daysControl(value: number, limit: keyof typeof RETENTION_LIMITS): Days {
  const { min, max } = RETENTION_LIMITS[limit];
  return new FormControl(value, {
    nonNullable: true,
    validators: [Validators.required, Validators.min(min), Validators.max(max), whole],
  });
}

function whole({ value }: AbstractControl<number | null>): ValidationErrors | null {
  return value === null || Number.isInteger(value) ? null : { whole: true };
}
