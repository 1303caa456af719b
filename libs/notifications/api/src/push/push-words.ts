import type { MailLanguage } from '@respi/notifications/contract';

export interface PushWords {
  readonly body: string;
  readonly onBehalf: string;
  readonly trial: { readonly title: string; readonly body: string };
}

/** What stands under the subject of a notice on a device. */
const ITALIAN: PushWords = {
  body: 'I particolari si leggono nel portale, dopo l’accesso.',
  onBehalf: 'In sostituzione di una persona assente. I particolari si leggono nel portale, dopo l’accesso.',
  trial: { title: 'Prova degli avvisi di ReSPI', body: 'Gli avvisi arrivano su questo dispositivo.' },
};

export const PUSH_WORDS: Readonly<Record<MailLanguage, PushWords>> = { it: ITALIAN };
