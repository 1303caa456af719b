import { id, line, page, pageQuery } from '@respi/shared/contract';
import * as z from 'zod';
import { ListedClock } from './listed-clock';
import { CaseFacts, NOTICE_WAYS } from './filing';
import { ShownIdentity } from './identity';
import { UrgencyReason, UrgencyReproposal, UrgencyStep } from './urgency-reason';
import {
  CaseAction,
  CaseKind,
  CaseState,
  Outcome,
  ReferralChannel,
  ReferralStatus,
  ReplyChannel,
  Urgency,
  Validation,
} from './codes';

export const Named = z.object({ id: z.string(), name: z.string() });
export const UnitRef = z.object({ code: z.string(), name: z.string() });

/** One row of a list: no identity, no practice number. */
export const CaseSummary = z.object({
  id: z.string(),
  number: z.string().describe('CN-2026-000123'),
  state: CaseState,
  kind: CaseKind,
  topic: z.string(),
  procedure: z.string().nullable(),
  office: z.string().describe('code of the addressee'),
  sportello: z.string().describe('code of the counter'),
  urgency: Urgency,
  urgencyProposed: Urgency,
  reproposal: UrgencyReproposal.nullable().describe('a more urgent code, about which a person is to decide'),
  sealed: z.boolean(),
  excerpt: z.string().describe('beginning of the question'),
  submittedAt: z.string(),
  updatedAt: z.string(),
  dueAt: z.string().nullable().describe('when the act that is waited for is due; null while clocks stand'),
  dueWords: z.string().nullable().describe('the same in Italian words: `entro oggi alle 16:00`'),
  late: z.boolean().describe('`dueAt` was over when this was read'),
  inChargeOf: Named.nullable(),
  openReferrals: z.array(z.string()).describe('codes of the offices that have not answered'),
  unread: z.boolean().describe('the counter has something to read'),
  corrected: z.boolean().describe('a released reply was corrected or withdrawn since the counter read it'),
  lap: z.number().int().describe('1 at filing, +1 at each reopening'),
  nudges: z.number().int(),
  integrationDueOn: z
    .string()
    .nullable()
    .describe('by when the counter is to complete it; null where it is not asked to'),
  ended: z.boolean().describe('nothing is waited for any more: its data may be erased'),
  version: z.number().int(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** What an office is asked, and about whom: no more than its distinta tells. */
export const AskedOfOffice = z.object({
  identifiers: z.array(z.object({ type: z.string(), value: z.string() })),
  name: z.string().nullable().describe('only where the office has no identifier to search by'),
  identityWithheld: z.boolean().describe('neither number nor name: arranged with the office'),
  question: z.string().nullable(),
});
export type AskedOfOffice = z.infer<typeof AskedOfOffice>;

/** A referral whose answer the reader may record, with what is needed to do so away from any network. */
export const ReferralToRecord = AskedOfOffice.extend({
  id: z.string(),
  office: z.string().describe('code of the office that owes the answer'),
  line: z
    .object({ id: z.string(), shortCode: z.string() })
    .nullable()
    .describe('its line on a distinta: what the QR holds, and the six characters'),
  dueAt: z.string().nullable().describe('by the clock of this office; null where it stands or has no target'),
  dueWords: z.string().nullable(),
  late: z.boolean(),
});
export type ReferralToRecord = z.infer<typeof ReferralToRecord>;

export const ListedCase = CaseSummary.extend({
  toRecord: z.array(ReferralToRecord).optional().describe('in the queue `to_record` alone'),
  clock: ListedClock.nullable().optional().describe('with `?clocks=true`'),
});
export type ListedCase = z.infer<typeof ListedCase>;

export const CaseList = page(ListedCase);

/** `history`: the events come with the case, in the same request. */
export const CaseOpenQuery = z.strictObject({ history: z.stringbool().default(false) });
export type CaseOpenQuery = z.infer<typeof CaseOpenQuery>;

export const CASE_QUEUES = [
  'to_read',
  'to_complete',
  'in_progress',
  'to_triage',
  'mine',
  'to_release',
  'to_forward',
  'to_record',
  'to_validate',
  'disputed',
] as const;
/** Named filters behind the home of each role; with `queue` the other filters still apply. */
export const CaseQueue = z.enum(CASE_QUEUES);
export type CaseQueue = z.infer<typeof CaseQueue>;

const list = <T extends z.ZodType>(item: T) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
      z.array(item).max(20),
    )
    .optional();

export const CaseListQuery = z.strictObject({
  status: list(CaseState).describe('one or more states, separated by commas'),
  urgency: list(Urgency),
  office: line(64).optional(),
  sportello: line(64).optional(),
  topic: line(64).optional(),
  kind: CaseKind.optional(),
  mine: z.stringbool().optional().describe('filed by me or in my charge'),
  queue: CaseQueue.optional(),
  clocks: z.stringbool().optional().describe('each row with the clock of what it waits for'),
  order: z.enum(['newest', 'triage']).default('newest').describe('`triage`: by urgency, then by due time'),
  ...pageQuery,
});
export type CaseListQuery = z.infer<typeof CaseListQuery>;

/** Search terms travel in the body, never in the address. */
export const CaseSearch = z.strictObject({
  text: line().optional(),
  person: z
    .strictObject({ surname: line(80), name: line(80).optional(), birthDate: z.iso.date().optional() })
    .optional(),
  identifier: line(60).optional().describe('a practice number, in any of its spellings, or a case number'),
  status: z.array(CaseState).max(12).optional(),
  office: line(64).optional(),
  sportello: line(64).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  limit: z.int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
});
export type CaseSearch = z.infer<typeof CaseSearch>;

export const Counts = z.record(z.string(), z.number().int()).describe('rows behind each queue open to this person');

export const Referral = z.object({
  id: z.string(),
  office: UnitRef,
  channel: ReferralChannel,
  status: ReferralStatus,
  by: Named,
  at: z.string(),
  endedAt: z.string().nullable(),
  rightOffice: UnitRef.nullable(),
  note: z.string().nullable(),
  distinta: z.object({ id: z.string(), number: z.string() }).nullable(),
  availableActions: z.array(CaseAction),
});
export type Referral = z.infer<typeof Referral>;

export const Reply = z.object({
  id: z.string(),
  referralId: z.string().nullable(),
  office: UnitRef.describe('COORD for a direct answer'),
  text: z.string().nullable().describe('null once erased'),
  outcome: Outcome,
  officePerson: z.string().nullable(),
  givenOn: z.string(),
  channel: ReplyChannel,
  dueOn: z.string().nullable(),
  recheckOn: z.string().nullable(),
  writtenBy: Named,
  at: z.string(),
  lap: z.number().int(),
  validation: Validation.describe('to the counter `corrected` only once what it had read was corrected'),
  validatedBy: Named.nullable(),
  validatedAt: z.string().nullable(),
  releasedAt: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  copied: z.boolean().describe('copy of a reply to the case that this one was merged into'),
  versions: z
    .array(
      z.object({
        version: z.number().int(),
        text: z.string().nullable(),
        by: Named,
        at: z.string(),
        reason: z.string().nullable().describe('why it was corrected; the counter does not read it'),
      }),
    )
    .describe('what this reader may read of what it said; to the counter nothing that was replaced before it went out'),
  availableActions: z.array(CaseAction),
});
export type Reply = z.infer<typeof Reply>;

export const ThreadEntry = z.object({
  id: z.string(),
  kind: z.enum([
    'question',
    'integration_request',
    'integration',
    'note',
    'nudge',
    'reopening',
    'withdrawal',
    'decline',
    'unmerging',
    'merge_dispute',
    'merge_kept',
    'sealing',
    'unsealing',
    'system',
  ]),
  text: z.string().nullable().describe('null once erased'),
  by: Named,
  at: z.string(),
  lap: z.number().int(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type ThreadEntry = z.infer<typeof ThreadEntry>;

export const CaseEvent = z.object({
  seq: z.number().int(),
  type: z.string(),
  at: z.string(),
  recordedAt: z.string(),
  inferred: z.boolean().describe('the source lacks the time of this act'),
  by: Named,
  onBehalfOf: Named.nullable().describe('the absent colleague whom `by` was substituting'),
  data: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export type CaseEvent = z.infer<typeof CaseEvent>;
export const CaseEvents = z.object({ items: z.array(CaseEvent), chainValid: z.boolean() });
export type CaseEvents = z.infer<typeof CaseEvents>;

export const CaseDetail = CaseSummary.extend({
  permit: z.string().nullable(),
  permitPhase: z.string().nullable(),
  nationality: z.string().nullable(),
  comune: z.string().nullable(),
  identity: ShownIdentity,
  person: z
    .object({ surname: z.string(), name: z.string(), birthDate: z.string().nullable() })
    .nullable()
    .describe('null also where it is masked: see `identity`'),
  identityWithheld: z.boolean(),
  identifiers: z.array(
    z.object({
      type: z.string(),
      value: z.string().nullable().describe('null where it is masked'),
      warning: z.string().nullable(),
    }),
  ),
  notice: z
    .object({ way: z.enum(NOTICE_WAYS), language: z.string(), version: z.number().int() })
    .nullable()
    .describe('what the person was told about their data when it was filed; null: not recorded'),
  facts: CaseFacts,
  urgencyReasons: z.array(UrgencyReason).describe('of the code proposed at filing'),
  urgencyRules: z.number().int().describe('version of the rules that proposed it'),
  urgencySteps: z.array(UrgencyStep).describe('who said what about the urgency, in order'),
  filedBy: Named,
  handlers: z.array(Named).describe('named handlers of a sealed case'),
  sealReason: z.string().nullable(),
  thread: z.array(ThreadEntry),
  referrals: z.array(Referral),
  replies: z.array(Reply),
  mergedInto: z.object({ id: z.string(), number: z.string() }).nullable(),
  mergeDisputed: z
    .boolean()
    .describe('merged, and its counter says that it is not the same matter: the coordinator decides'),
  mergedFrom: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      sportello: z.string().describe('code of the counter, which gets the answers too'),
      erased: z.boolean(),
    }),
  ),
  continues: z
    .object({ id: z.string(), number: z.string() })
    .nullable()
    .describe('the erased case that this one takes up'),
  continuedBy: z.array(z.object({ id: z.string(), number: z.string() })),
  readAt: z.string().nullable(),
  closesOn: z.string().nullable(),
  externalId: z.string().nullable(),
  erased: z.boolean(),
  availableActions: z.array(CaseAction),
  nextNudgeOn: z.string().nullable().describe('from which day the reader may nudge again; null: now, or never'),
  history: CaseEvents.optional().describe('with `?history=true`'),
  duplicates: z
    .array(z.object({ id: z.string(), number: z.string() }))
    .describe('other open cases with the same identifier, within what the reader may see'),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

/** One row of the referent's list: every reply of the office, not only what waits. */
export const OfficeReply = z.object({
  case: z.object({
    id,
    number: z.string(),
    urgency: Urgency,
    topic: z.string(),
    sealed: z.boolean(),
    version: z.number().int(),
    state: CaseState,
  }),
  question: z.string().nullable(),
  reply: Reply,
});
export type OfficeReply = z.infer<typeof OfficeReply>;
export const OfficeReplyQuery = z.strictObject({
  validation: list(Validation),
  order: z.enum(['newest', 'oldest']).optional().describe('default: newest'),
  ...pageQuery,
});
export const OfficeReplySearch = z.strictObject({
  text: line(),
  limit: z.int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
});
export const OfficeReplyList = page(OfficeReply);

/** Longest period of figures, in days: two years with a leap day. */
export const FIGURES_MAX_DAYS = 731;
export const FiguresQuery = z.strictObject({
  from: z.iso
    .date({ error: 'not_a_date' })
    .optional()
    .describe('first day of filing, of a month for who reads no cases; default: 1 January'),
  to: z.iso
    .date({ error: 'not_a_date' })
    .optional()
    .describe('last day of filing, of a month for who reads no cases; default: today, or the last day of this month'),
});
export type FiguresQuery = z.infer<typeof FiguresQuery>;

export const FIGURE_DIMENSIONS = [
  'state',
  'urgency',
  'topic',
  'office',
  'sportello',
  'kind',
  'outcome',
  'month',
] as const;
export type FigureDimension = (typeof FIGURE_DIMENSIONS)[number];

const cases = z.number().int().nullable();

const cells = z.array(
  z.object({
    code: z.string().nullable().describe('null: all the others together, two at least, not shown one by one'),
    count: z.number().int(),
  }),
);

/**
 * Figures without personal data, of the cases filed in a period; they are made of facts kept apart, so that erasing a case
 * changes none of them. Sealed cases are counted by themselves. Who reads no cases gets no count in which somebody could be
 * recognised, nor one from which such a count follows.
 */
export const Figures = z.object({
  period: z.object({ from: z.string(), to: z.string() }),
  total: cases.describe('null: fewer than `hiddenUnder`, and then nothing else is told of them'),
  open: cases.describe('null: not shown to this reader, as all that is null here'),
  answered: cases,
  reopened: cases,
  by: z.record(z.enum(FIGURE_DIMENSIONS), cells),
  hiddenUnder: z
    .number()
    .int()
    .nullable()
    .describe(
      'counts below this are not shown to this reader, and the others are rounded to a multiple of it; null: all are told exactly',
    ),
  medianDaysToAnswer: z
    .number()
    .nullable()
    .describe('from filing to the first answer, in days; acts whose time was inferred by an import are left out'),
  deflections: cases.describe('filings ended because a sheet answered'),
  sealed: z
    .object({
      total: cases.describe('null: fewer than `hiddenUnder`, or none'),
      topics: cells,
      hiddenUnder: z.number().int(),
    })
    .nullable()
    .describe(
      'sealed cases, in none of the other counts; null: told of whole calendar years that are over, of no other period',
    ),
});
export type Figures = z.infer<typeof Figures>;
