import { code, day, line, text } from '@respi/shared/contract';
import * as z from 'zod';
import { UrgencyReason } from './urgency-reason';
import { AGE_BANDS, CaseKind, DEADLINE_KINDS, EVENT_KINDS, Urgency, meantDay } from './codes';

const factsWith = (date: typeof day) =>
  z.strictObject({
    practiceSubmittedOn: date.optional(),
    titleExpiresOn: date.optional(),
    deadline: z.strictObject({ on: date, kind: z.enum(DEADLINE_KINDS) }).optional(),
    event: z.strictObject({ on: date, kind: z.enum(EVENT_KINDS) }).optional(),
    ageBand: z.enum(AGE_BANDS).optional(),
    signals: z.array(code).max(20, { error: 'too_many' }).optional().describe('codes of the list `signals`'),
  });

/** Facts that urgency and terms need; all optional, asked only where the procedure makes them matter. */
export const CaseFacts = factsWith(meantDay);
export type CaseFacts = z.infer<typeof CaseFacts>;

const identityWith = (date: typeof day) =>
  z.strictObject({
    surname: line(80),
    name: line(80),
    birthDate: date.optional().describe('missing: accepted with a warning'),
  });

export const PersonIdentity = identityWith(meantDay);
export type PersonIdentity = z.infer<typeof PersonIdentity>;

export const PracticeIdentifier = z.strictObject({
  type: code.describe('code of the list `identifiers`; `ologramma` is refused, it is a credential'),
  value: line(60),
});
export type PracticeIdentifier = z.infer<typeof PracticeIdentifier>;

/** How a person was told what happens with their data. Italian words: docs/glossary.md. */
export const NOTICE_WAYS = ['oral', 'paper'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

/**
 * A new segnalazione. Findable by at least one of: an identifier; surname + name; `identityWithheld`
 * (kind `prassi` needs none).
 */
export const Filing = z.strictObject({
  kind: CaseKind,
  office: code.describe('addressee: code of an office, `COORD` for the coordination alone'),
  topic: code,
  sportello: code.optional().describe('needed only by who works at several counters'),
  procedure: code.optional(),
  permit: code.optional(),
  permitPhase: code.optional(),
  nationality: code.optional().describe('ISO 3166-1 alpha-2, or `XX` for not indicated'),
  comune: line(100).optional(),
  person: PersonIdentity.optional(),
  identityWithheld: z.boolean().optional().describe('identity withheld, arranged with the office'),
  identifiers: z.array(PracticeIdentifier).max(10, { error: 'too_many' }).default([]),
  notice: z
    .strictObject({ way: z.enum(NOTICE_WAYS), language: code.describe('code of the list `languages`') })
    .optional()
    .describe('how the person was told what happens with their data; the version is that in force'),
  text: text(),
  facts: CaseFacts.default({}),
  urgency: z
    .strictObject({ code: Urgency, reason: text(1_000) })
    .optional()
    .describe('the operator chooses another code than the proposed one, with a reason'),
  sealed: z.boolean().optional().describe('ask for a sealed case; rules may seal it anyway'),
  continues: z
    .uuid({ error: 'not_an_id' })
    .optional()
    .describe('an erased case that this one takes up: it cannot be reopened'),
  draftId: z.uuid().optional().describe('draft to be cleared when the filing succeeds'),
});
export type Filing = z.infer<typeof Filing>;

/** What the system proposes while the form is being filled: years may be half typed. Nothing is stored. */
export const FilingCheck = Filing.partial()
  .omit({ draftId: true, notice: true })
  .extend({ person: identityWith(day).optional(), facts: factsWith(day).optional() });
export const FilingAdvice = z.object({
  urgency: z.object({
    code: Urgency,
    reasons: z.array(UrgencyReason),
  }),
  sealed: z.object({ proposed: z.boolean(), why: z.string().nullable(), handlers: z.number().int() }),
  danger: z
    .object({
      words: z.array(z.string()),
      signals: z.array(z.string()).describe('codes of the circumstances that the words may mean'),
      emergency: z.string().describe('who answers at once'),
    })
    .nullable()
    .describe('the text may speak of somebody in danger: to be asked, whatever the kind'),
  warnings: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
  found: z
    .array(z.object({ type: z.string(), value: z.string(), start: z.number().int(), end: z.number().int() }))
    .describe(
      'identity values typed inside the free text, offered as fields; `name` in a question of practice, to be taken out',
    ),
  answersNow: z.string().nullable().describe('who answers now, for a ROSSO outside service hours'),
});
export type FilingAdvice = z.infer<typeof FilingAdvice>;

/** Answer to a filing. The page of the case is read apart. */
export const FiledCase = z.object({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  urgency: Urgency,
  urgencyProposed: Urgency,
  sealed: z.boolean(),
  submittedAt: z.string(),
  dueAt: z.string().nullable(),
  version: z.number().int(),
  warnings: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
  answersNow: z.string().nullable().describe('who answers now, for a ROSSO outside service hours'),
  emergency: z.string().nullable().describe('who answers at once, where the text may speak of somebody in danger'),
});
export type FiledCase = z.infer<typeof FiledCase>;
