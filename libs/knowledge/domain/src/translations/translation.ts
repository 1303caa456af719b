import type {
  TRANSLATION_ACTION_BODIES,
  TranslatedLanguage,
  TranslatedWords,
  TranslationAction,
  TranslationState,
  TranslationWait,
} from '@respi/knowledge/contract';
import { TRANSLATED_FIELDS } from '@respi/knowledge/contract';
import type { z } from 'zod';
import type { OpenOrJustifiedFinding } from '../sheet-life';

/**
 * The words of a sheet in one other language, on the bench. What readers get is a copy that validation makes, as with the
 * sheet itself: nothing that is written here afterwards reaches them before two people have read it.
 */
export interface Translation {
  readonly id: string;
  readonly networkId: string;
  readonly sheetId: string;
  readonly language: TranslatedLanguage;
  readonly state: TranslationState;
  readonly words: TranslatedWords;
  /** Counts the words, from 1. */
  readonly wordsVersion: number;
  /** Version of the published Italian that it was last read beside. */
  readonly madeFrom: number;
  /** When Italian words other than those were published; null while they are the same. */
  readonly outdatedSince: Date | null;
  /** Who wrote or imported what stands there and no second person has validated yet. */
  readonly writers: readonly string[];
  readonly revised: { readonly by: string; readonly at: Date } | null;
  readonly validated: { readonly by: string; readonly at: Date } | null;
  /** Whether readers get a copy, of these words or of those before them. */
  readonly served: boolean;
  /** Why it was sent back or withdrawn. */
  readonly notice: string | null;
  /** Counts every change: what `If-Match` compares. */
  readonly version: number;
}

/** The Italian that the public reads. */
export interface PublishedItalian {
  readonly version: number;
  readonly words: TranslatedWords;
  readonly publishedAt: Date;
}

export type TranslationBody<A extends TranslationAction> = z.infer<(typeof TRANSLATION_ACTION_BODIES)[A]>;
export type TranslationCommand = {
  [A in TranslationAction]: { readonly action: A; readonly body: TranslationBody<A> };
}[TranslationAction];

export const EVENT_OF_TRANSLATION_ACTION = {
  write: 'sheet_translation_written',
  revise: 'sheet_translation_revised',
  send_back: 'sheet_translation_sent_back',
  validate: 'sheet_translation_validated',
  withdraw: 'sheet_translation_withdrawn',
  justify_finding: 'sheet_translation_finding_justified',
} as const satisfies Record<TranslationAction, string>;
export type TranslationEventType = (typeof EVENT_OF_TRANSLATION_ACTION)[TranslationAction];

/** Ids, codes and numbers only. */
export interface TranslationEvent {
  readonly type: TranslationEventType;
  readonly at: Date;
  readonly by: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface TranslationView {
  readonly translation: Translation;
  readonly actorId: string;
  readonly findings: readonly OpenOrJustifiedFinding[];
  readonly finding?: OpenOrJustifiedFinding | undefined;
}

/** Whether nothing of what is translated differs. */
export function sameWords(one: TranslatedWords, other: TranslatedWords): boolean {
  const said = (words: TranslatedWords): string => JSON.stringify(TRANSLATED_FIELDS.map((field) => words[field]));
  return said(one) === said(other);
}

/**
 * Since when the words of a translation answer an Italian that readers do not have any more.
 * @param madeFrom the Italian words that it was made from
 * @param before what was known until now
 */
export function outdatedSince(madeFrom: TranslatedWords, italian: PublishedItalian, before: Date | null): Date | null {
  return sameWords(madeFrom, italian.words) ? null : (before ?? italian.publishedAt);
}

/** What of it waits for a person. */
export function waitingOf({
  state,
  outdatedSince: since,
}: Pick<Translation, 'state' | 'outdatedSince'>): TranslationWait | null {
  if (state === 'withdrawn') return null;
  if (state === 'machine') return 'revision';
  if (since !== null) return 'outdated';
  return state === 'revised' ? 'validation' : null;
}
