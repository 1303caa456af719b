import { REASON_MAX, id, text } from '@respi/shared/contract';
import * as z from 'zod';
import { CaseState } from './codes';

/** How two cases hang together, as whoever links them says it: this one stands to the other as `kind`. */
export const CASE_LINK_KINDS = ['same_person', 'same_matter', 'depends_on'] as const;
export const CaseLinkKind = z.enum(CASE_LINK_KINDS);
export type CaseLinkKind = z.infer<typeof CaseLinkKind>;

/** The same, as it reads from either case: only `depends_on` has two sides. */
export const LINK_SIDES = [...CASE_LINK_KINDS, 'awaited_by'] as const;
export const LinkSide = z.enum(LINK_SIDES);
export type LinkSide = z.infer<typeof LinkSide>;

/** Another case, as far as the coordination sorts by it: no name, no number of a practice. */
export const NearbyCase = z.object({
  id: z.string(),
  number: z.string(),
  state: CaseState,
  submittedAt: z.string(),
  sportello: z.string().describe('code of the counter that filed it'),
  inCharge: z.string().nullable().describe('who has it in charge'),
});
export type NearbyCase = z.infer<typeof NearbyCase>;

export const CaseLink = z.object({
  id: z.string(),
  side: LinkSide,
  case: NearbyCase,
  note: z.string().nullable(),
  by: z.string().describe('name of who linked them'),
  at: z.string(),
});
export type CaseLink = z.infer<typeof CaseLink>;

/** What is linked to a case, within what the reader may open: of the rest not even that it is linked. */
export const CaseLinks = z.object({
  items: z.array(CaseLink),
  followed: z
    .object({ from: z.string(), to: z.string() })
    .nullable()
    .describe('numbers: the case that was named is merged, and the link is with the one that goes on'),
});
export type CaseLinks = z.infer<typeof CaseLinks>;

export const NewCaseLink = z.strictObject({
  to: id.describe('the other case'),
  kind: CaseLinkKind,
  note: text(REASON_MAX).optional().describe('for the coordination alone'),
});
export type NewCaseLink = z.infer<typeof NewCaseLink>;

export const UndoneLink = z.strictObject({ link: id });
export type UndoneLink = z.infer<typeof UndoneLink>;

/** "Not alike": hides the pair from everybody, until somebody takes it back. */
export const Unlikeness = z.strictObject({ other: id, notAlike: z.boolean() });
export type Unlikeness = z.infer<typeof Unlikeness>;

export const SimilarCase = z.object({
  case: NearbyCase,
  excerpt: z.string(),
  why: z.string().describe('short Italian phrase'),
  mayTakeIn: z.boolean().describe('it is still open, so this one may be merged into it'),
});
export type SimilarCase = z.infer<typeof SimilarCase>;

export const SimilarCases = z.object({
  items: z.array(SimilarCase).describe('at most five, the likest first; empty rather than something doubtful'),
  hidden: z.array(z.object({ id: z.string(), number: z.string() })).describe('said not to be alike'),
});
export type SimilarCases = z.infer<typeof SimilarCases>;
