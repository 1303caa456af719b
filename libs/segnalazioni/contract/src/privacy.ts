import { line, text } from '@respi/shared/contract';
import * as z from 'zod';
import { meantDay } from './codes';
import { ListedCase, Named } from './views';

/** Who asked, in the person's name. No name is kept: the record must not remember whom it forgot. */
export const ASKED_BY = ['subject', 'parent_or_guardian', 'lawyer', 'delegate', 'authority'] as const;
export const AskedBy = z.enum(ASKED_BY);
export type AskedBy = z.infer<typeof AskedBy>;

/** By which right data are to be erased: art. 17(1) of Regulation (EU) 2016/679. */
export const ERASURE_RIGHTS = ['no_longer_needed', 'objection', 'unlawful', 'legal_duty_to_erase'] as const;
export const ErasureRight = z.enum(ERASURE_RIGHTS);
export type ErasureRight = z.infer<typeof ErasureRight>;

/** Why data are kept all the same: art. 17(3). */
export const KEEP_REASONS = ['legal_duty_to_keep', 'public_task', 'legal_claim', 'another_person'] as const;
export const KeepReason = z.enum(KEEP_REASONS);
export type KeepReason = z.infer<typeof KeepReason>;

/** By which right a copy is made: art. 15, art. 20, or an authority. */
export const ACCESS_RIGHTS = ['access', 'portability', 'authority_order'] as const;
export const AccessRight = z.enum(ACCESS_RIGHTS);
export type AccessRight = z.infer<typeof AccessRight>;

export const AccessFormat = z.enum(['pdf', 'json']);
export type AccessFormat = z.infer<typeof AccessFormat>;

export const RECORD_OUTCOMES = ['erased', 'kept', 'given'] as const;
export const RecordOutcome = z.enum(RECORD_OUTCOMES);
export type RecordOutcome = z.infer<typeof RecordOutcome>;

/** Cases that somebody recognised as one person's, one by one: the program proposes none of them. */
const MOST = 50;
/** As many as a search shows. */
export const PEOPLE_MOST = 100;
const caseId = z.uuid({ error: 'not_an_id' });

export const VERIFIED_MIN = 10;
export const VERIFIED_MAX = 300;
const verified = text(VERIFIED_MAX)
  .pipe(z.string().min(VERIFIED_MIN, { error: 'too_short' }))
  .optional()
  .describe('how it was verified that all are of one person: needed where they do not seem to be');

export const ErasureRequest = z.strictObject({
  askedBy: AskedBy,
  askedOn: meantDay.describe('the day on which it was asked'),
  right: ErasureRight,
  cases: z
    .array(z.strictObject({ id: caseId, keep: KeepReason.optional().describe('why this one is not erased') }))
    .min(1, { error: 'choose_one' })
    .max(MOST, { error: 'too_many' }),
  verified,
});
export type ErasureRequest = z.infer<typeof ErasureRequest>;

export const AccessFileRequest = z.strictObject({
  askedBy: AskedBy,
  askedOn: meantDay,
  right: AccessRight,
  format: AccessFormat,
  cases: z.array(caseId).min(1, { error: 'choose_one' }).max(MOST, { error: 'too_many' }),
  verified,
});
export type AccessFileRequest = z.infer<typeof AccessFileRequest>;

/** Cases that were recognised as one person's, to look for the others that hold one of their numbers. */
export const SameNumbersRequest = z.strictObject({
  cases: z.array(caseId).min(1, { error: 'choose_one' }).max(MOST, { error: 'too_many' }),
});
export type SameNumbersRequest = z.infer<typeof SameNumbersRequest>;

/** Cases of which it is asked whose they are, each of them and all together. */
export const PeopleRequest = z.strictObject({
  cases: z.array(caseId).min(1, { error: 'choose_one' }).max(PEOPLE_MOST, { error: 'too_many' }),
});
export type PeopleRequest = z.infer<typeof PeopleRequest>;

