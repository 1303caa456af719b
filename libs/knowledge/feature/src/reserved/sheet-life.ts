import type { SHEET_ACTIONS, SHEET_STATES, SheetDetail } from '@respi/knowledge/contract';
import type { StateTone } from '@respi/shared/ui';
import type { z } from 'zod';

export type SheetState = (typeof SHEET_STATES)[number];
export type SheetAction = (typeof SHEET_ACTIONS)[number];
export type Sheet = z.infer<typeof SheetDetail>;
export type SheetFinding = Sheet['findings'][number];
export type SheetVersion = Sheet['versions'][number];

export const TONE_OF_SHEET: Readonly<Record<SheetState, StateTone>> = {
  candidate: 'waiting',
  draft: 'neutral',
  in_review: 'waiting',
  validated: 'active',
  published: 'done',
  to_review: 'attention',
  archived: 'neutral',
  superseded: 'neutral',
};

/** What moves a sheet on, the likeliest first: the first that is open is the primary button. */
export const STEPS = ['validate', 'publish', 'send_to_review'] as const satisfies readonly SheetAction[];
/** What sends it back or away wants a reason. */
export const WITH_REASON = ['return_to_draft', 'mark_for_review', 'archive'] as const satisfies readonly SheetAction[];
export type StepAction = (typeof STEPS)[number];
export type ReasonedAction = (typeof WITH_REASON)[number];

export const LISTS = ['steps', 'documents', 'legalRefs', 'tags'] as const;
export const TEXTS = ['question', 'shortAnswer'] as const;
export type ListField = (typeof LISTS)[number];
export type TextField = (typeof TEXTS)[number];

/** Stands against publication: not justified, or of a kind that no reason keeps. */
export function isOpenFinding({ justifiable, justified }: SheetFinding): boolean {
  return !justifiable || justified === null;
}
