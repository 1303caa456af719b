import { id, text } from '@respi/shared/contract';
import * as z from 'zod';

/** How much a reader is shown of whom a case is about. Italian words: docs/glossary.md. */
export const IDENTITY_SHOWN = ['whole', 'for_office', 'masked'] as const;
export type IdentityShown = (typeof IDENTITY_SHOWN)[number];

/** Why somebody asks to be shown who a case is about. */
export const IDENTITY_REASONS = [
  'find_practice',
  'speak_with_office',
  'compare_cases',
  'write_reply',
  'person_asks',
  'other',
] as const;
export type IdentityReason = (typeof IDENTITY_REASONS)[number];

/** Minutes for which identity stays shown to who asked. */
export const IDENTITY_SHOWN_MINUTES = 15;
export const REASON_WORDS_MIN = 10;
export const REASON_WORDS_MAX = 300;

/** Words are needed with `other`; a name in them is made unreadable before they are written down. */
export const IdentityRequest = z
  .strictObject({
    reason: z.enum(IDENTITY_REASONS),
    words: text(REASON_WORDS_MAX)
      .pipe(z.string().min(REASON_WORDS_MIN, { error: 'too_short' }))
      .optional(),
  })
  .refine(({ reason, words }) => reason !== 'other' || words !== undefined, { path: ['words'], error: 'required' });
export type IdentityRequest = z.infer<typeof IdentityRequest>;

/** What the page of a case says of what it does not show. */
export const ShownIdentity = z.object({
  shown: z.enum(IDENTITY_SHOWN),
  until: z.string().nullable().describe('shown on request until then'),
  mayAsk: z.boolean().describe('something is masked that this reader may ask for: `POST /segnalazioni/{id}/identity`'),
});
export type ShownIdentity = z.infer<typeof ShownIdentity>;

export const CaseReader = z.object({
  id,
  at: z.string(),
  act: z.string().describe('code of the access log'),
  by: z.object({ id: z.string(), name: z.string() }),
  roles: z.array(z.string()).describe('that they held then'),
  reason: z.enum(IDENTITY_REASONS).nullable(),
  words: z.string().nullable().describe('with `[nome]` where they named somebody'),
});
export type CaseReader = z.infer<typeof CaseReader>;
