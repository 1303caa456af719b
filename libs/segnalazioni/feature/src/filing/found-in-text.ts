import type { FilingAdvice } from '@respi/segnalazioni/contract';
import { type FilingForm, type FilingValues, identifierRow } from './filing-form';
import { PERSON_NAME, namesIn, withoutName } from './names-in-text';

/** A complete identifier in the text of a question, as it is written there. */
export interface FoundInText {
  /** One of the network's identifiers, a kind of contact, or the name of the person in the fields. */
  readonly type: string;
  readonly value: string;
}

export const CONTACT_KINDS = ['email', 'iban', 'phone'] as const;
/** What no list of the network has a word for. */
export const KINDS_IN_WORDS: readonly string[] = [...CONTACT_KINDS, PERSON_NAME];

/**
 * What is seen at once, without asking the server: enough to warn before the question is sent. A filing has no field for
 * a contact. In order of certainty; what one takes is not looked at by the next.
 */
const SHAPES: Readonly<Record<(typeof CONTACT_KINDS)[number] | 'codice_fiscale', RegExp>> = {
  email: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  iban: /\b(?:IT\s?\d{2}\s?[A-Z](?:\s?[A-Z0-9]){22}|[A-Z]{2}\d{2}[A-Z0-9]{11,30})\b/giu,
  codice_fiscale:
    /\b[A-Z]{3}\s?[A-Z]{3}\s?(?=\S*\d)[\dLMNP-V]{2}\s?[ABCDEHLMPRST][\dLMNP-V]{2}\s?[A-Z][\dLMNP-V]{3}\s?[A-Z]\b/giu,
  // international; mobile; landline, which is no date
  phone:
    /(?:(?:\+|\b00)[1-9](?:[\s./-]?\d){8,13}|(?<![\p{L}\d/.,-])(?:3[2-9]\d(?:[\s./-]?\d){6,7}|(?!\d{1,2}[./-]\d{1,2}[./-])0\d(?:[\s./-]?\d){6,9}))(?![\s.-]?\d|\p{L})/giu,
};

/**
 * @param advised numbers that the server found in a text that may have changed since
 * @param person as it stands in the fields: who is named there need not be named in the text
 * @returns in the order of the text, each once
 */
export function foundIn(
  text: string,
  advised: FilingAdvice['found'],
  person: FilingValues['person'],
): readonly FoundInText[] {
  const found: FoundInText[] = advised.filter(({ value }) => text.includes(value));
  let rest = found.reduce((left, { value }) => left.split(value).join('\n'), text);
  for (const [type, shape] of Object.entries(SHAPES)) {
    found.push(...[...rest.matchAll(shape)].map(([value]) => ({ type, value })));
    rest = rest.replace(shape, '\n');
  }
  found.push(...namesIn(rest, person).map((value) => ({ type: PERSON_NAME, value })));
  return found
    .filter(({ value }, at) => found.findIndex((other) => other.value === value) === at)
    .sort((one, other) => text.indexOf(one.value) - text.indexOf(other.value));
}

/** The server takes a number out of the text by itself if its field has it. */
export function isInAField({ identifiers, kind }: FilingValues, { value }: FoundInText): boolean {
  return kind !== 'prassi' && identifiers.some((row) => compact(row.value) === compact(value));
}

/**
 * Moves a number from the text, which is not encrypted, to its field, which is. In the text stays a reference.
 * A number that is in the fields already is only taken out of the text.
 */
export function moveToField(form: FilingForm, found: FoundInText, reference: string): void {
  const { identifiers } = form.controls;
  if (!isInAField(form.getRawValue(), found)) {
    const free = identifiers.controls.find(({ controls }) => controls.value.value.trim() === '');
    if (free) free.setValue({ type: found.type, value: found.value });
    else identifiers.push(identifierRow(found.type, found.value));
  }
  replaceInText(form, found, reference);
}

export function replaceInText(form: FilingForm, { type, value }: FoundInText, by: string): void {
  const { text } = form.controls;
  text.setValue(type === PERSON_NAME ? withoutName(text.value, value, by) : text.value.split(value).join(by));
  text.markAsDirty();
}

function compact(value: string): string {
  return value.replace(/[\s/.-]/g, '').toUpperCase();
}
