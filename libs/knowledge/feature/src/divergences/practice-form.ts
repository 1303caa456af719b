import { FormControl, FormGroup, Validators } from '@angular/forms';
import type { DivergenceDetail, PracticeView, ProposedSide } from '@respi/knowledge/contract';

export interface LinkedCase {
  readonly id: string;
  readonly number: string;
}

const PRACTICE_MAX = 2_000;

function practiceForm() {
  return new FormGroup({
    what: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(PRACTICE_MAX)],
    }),
    offices: new FormControl<readonly string[]>([], { nonNullable: true }),
    where: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(200)] }),
    since: new FormControl('', { nonNullable: true }),
    sources: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(500)] }),
    cases: new FormControl<readonly LinkedCase[]>([], { nonNullable: true }),
  });
}
export type PracticeForm = ReturnType<typeof practiceForm>;

export function divergenceForm() {
  return new FormGroup({
    question: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(300)] }),
    topic: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    a: practiceForm(),
    b: practiceForm(),
    namesNobody: new FormControl(false, { nonNullable: true }),
  });
}
export type DivergenceForm = ReturnType<typeof divergenceForm>;

/** What travels: empty wishes are null, cases are their ids. */
export function divergenceBody(form: DivergenceForm) {
  const { a, b, ...rest } = form.getRawValue();
  const side = ({ where, since, sources, cases, offices, what }: typeof a) => ({
    what,
    offices: [...offices],
    where: where.trim() || null,
    since: since || null,
    sources: sources.trim() || null,
    cases: cases.map(({ id }) => id),
  });
  return { ...rest, question: rest.question.replace(/\s+/g, ' ').trim(), a: side(a), b: side(b) };
}

export function fillFromDivergence(form: DivergenceForm, { question, topic, a, b }: DivergenceDetail): void {
  const side = ({ what, offices, where, since, sources, cases }: PracticeView) => ({
    ...{ what, where: where ?? '', since: since ?? '', sources: sources ?? '', cases },
    offices: offices.map(({ code }) => code),
  });
  form.patchValue({ question, topic: topic.code, a: side(a), b: side(b) });
}

/** Two answers of which the night found that they differ. */
export function fillFromProposal(
  form: DivergenceForm,
  { topic, a, b }: { readonly topic: string; readonly a: ProposedSide; readonly b: ProposedSide },
): void {
  const side = ({ answer, office, case: linked }: ProposedSide) => ({
    what: answer.slice(0, PRACTICE_MAX),
    // The coordination passes answers on: whose practice it is has to be chosen among the offices.
    offices: office && office.code !== 'COORD' ? [office.code] : [],
    cases: linked ? [linked] : [],
  });
  const [shorter] = [a.question, b.question].sort((one, other) => one.length - other.length);
  form.patchValue({
    question: (shorter ?? '').replace(/\s+/g, ' ').trim().slice(0, 300),
    ...{ topic, a: side(a), b: side(b) },
  });
}
