import type { FilingAdvice } from '@respi/segnalazioni/contract';
import { type FilingForm, identifierRow } from './filing-form';

export type FoundInText = FilingAdvice['found'][number];

/** The found values that are still in the text: it may have changed since the server read it. */
export function stillThere(found: readonly FoundInText[], text: string): readonly FoundInText[] {
  return found.filter(({ value }) => text.includes(value));
}

/**
 * Moves a number from the text, which is not encrypted, to its field, which is. In the text stays a reference.
 * A number that is in the fields already is only taken out of the text.
 */
export function moveToField(form: FilingForm, found: FoundInText, reference: string): void {
  const { identifiers, text } = form.controls;
  const known = identifiers.controls.some(({ controls }) => compact(controls.value.value) === compact(found.value));
  if (!known) {
    const free = identifiers.controls.find(({ controls }) => controls.value.value.trim() === '');
    if (free) free.setValue({ type: found.type, value: found.value });
    else identifiers.push(identifierRow(found.type, found.value));
  }
  text.setValue(text.value.split(found.value).join(reference));
  text.markAsDirty();
}

function compact(value: string): string {
  return value.replace(/[\s/.-]/g, '').toUpperCase();
}
