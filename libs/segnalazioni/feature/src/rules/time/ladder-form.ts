import {
  type AbstractControl,
  FormArray,
  FormControl,
  FormGroup,
  FormRecord,
  type ValidationErrors,
  Validators,
} from '@angular/forms';
import type { Ladder, LadderRung, LadderStep } from '@respi/segnalazioni/contract';

export type StepForm = FormGroup<{
  percent: FormControl<number>;
  to: FormControl<LadderRung>;
  offices: FormRecord<FormControl<boolean>>;
}>;
export type LadderForm = FormGroup<{ steps: FormArray<StepForm> }>;

/** @param offices codes of those that can be ticked */
export function ladderForm({ steps }: Ladder, offices: readonly string[]): LadderForm {
  return new FormGroup({ steps: new FormArray(steps.map((step) => stepForm(step, offices))) });
}

export function stepForm({ percent, to, offices: named = [] }: LadderStep, offices: readonly string[]): StepForm {
  const ticked = offices.map((code) => [code, new FormControl(named.includes(code), { nonNullable: true })] as const);
  return new FormGroup({
    percent: new FormControl(percent, {
      nonNullable: true,
      validators: [Validators.required, Validators.min(1), Validators.max(1_000), whole],
    }),
    to: new FormControl<LadderRung>(to, { nonNullable: true }),
    offices: new FormRecord(Object.fromEntries(ticked)),
  });
}

function whole({ value }: AbstractControl<number | null>): ValidationErrors | null {
  return value === null || Number.isInteger(value) ? null : { whole: true };
}

export function ladderOf(form: LadderForm): Ladder {
  return {
    steps: form.controls.steps.controls.map((step) => {
      const { percent, to } = step.getRawValue();
      return { percent, to, ...(to === 'office_head' ? { offices: tickedOffices(step) } : {}) };
    }),
  };
}

/** A step for heads of offices warns nobody as long as no office is ticked. */
export function warnsNobody(step: StepForm): boolean {
  return step.controls.to.value === 'office_head' && tickedOffices(step).length === 0;
}

function tickedOffices(step: StepForm): string[] {
  const offices = step.controls.offices.getRawValue();
  return Object.keys(offices).filter((code) => offices[code]);
}
