import { FormArray, FormControl, FormGroup } from '@angular/forms';
import {
  type CaseKind,
  TARGET_ACTS,
  type TargetAct,
  type Targets,
  URGENCIES,
  type Urgency,
} from '@respi/segnalazioni/contract';
import { type AmountForm, amountForm, targetOf } from './target-amount';

type Exception = Targets['exceptions'][number];
type Choice<T extends string> = FormControl<T | ''>;

export type ExceptionForm = FormGroup<{
  act: FormControl<TargetAct>;
  urgency: Choice<Urgency>;
  office: FormControl<string>;
  kind: Choice<CaseKind>;
  target: AmountForm;
}>;

export type TargetsForm = FormGroup<{
  byUrgency: FormGroup<Record<Urgency, FormGroup<Record<TargetAct, AmountForm>>>>;
  exceptions: FormArray<ExceptionForm>;
}>;

export function targetsForm({ byUrgency, exceptions }: Targets): TargetsForm {
  const acts = (urgency: Urgency) => record(TARGET_ACTS, (act) => amountForm(byUrgency[urgency][act]));
  return new FormGroup({
    byUrgency: new FormGroup(record(URGENCIES, (urgency) => new FormGroup(acts(urgency)))),
    exceptions: new FormArray(exceptions.map(exceptionForm)),
  });
}

export function exceptionForm({ act, urgency, office, kind, target }: Exception): ExceptionForm {
  const chosen = <T extends string>(value: T | ''): FormControl<T> =>
    new FormControl(value as T, { nonNullable: true });
  return new FormGroup({
    act: chosen<TargetAct>(act),
    urgency: chosen<Urgency | ''>(urgency ?? ''),
    office: chosen<string>(office ?? ''),
    kind: chosen<CaseKind | ''>(kind ?? ''),
    target: amountForm(target),
  });
}

export function targetsOf(form: TargetsForm): Targets {
  const { byUrgency, exceptions } = form.controls;
  const acts = (urgency: Urgency) => record(TARGET_ACTS, (act) => targetOf(byUrgency.controls[urgency].controls[act]));
  return { byUrgency: record(URGENCIES, acts), exceptions: exceptions.controls.map(exceptionOf) };
}

function exceptionOf(form: ExceptionForm): Exception {
  const { act, urgency, office, kind } = form.getRawValue();
  return {
    act,
    ...(urgency ? { urgency } : {}),
    ...(office && act === 'office_answer' ? { office } : {}),
    ...(kind ? { kind } : {}),
    target: targetOf(form.controls.target),
  };
}

function record<K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>;
}
