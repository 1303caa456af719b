import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import type { AUDIENCES, DivergenceDetail, PublicQuestionDetail } from '@respi/knowledge/contract';
import type { CaseDetail } from '@respi/segnalazioni/contract';
import { type Lines, lineControl } from './line-list';
import type { Sheet } from './sheet-life';

/** Characters that a line of each list may have, as in the contract. */
export const LINE_LIMITS = { steps: 500, documents: 300, legalRefs: 200, tags: 60 } as const;
export type LineListName = keyof typeof LINE_LIMITS;
export const LINE_LISTS = Object.keys(LINE_LIMITS) as LineListName[];

export interface Source {
  readonly id: string;
  readonly number: string;
  /** Why no sheet may come from it; it is kept to be looked at, or taken out. */
  readonly problem?: string;
}

export const linesOf = (name: LineListName, texts: readonly string[]): Lines =>
  new FormArray(texts.map((text) => lineControl(text, LINE_LIMITS[name])));

/** The form of a sheet, as the contract wants it. */
export function sheetForm() {
  return new FormGroup({
    question: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(300)] }),
    shortAnswer: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(2_000)],
    }),
    steps: linesOf('steps', []),
    documents: linesOf('documents', []),
    legalRefs: linesOf('legalRefs', []),
    tags: linesOf('tags', []),
    topic: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    offices: new FormControl<readonly string[]>([], { nonNullable: true, validators: [Validators.required] }),
    audience: new FormControl<(typeof AUDIENCES)[number]>('pubblica', { nonNullable: true }),
    slug: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(80)] }),
    reviewBy: new FormControl('', { nonNullable: true }),
    changeNote: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(1_000)] }),
  });
}
export type SheetForm = ReturnType<typeof sheetForm>;

export function fillFromSheet(form: SheetForm, sheet: Sheet): void {
  form.patchValue({
    question: sheet.question,
    shortAnswer: sheet.shortAnswer,
    topic: sheet.topic,
    offices: sheet.offices.map(({ office }) => office.code),
    audience: sheet.audience,
    reviewBy: sheet.reviewBy ?? '',
  });
  for (const name of LINE_LISTS) form.setControl(name, linesOf(name, sheet[name]));
}

/** A resolved case as a beginning: its question in one line, the last answer that went out, who gave it. */
export function fillFromCase(form: SheetForm, subject: CaseDetail): void {
  const asked = subject.thread.find(({ kind }) => kind === 'question')?.text ?? '';
  const given = [...subject.replies].reverse();
  const reply = given.find(({ releasedAt, withdrawnAt }) => releasedAt !== null && withdrawnAt === null) ?? given[0];
  const office = reply?.office.code ?? subject.office;
  form.patchValue({
    question: asked.replace(/\s+/g, ' ').trim().slice(0, 300),
    shortAnswer: (reply?.text ?? '').trim().slice(0, 2_000),
    topic: subject.topic,
    // What was said of one person goes to everybody only if somebody decides so.
    audience: 'rete',
    offices: office === 'COORD' ? [] : [office],
  });
}

/** What the public asked and was told, as a beginning: it is for everybody, so that is who the sheet is for. */
export function fillFromQuestion(form: SheetForm, { text, answer }: PublicQuestionDetail): void {
  form.patchValue({
    question: (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 300),
    shortAnswer: (answer ?? '').slice(0, 2_000),
    audience: 'pubblica',
  });
}

/** What was decided between two practices, as a beginning. */
export function fillFromDivergence(form: SheetForm, { question, topic, offices, decision }: DivergenceDetail): void {
  form.patchValue({
    question,
    shortAnswer: decision?.text ?? '',
    topic: topic.code,
    offices: offices.map(({ code }) => code).filter((code) => code !== 'COORD'),
    audience: 'rete',
  });
}

/** What travels: a line is one line, also when it was pasted as several; empty ones and empty wishes do not go. */
export function sheetBody(form: SheetForm) {
  const { reviewBy, changeNote, slug, ...rest } = form.getRawValue();
  const kept = (texts: readonly string[]): string[] =>
    texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return {
    ...rest,
    question: rest.question.replace(/\s+/g, ' ').trim(),
    steps: kept(rest.steps),
    documents: kept(rest.documents),
    legalRefs: kept(rest.legalRefs),
    tags: kept(rest.tags),
    offices: [...rest.offices],
    ...(slug.trim() ? { slug: slug.trim() } : {}),
    ...(reviewBy ? { reviewBy } : {}),
    ...(changeNote.trim() ? { changeNote: changeNote.trim() } : {}),
  };
}
