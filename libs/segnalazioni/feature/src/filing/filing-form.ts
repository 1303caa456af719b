import { FormArray, FormControl, FormGroup, FormRecord, type ValidatorFn, Validators } from '@angular/forms';
import { NOTICE_LANGUAGE } from '@respi/identity/contract';
import type {
  AGE_BANDS,
  CaseKind,
  DEADLINE_KINDS,
  EVENT_KINDS,
  NoticeWay,
  Urgency,
} from '@respi/segnalazioni/contract';
import { possibleDay } from './possible-day';

export const TEXT_LIMIT = 10_000;
const REASON_LIMIT = 1_000;

const text = (validators: ValidatorFn[] = [], value = ''): FormControl<string> =>
  new FormControl(value, { nonNullable: true, validators });
const choice = <T extends string>(validators: ValidatorFn[] = []): FormControl<T | ''> =>
  new FormControl<T | ''>('', { nonNullable: true, validators });
const day = (): FormControl<string> => text([possibleDay({ happened: false })]);
const dayThatWas = (): FormControl<string> => text([possibleDay({ happened: true })]);
const flag = (): FormControl<boolean> => new FormControl(false, { nonNullable: true });

export function identifierRow(type = '', value = ''): IdentifierRow {
  return new FormGroup({ type: text([], type), value: text([Validators.maxLength(60)], value) });
}
export type IdentifierRow = FormGroup<{ type: FormControl<string>; value: FormControl<string> }>;

/** The filing as it is typed. Paths are those of the contract's `Filing`, so that refusals land on their fields. */
export function filingForm(sentences: { readonly notFindable: string; readonly sayIt: () => boolean }) {
  const form = new FormGroup({
    sportello: text(),
    kind: choice<CaseKind>([Validators.required]),
    procedure: text(),
    office: text([Validators.required]),
    topic: text([Validators.required]),
    permit: text(),
    permitPhase: text(),
    nationality: text(),
    comune: text([Validators.maxLength(100)]),
    identifiers: new FormArray<IdentifierRow>([identifierRow()]),
    person: new FormGroup({
      surname: text([Validators.maxLength(80)]),
      name: text([Validators.maxLength(80)]),
      birthDate: dayThatWas(),
    }),
    identityWithheld: flag(),
    notice: new FormGroup({ way: choice<NoticeWay>(), language: text([], NOTICE_LANGUAGE) }),
    text: text([Validators.required, Validators.maxLength(TEXT_LIMIT)]),
    facts: new FormGroup({
      practiceSubmittedOn: dayThatWas(),
      titleExpiresOn: day(),
      deadline: new FormGroup({ on: day(), kind: choice<(typeof DEADLINE_KINDS)[number]>() }),
      event: new FormGroup({ on: day(), kind: choice<(typeof EVENT_KINDS)[number]>() }),
      ageBand: choice<(typeof AGE_BANDS)[number]>(),
      signals: new FormRecord<FormControl<boolean>>({}),
    }),
    urgency: new FormGroup({ code: choice<Urgency>(), reason: text([Validators.maxLength(REASON_LIMIT)]) }),
    sealed: flag(),
    continues: text(),
  });
  form.controls.urgency.controls.reason.addValidators((control) =>
    form.controls.urgency.controls.code.value !== '' && control.value === '' ? { required: true } : null,
  );
  // The rule belongs to no field alone; it stands at the first one that can satisfy it.
  form.controls.identifiers
    .at(0)
    .controls.value.addValidators(() =>
      !sentences.sayIt() || isFindable(form.getRawValue()) ? null : { problem: sentences.notFindable },
    );
  return form;
}

export type FilingForm = ReturnType<typeof filingForm>;
export type FilingValues = ReturnType<FilingForm['getRawValue']>;

/** LIFECYCLE.md, "Who may find the case"; half a name is left to the server, which asks for its other half. */
export function isFindable({ kind, identifiers, person, identityWithheld }: FilingValues): boolean {
  if (kind === 'prassi' || kind === '' || identityWithheld) return true;
  return (
    identifiers.some(({ value }) => value.trim() !== '') || person.surname.trim() !== '' || person.name.trim() !== ''
  );
}

/** Puts the content of a draft back, whatever of it is still a filing. */
export function restore(form: FilingForm, content: Readonly<Record<string, unknown>>): void {
  const saved = content as Partial<FilingValues>;
  const rows = Array.isArray(saved.identifiers) ? saved.identifiers.length : 0;
  while (form.controls.identifiers.length < rows) form.controls.identifiers.push(identifierRow());
  for (const code of Object.keys(saved.facts?.signals ?? {})) offerSignal(form, code);
  form.patchValue(saved);
  if (saved.sealed) form.controls.sealed.markAsDirty();
}

export function offerSignal(form: FilingForm, code: string): void {
  const { signals } = form.controls.facts.controls;
  if (!signals.contains(code)) signals.addControl(code, flag(), { emitEvent: false });
}

/** Rows without a number go, so that the server counts the same rows as the page. */
export function dropEmptyRows(form: FilingForm): void {
  const { identifiers } = form.controls;
  for (let index = identifiers.length - 1; index > 0; index -= 1) {
    if (identifiers.at(index).value.value?.trim() === '') identifiers.removeAt(index);
  }
  const [first, second] = identifiers.controls;
  // The first row carries the rule on who may find the case: it is filled rather than removed.
  if (first && second && first.controls.value.value.trim() === '') {
    first.setValue(second.getRawValue());
    identifiers.removeAt(1);
  }
}
