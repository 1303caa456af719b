import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import {
  QUESTION_LANGUAGE,
  type QuestionAnswer,
  type QuestionCheck,
  type QuestionForm,
  type QuestionReceipt,
} from '@respi/knowledge/contract';
import { Api, CurrentNetwork, type Loaded, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { SOURCE_LANGUAGE, languageTag } from '@respi/shared/contract/languages';
import { PAGE_LANGUAGE, fieldOf, sentFields } from '@respi/shared/ui/reading';
import { type SentReceipt, SentReceipts, isSentAlready } from '@respi/shared/ui/sending';

/** Where somebody is who asks. Each step is a page that the server makes of what the step before sent; the receipt has its own. */
export type AskingStep = 'write' | 'check' | 'answered' | 'sent';

export interface Asking {
  readonly step: AskingStep;
  readonly token: string;
  readonly languages: QuestionForm['languages'];
  /** As typed: nothing is lost with a refusal. */
  readonly text: string;
  readonly language: string;
  readonly found: QuestionCheck;
  /** Address of the sheet that answered. */
  readonly slug: string;
  readonly problem: ProblemDocument | null;
}

const NOTHING_FOUND: QuestionCheck = { sheets: [], personalData: [], inItalian: [] };
const SLUG = /^[a-z0-9-]{1,120}$/;

function questionsPath(...parts: readonly string[]): string {
  return ['/networks', encodeURIComponent(inject(CurrentNetwork).slug()), 'questions', ...parts].join('/');
}

/** Where the receipt of a question stands. */
function askedPage(): string {
  return inject(CurrentNetwork).link('chiedi', 'inviata');
}

/** The receipt of this browser, as long as it is shown. */
export const readAsked: ResolveFn<SentReceipt | null> = () => {
  const api = inject(Api);
  const path = questionsPath('receipt', 'hidden');
  return inject(SentReceipts).shownOn(
    'question',
    askedPage(),
    async (code) => (await loaded(api.post(path, { code }))).problem,
  );
};

export const readAsking: ResolveFn<Asking> = async () => {
  const api = inject(Api);
  const receipts = inject(SentReceipts);
  const receiptPage = askedPage();
  const path = questionsPath();
  const sending = sentFields();
  const tag = languageTag(inject(PAGE_LANGUAGE));
  const fresh = await loaded(api.get<QuestionForm>(`${path}/form`));
  // Who reads in a language mostly asks in it.
  const offered = tag !== SOURCE_LANGUAGE && fresh.value?.languages.some(({ code }) => code === tag);
  const own = offered ? tag : QUESTION_LANGUAGE;
  const empty: Asking = {
    step: 'write',
    token: fresh.value?.token ?? '',
    languages: fresh.value?.languages ?? [],
    text: '',
    language: own,
    found: NOTHING_FOUND,
    slug: '',
    problem: fresh.problem,
  };
  if (sending === null) return empty;
  const fields = await sending;
  const typed = { text: fieldOf(fields, 'text'), language: fieldOf(fields, 'language') || own };
  const token = fieldOf(fields, 'token');
  const website = fieldOf(fields, 'website');
  const body = { token, ...typed, ...(website ? { website: website.slice(0, 200) } : {}) };
  const now: Asking = { ...empty, ...typed, token };
  const slug = fieldOf(fields, 'answers');
  try {
    if (SLUG.test(slug)) {
      // Counted or not, it has answered: whoever has read it has nothing to do with our counting.
      await loaded(api.post(`${path}/deflections`, { token, slug }));
      return { ...now, step: 'answered', slug };
    }
    switch (fieldOf(fields, 'step')) {
      case 'check':
        return { ...now, step: 'check', found: await api.post<QuestionCheck>(`${path}/check`, body) };
      case 'send': {
        const notMine = fields
          .getAll('shown')
          .filter((shown): shown is string => typeof shown === 'string' && SLUG.test(shown))
          .slice(0, 3);
        const { code } = await api.post<QuestionReceipt>(path, { ...body, notMine });
        receipts.show('question', receiptPage, code);
        return now;
      }
      default:
        return now;
    }
  } catch (error) {
    const problem = asProblem(error);
    // Nothing of it is shown to whoever goes back and presses again.
    if (isSentAlready(problem)) return { ...empty, step: 'sent', problem };
    const isTooQuick = problem.errors?.some(({ code }) => code === 'form_too_quick') ?? false;
    // One that is over or was sent would be refused again.
    const isOver = !isTooQuick && (problem.errors?.some(({ path: of }) => of === 'token') ?? false);
    return { ...now, token: isOver ? empty.token : token, problem };
  }
};

export interface Receipt {
  /** As typed. */
  readonly code: string;
  readonly answer: Loaded<QuestionAnswer> | null;
}

export const readReceipt: ResolveFn<Receipt> = async () => {
  const api = inject(Api);
  const path = questionsPath('receipt');
  const sending = sentFields();
  if (sending === null) return { code: '', answer: null };
  const code = fieldOf(await sending, 'code').slice(0, 100);
  return { code, answer: await loaded(api.post<QuestionAnswer>(path, { code })) };
};
