import type { AUDIENCES } from '@respi/knowledge/contract';
import { type LineListName, LINE_LISTS, type SheetForm, linesOf, sheetBody } from './sheet-draft';
import type { Sheet } from './sheet-life';
import { type ThreeWays, mergeThreeWays } from './three-ways';

/** What of a sheet people write, as it travels. */
export interface SheetWords {
  readonly question: string;
  readonly shortAnswer: string;
  readonly steps: readonly string[];
  readonly documents: readonly string[];
  readonly legalRefs: readonly string[];
  readonly tags: readonly string[];
  readonly topic: string;
  readonly offices: readonly string[];
  readonly audience: (typeof AUDIENCES)[number];
  readonly slug: string;
  readonly reviewBy: string;
}
export type WrittenField = keyof SheetWords;

export function wordsOfSheet(sheet: Sheet): SheetWords {
  const { question, shortAnswer, steps, documents, legalRefs, tags, topic, audience, slug } = sheet;
  const offices = sheet.offices.map(({ office }) => office.code);
  return {
    ...{ question, shortAnswer, steps, documents, legalRefs, tags, topic, offices, audience, slug },
    reviewBy: sheet.reviewBy ?? '',
  };
}

/** Of a form over `sheet`: where nothing is wished the address stays. */
export function wordsOfForm(form: SheetForm, sheet: Sheet): SheetWords {
  const { changeNote: _note, ...body } = sheetBody(form);
  return {
    ...body,
    shortAnswer: body.shortAnswer.trim(),
    slug: body.slug ?? sheet.slug,
    reviewBy: body.reviewBy ?? '',
  };
}

/** By value: offices have no order. */
export function sameWords(name: WrittenField, one: SheetWords, other: SheetWords): boolean {
  return plain(name, one[name]) === plain(name, other[name]);
}

function plain(name: WrittenField, value: string | readonly string[]): string {
  return JSON.stringify(name === 'offices' && typeof value !== 'string' ? [...value].sort() : value);
}

/** Brings into a form over `before` what was saved meanwhile and nobody touched in it. */
export function bringIn(form: SheetForm, before: Sheet, now: Sheet): ThreeWays<SheetWords> {
  // What was published meanwhile has its address for good.
  if (now.slugIsFixed) form.controls.slug.reset();
  const merge = mergeThreeWays(wordsOfSheet(before), wordsOfSheet(now), wordsOfForm(form, before), sameWords);
  for (const name of merge.taken) putInto(form, name, merge.merged);
  // The address follows by itself where nobody wished for one.
  return { ...merge, taken: merge.taken.filter((name) => name !== 'slug') };
}

/** Puts one field of `words` into the form. */
export function putInto(form: SheetForm, name: WrittenField, words: SheetWords): void {
  const list = LINE_LISTS.find((each): each is LineListName => each === name);
  if (list) form.setControl(list, linesOf(list, words[list]));
  else if (name !== 'slug' || form.controls.slug.value !== '') form.patchValue({ [name]: words[name] });
}