/** Whose cases are looked for: by a number, or by name. A birth date leaves out who was born on another day, not a case without one. */
export const PersonCasesRequest = z.union([
  z.strictObject({ identifier: line(60) }),
  z.strictObject({
    person: z.strictObject({ surname: line(80), name: line(80), birthDate: z.iso.date().optional() }),
  }),
]);
export type PersonCasesRequest = z.infer<typeof PersonCasesRequest>;

/** Why a found case needs a closer look; `other_number`: only the name is that of a case with the number. */
export const CHECK_REASONS = ['no_birth_date', 'other_number'] as const;
export const CheckReason = z.enum(CHECK_REASONS);
export type CheckReason = z.infer<typeof CheckReason>;

export const PersonCases = z.object({
  items: z.array(ListedCase.extend({ check: CheckReason.nullable() })).describe('surest first, then newest'),
  more: z.boolean().describe('there are others, not shown'),
});
export type PersonCases = z.infer<typeof PersonCases>;

/** Why two cases do not seem to be of one person; `not_known`: too little stands in them to say so. */
export const DIFFERENCE_KINDS = ['name', 'birth_date', 'not_known'] as const;
export const DifferenceKind = z.enum(DIFFERENCE_KINDS);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

export const CaseDifference = z.object({
  id: z.string(),
  other: z.string().describe('the case that it is held against'),
  why: z.array(DifferenceKind),
  sharesNumber: z.boolean().describe('a practice number stands in both'),
});
export type CaseDifference = z.infer<typeof CaseDifference>;

/** Whom cases are about; of what its reader does not work with, and of what is erased, nothing. */
export const PeopleOfCases = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      person: z.object({ surname: z.string(), name: z.string(), birthDate: z.string().nullable() }).nullable(),
    }),
  ),
  differences: z.array(CaseDifference).describe('empty where all seem to be of one person'),
});
export type PeopleOfCases = z.infer<typeof PeopleOfCases>;

/** What was asked and what became of it. Cases that its reader may not see are not in it. */
export const PrivacyRecord = z.object({
  id: z.string(),
  at: z.string(),
  by: Named,
  askedBy: AskedBy,
  askedOn: z.string(),
  right: z.union([ErasureRight, AccessRight]),
  format: AccessFormat.nullable().describe('of a copy'),
  verified: z
    .string()
    .nullable()
    .describe(
      'how it was verified that all are of one person, where they did not seem to be; with `[nome]` for a name',
    ),
  cases: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      outcome: RecordOutcome,
      why: z
        .union([KeepReason, z.literal('still_open')])
        .nullable()
        .describe('of what was kept; `still_open`: somebody still works on it'),
      erased: z.boolean().describe('its data are gone by now, by this request or otherwise'),
    }),
  ),
});
export type PrivacyRecord = z.infer<typeof PrivacyRecord>;

export const PrivacyRecords = z.object({ items: z.array(PrivacyRecord), nextCursor: z.string().nullable() });
export type PrivacyRecords = z.infer<typeof PrivacyRecords>;

export const PrivacyRecordsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.uuid({ error: 'not_an_id' }).optional(),
});
export type PrivacyRecordsQuery = z.infer<typeof PrivacyRecordsQuery>;

const part = z.object({ at: z.string(), what: z.string(), text: z.string() });

/** Everything that is held of a person in the cases that were chosen, in words. Names of others are masked. */
export const AccessFile = z.object({
  network: z.string(),
  owner: z.string(),
  madeOn: z.string(),
  about: z.array(z.string()).describe('what this file is, how long data are kept, which rights there are'),
  cases: z.array(
    z.object({
      number: z.string(),
      filedOn: z.string(),
      counter: z.string(),
      state: z.string(),
      data: z.array(z.object({ what: z.string(), value: z.string() })),
      received: z.array(z.object({ who: z.string(), since: z.string() })),
      seenBy: z
        .array(z.object({ on: z.string(), who: z.string(), why: z.string() }))
        .describe('by role and day, from the access log: who opened it and who asked to be shown whom it is about'),
      texts: z.array(part),
      history: z.array(z.object({ at: z.string(), what: z.string() })),
      kept: z.string(),
    }),
  ),
});
export type AccessFile = z.infer<typeof AccessFile>;
