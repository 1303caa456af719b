import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import { type ChecklistDetail, type ChecklistItem, DOCUMENT_FORMS, type NewChecklist } from '@respi/knowledge/contract';

const text = (value: string | null | undefined, max: number, required = false): FormControl<string> =>
  new FormControl(value ?? '', {
    nonNullable: true,
    validators: [Validators.maxLength(max), ...(required ? [Validators.required] : [])],
  });

/** One document of the list. What stands in it already keeps its id: what is counted of it is counted on. */
export function itemForm(item: Partial<ChecklistItem> = {}) {
  return new FormGroup({
    id: new FormControl<string | null>(item.id ?? null),
    name: text(item.name, 200, true),
    form: new FormControl(item.form ?? DOCUMENT_FORMS[1], { nonNullable: true }),
    copies: new FormControl(item.copies ?? 1, {
      nonNullable: true,
      validators: [Validators.required, Validators.min(1), Validators.max(10)],
    }),
    condition: text(item.condition, 300),
    note: text(item.note, 500),
    fromProcedure: text(item.fromProcedure, 64),
    // Its question: the address stands behind it.
    sheet: text(item.sheet, 500),
  });
}
export type ItemForm = ReturnType<typeof itemForm>;

export function checklistForm() {
  return new FormGroup({
    procedure: text('', 64, true),
    office: text('', 64),
    permit: text('', 64),
    offices: new FormControl<readonly string[]>([], { nonNullable: true }),
    items: new FormArray<ItemForm>([]),
  });
}
export type ChecklistForm = ReturnType<typeof checklistForm>;

export function fill(form: ChecklistForm, list: ChecklistDetail): void {
  form.patchValue({
    procedure: list.procedure.code,
    office: list.office?.code ?? '',
    permit: list.permit?.code ?? '',
    offices: list.offices.map(({ office }) => office.code),
  });
  form.controls.items.clear();
  for (const item of list.items) form.controls.items.push(itemForm(item));
}

export function itemsBody(
  { controls }: ChecklistForm,
  slugOf: (written: string) => string | null,
): NewChecklist['items'] {
  return controls.items.getRawValue().map(({ id, condition, note, fromProcedure, sheet, ...item }) => ({
    ...item,
    ...(id === null ? {} : { id }),
    condition: condition.trim() || null,
    note: note.trim() || null,
    fromProcedure: fromProcedure || null,
    sheet: slugOf(sheet),
  }));
}
