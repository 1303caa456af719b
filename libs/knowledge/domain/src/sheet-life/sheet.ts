import type {
  Audience,
  SHEET_ACTION_BODIES,
  SHEET_FEEDBACK_GIVEN,
  SHEET_REVIEW_ANNOUNCED,
  SheetAction,
  SheetContent,
  SheetState,
} from '@respi/knowledge/contract';
import type { z } from 'zod';

/** Word of an office on one version. */
export interface OfficeWord {
  /** Code of the office. */
  readonly office: string;
  /** Account of its referent. */
  readonly by: string;
  readonly at: Date;
}

/**
 * A sheet on the workbench. Every edit makes a new content version and older ones stay, but for what is taken out of them as
 * personal data (docs/adr/0014-personal-data-check.md). What readers see is not
 * this: publishing copies the version with its validators to the published sheet, which stays as it is, whatever
 * happens here, until another version is published or the sheet is archived. So an edit of a published sheet is simply
 * a draft again, and no draft word can reach a reader.
 */
export interface Sheet {
  readonly id: string;
  readonly networkId: string;
  readonly state: SheetState;
  readonly audience: Audience;
  /** Empty while it is a candidate that nobody said it of. */
  readonly topic: string;
  /** Codes of the offices whose word it needs; at least one, but for a candidate. */
  readonly offices: readonly string[];
  readonly content: SheetContent;
  /** The content on the bench; contents are counted from 1. */
  readonly contentVersion: number;
  /** The newest content: another than the one on the bench where a draft was given up. */
  readonly lastVersion: number;
  /** The content version that readers see; null before the first publication and once archived. */
  readonly publishedVersion: number | null;
  readonly publishedAt: Date | null;
  /** Counts every change of the sheet: what `If-Match` compares. */
  readonly version: number;
  /** Accounts whose words stand in the version on the bench and have not been published yet. */
  readonly writers: readonly string[];
  /** Account of the coordinator who answers for it and is reminded; null where nobody does yet: then all of them are. */
  readonly owner: string | null;
  /** On the version on the bench. */
  readonly validations: readonly OfficeWord[];
  /** Day `YYYY-MM-DD` after which it must be looked at again. */
  readonly reviewBy: string | null;
  /** Why it waits for review, for people. */
  readonly reviewNotice: string | null;
  readonly changeNote: string | null;
  /** The sheet to which its readers are led. Stays while a restored one is worked on, and goes when it is published again. */
  readonly successor: string | null;
}

/** A version as it was written. */
export interface WrittenVersion {
  readonly version: number;
  readonly content: SheetContent;
  /** Account; null: the system. */
  readonly by: string | null;
}

/** What readers see of a sheet, as it was on the bench when it was published. */
export interface PublishedFrame {
  readonly content: SheetContent;
  readonly audience: Audience;
  readonly topic: string;
  readonly offices: readonly string[];
  readonly reviewBy: string | null;
  readonly writers: readonly string[];
  readonly validations: readonly OfficeWord[];
  readonly changeNote: string | null;
  /** It has been called for review since, and not published again. */
  readonly toReview: boolean;
  /** What the sheet says of why is said of this version, not of a draft that was given back. */
  readonly noticeStands: boolean;
}

/** What is published under an id, as a decision needs it. */
export interface PublishedSuccessor {
  readonly id: string;
  readonly audience: Audience;
}

/** A finding of the version on the bench, as the decision needs it. */
export interface OpenOrJustifiedFinding {
  readonly id: string;
  readonly justifiable: boolean;
  readonly justified: { readonly by: string; readonly reason: string; readonly at: Date } | null;
}

export type SheetActionBody<A extends SheetAction> = z.infer<(typeof SHEET_ACTION_BODIES)[A]>;
export type SheetCommand = {
  [A in SheetAction]: { readonly action: A; readonly body: SheetActionBody<A> };
}[SheetAction];

/** Past-tense names of what happens to a sheet. `drafted` is its beginning. */
export const EVENT_OF_SHEET_ACTION = {
  edit: 'sheet_edited',
  send_to_review: 'sheet_sent_to_review',
  return_to_draft: 'sheet_returned',
  return_to_published: 'sheet_returned_to_published',
  validate: 'sheet_validated',
  publish: 'sheet_published',
  mark_for_review: 'sheet_marked_for_review',
  archive: 'sheet_archived',
  supersede: 'sheet_superseded',
  restore: 'sheet_restored',
  justify_finding: 'sheet_finding_justified',
  entrust: 'sheet_entrusted',
} as const satisfies Record<SheetAction, string>;
export type SheetEventType =
  | (typeof EVENT_OF_SHEET_ACTION)[SheetAction]
  | 'sheet_drafted'
  | 'sheet_proposed'
  | typeof SHEET_REVIEW_ANNOUNCED
  | typeof SHEET_FEEDBACK_GIVEN;

/** Ids, codes and numbers only: reasons and words stay in rows that can be erased. */
export interface SheetEvent {
  readonly type: SheetEventType;
  readonly at: Date;
  readonly by: string;
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
}
