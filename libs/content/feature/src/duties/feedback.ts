import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import type { FeedbackAnswer, FeedbackForm, FeedbackReceipt, PublicDuties } from '@respi/content/contract';
import { Api, CurrentNetwork, type Loaded, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { fieldOf, sentFields } from '@respi/shared/ui/reading';

/** Where somebody is who tells of a barrier. Each step is a page that the server makes of what the step before sent. */
export interface Telling {
  readonly token: string;
  /** As typed: nothing is lost with a refusal. */
  readonly page: string;
  readonly text: string;
  /** Shown this once. */
  readonly receipt: FeedbackReceipt | null;
  readonly problem: ProblemDocument | null;
}

export interface FeedbackRead {
  readonly code: string;
  readonly answer: Loaded<FeedbackAnswer> | null;
}

function networkPath(...parts: readonly string[]): string {
  return ['/networks', encodeURIComponent(inject(CurrentNetwork).slug()), ...parts].join('/');
}

export const readDuties: ResolveFn<Loaded<PublicDuties>> = () =>
  loaded(inject(Api).get<PublicDuties>(networkPath('duties')));

export const readTelling: ResolveFn<Telling> = async () => {
  const api = inject(Api);
  const path = networkPath('accessibility');
  const sending = sentFields();
  const fresh = await loaded(api.get<FeedbackForm>(`${path}/form`));
  const empty: Telling = {
    token: fresh.value?.token ?? '',
    page: '',
    text: '',
    receipt: null,
    problem: fresh.problem,
  };
  if (sending === null) return empty;
  const fields = await sending;
  const [token, page, text] = [fieldOf(fields, 'token'), fieldOf(fields, 'page'), fieldOf(fields, 'text')];
  const website = fieldOf(fields, 'website').slice(0, 200);
  const typed = { ...empty, token, page, text, problem: null };
  try {
    const body = { token, page, text, ...(website ? { website } : {}) };
    return { ...typed, receipt: await api.post<FeedbackReceipt>(`${path}/feedback`, body) };
  } catch (error) {
    const problem = asProblem(error);
    const isTooQuick = problem.errors?.some(({ code }) => code === 'form_too_quick') ?? false;
    // One that is over or was sent would be refused again.
    const isOver = !isTooQuick && (problem.errors?.some(({ path: of }) => of === 'token') ?? false);
    return { ...typed, token: isOver ? empty.token : token, problem };
  }
};

export const readFeedback: ResolveFn<FeedbackRead> = async () => {
  const api = inject(Api);
  const path = networkPath('accessibility', 'receipt');
  const sending = sentFields();
  if (sending === null) return { code: '', answer: null };
  const code = fieldOf(await sending, 'code').slice(0, 100);
  return { code, answer: await loaded(api.post<FeedbackAnswer>(path, { code })) };
};
