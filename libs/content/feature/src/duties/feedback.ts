import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import type { FeedbackAnswer, FeedbackForm, FeedbackReceipt, PublicDuties } from '@respi/content/contract';
import { Api, CurrentNetwork, type Loaded, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { fieldOf, sentFields } from '@respi/shared/ui/reading';
import { type SentReceipt, SentReceipts, isSentAlready } from '@respi/shared/ui/sending';

/** Where somebody is who tells of a barrier. What is refused is said on a page that the server makes of what was sent; the receipt has its own. */
export interface Telling {
  readonly token: string;
  /** As typed: nothing is lost with a refusal. */
  readonly page: string;
  readonly text: string;
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

/** Where the receipt of a barrier stands. */
function toldPage(): string {
  return inject(CurrentNetwork).link('accessibilita', 'segnala', 'inviata');
}

/** The receipt of this browser, as long as it is shown. */
export const readTold: ResolveFn<SentReceipt | null> = async () => {
  const api = inject(Api);
  const path = networkPath('accessibility', 'receipt', 'hidden');
  const receipt = await inject(SentReceipts).shownOn(
    'barrier',
    toldPage(),
    async (code) => (await loaded(api.post(path, { code }))).problem,
  );
  // Ours says by when it is answered.
  return receipt?.day ? receipt : null;
};

export const readTelling: ResolveFn<Telling> = async () => {
  const api = inject(Api);
  const receipts = inject(SentReceipts);
  const receiptPage = toldPage();
  const path = networkPath('accessibility');
  const sending = sentFields();
  const fresh = await loaded(api.get<FeedbackForm>(`${path}/form`));
  const empty: Telling = {
    token: fresh.value?.token ?? '',
    page: '',
    text: '',
    problem: fresh.problem,
  };
  if (sending === null) return empty;
  const fields = await sending;
  const [token, page, text] = [fieldOf(fields, 'token'), fieldOf(fields, 'page'), fieldOf(fields, 'text')];
  const website = fieldOf(fields, 'website').slice(0, 200);
  const typed = { ...empty, token, page, text, problem: null };
  try {
    const body = { token, page, text, ...(website ? { website } : {}) };
    const { code, dueOn } = await api.post<FeedbackReceipt>(`${path}/feedback`, body);
    receipts.show('barrier', receiptPage, code, dueOn);
    return typed;
  } catch (error) {
    const problem = asProblem(error);
    // Nothing of it is shown to whoever goes back and presses again.
    if (isSentAlready(problem)) return { ...empty, problem };
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
