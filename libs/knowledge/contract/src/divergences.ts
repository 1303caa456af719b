import { REASON_MAX, code, day, id, line, page, pageQuery, text } from '@respi/shared/contract';
import * as z from 'zod';

/** Events of a divergence of which the referents of its offices hear. */
export const DIVERGENCE_OPENED = 'divergence_opened';
export const DIVERGENCE_DECIDED = 'divergence_decided';

export const DIVERGENCE_STATES = ['open', 'in_discussion', 'decided', 'standard', 'dismissed'] as const;
export const DivergenceState = z.enum(DIVERGENCE_STATES);
export type DivergenceState = z.infer<typeof DivergenceState>;

/** The desk's drawers: what is not decided yet is one. */
export const DIVERGENCE_STAGES = ['open', 'decided', 'standard', 'dismissed'] as const;
export const DivergenceStage = z.enum(DIVERGENCE_STAGES);
export type DivergenceStage = z.infer<typeof DivergenceStage>;

export const DIVERGENCE_ACTIONS = ['edit', 'comment', 'decide', 'adopt', 'dismiss', 'reopen', 'link_sheet'] as const;
export const DivergenceAction = z.enum(DIVERGENCE_ACTIONS);
export type DivergenceAction = z.infer<typeof DivergenceAction>;

export const PRACTICE_SIDES = ['a', 'b'] as const;
export type PracticeSide = (typeof PRACTICE_SIDES)[number];
/** One of the two practices, or one that is neither. */
export const DECISIONS = ['a', 'b', 'third'] as const;

export const PRACTICE_MAX = 2_000;

const namesNobody = z
  .boolean()
  .default(false)
  .describe('what looked like a name is none: somebody has read it. Identifiers are refused all the same');

const Practice = z
  .strictObject({
    what: text(PRACTICE_MAX).describe('what is done, or answered'),
    offices: z.array(code).max(10, { error: 'too_many' }).default([]),
    where: line(200).nullable().default(null).describe('beside the offices: a zone, a Comune, a counter'),
    since: day.nullable().default(null),
    sources: text(500).nullable().default(null).describe('circulars, minutes, norms'),
    cases: z.array(id).max(20, { error: 'too_many' }).default([]),
  })
  .refine(({ offices, where }) => offices.length > 0 || where !== null, { path: ['offices'], error: 'required' });

const words = { question: line(300), topic: code, a: Practice, b: Practice, namesNobody };

export const NewDivergence = z.strictObject({
  ...words,
  proposal: id.optional().describe('the proposed pair that it comes from'),
});
export type NewDivergence = z.infer<typeof NewDivergence>;
export type NewPractice = NewDivergence['a'];

export const DIVERGENCE_ACTION_BODIES = {
  edit: z.strictObject(words),
  comment: z.strictObject({ text: text(2_000), namesNobody }),
  decide: z
    .strictObject({
      chosen: z.enum(DECISIONS),
      text: text(PRACTICE_MAX)
        .nullable()
        .default(null)
        .describe('the practice to follow; null: as the one chosen says'),
      reason: text(REASON_MAX),
      holdsFrom: day,
      namesNobody,
    })
    .refine(({ chosen, text: said }) => chosen !== 'third' || said !== null, { path: ['text'], error: 'required' }),
  adopt: z.strictObject({}),
  dismiss: z.strictObject({ reason: text(REASON_MAX), namesNobody }),
  reopen: z.strictObject({ reason: text(REASON_MAX), namesNobody }),
  link_sheet: z.strictObject({ sheet: id.nullable().describe('null: none any more') }),
} as const satisfies Record<DivergenceAction, z.ZodType>;

const Named = z.object({ code: z.string(), name: z.string() });
const Topic = z.object({ code: z.string(), label: z.string() });

export const DivergenceSummary = z.object({
  id: z.string(),
  state: DivergenceState,
  topic: Topic,
  question: z.string(),
  offices: z.array(Named).describe('all that it concerns'),
  openedAt: z.string(),
  decidedAt: z.string().nullable(),
  holdsFrom: z.string().nullable(),
  version: z.number().int(),
});
export type DivergenceSummary = z.infer<typeof DivergenceSummary>;
export const DivergenceList = page(DivergenceSummary);

const PracticeView = z.object({
  what: z.string(),
  offices: z.array(Named),
  where: z.string().nullable(),
  since: z.string().nullable(),
  sources: z.string().nullable(),
  cases: z.array(z.object({ id: z.string(), number: z.string() })).describe('those that the reader may see'),
});
export type PracticeView = z.infer<typeof PracticeView>;

export const DivergenceDetail = DivergenceSummary.extend({
  a: PracticeView,
  b: PracticeView,
  decision: z
    .object({
      chosen: z.enum(DECISIONS),
      text: z.string().describe('the practice to follow'),
      reason: z.string(),
      holdsFrom: z.string(),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
  notice: z.string().nullable().describe('why it was dismissed, or taken up again'),
  sheet: z.object({ id: z.string(), question: z.string() }).nullable().describe('the sheet that it feeds'),
  comments: z.array(z.object({ id: z.string(), text: z.string(), by: z.string(), at: z.string() })),
  history: z.array(z.object({ type: z.string(), by: z.string(), at: z.string() })),
  availableActions: z.array(DivergenceAction),
});
export type DivergenceDetail = z.infer<typeof DivergenceDetail>;

export const DivergenceQuery = z.strictObject({
  stage: DivergenceStage.default('open'),
  office: code.optional(),
  topic: code.optional(),
  ...pageQuery,
});
export type DivergenceQuery = z.infer<typeof DivergenceQuery>;

/** The standards that feed a sheet, for whoever reads it in the network. */
export const StandardOfSheet = z.object({
  id: z.string(),
  question: z.string(),
  text: z.string(),
  holdsFrom: z.string(),
});
export type StandardOfSheet = z.infer<typeof StandardOfSheet>;

export const DIFFERENCE_OF_ANSWERS = ['outcome', 'term', 'documents', 'norm'] as const;
/** Why a proposed pair is no divergence. */
export const PROPOSAL_DISMISSALS = ['other_question', 'single_case', 'outdated', 'no_difference'] as const;
export const ProposalDismissal = z.enum(PROPOSAL_DISMISSALS);
export type ProposalDismissal = z.infer<typeof ProposalDismissal>;

const ProposedSide = z.object({
  question: z.string(),
  answer: z.string(),
  office: Named.nullable(),
  on: z.string().describe('day on which it was given or published'),
  case: z.object({ id: z.string(), number: z.string() }).nullable(),
  sheet: z.object({ id: z.string() }).nullable(),
});
export type ProposedSide = z.infer<typeof ProposedSide>;

/** Two answers that the system found to differ. */
export const DivergenceProposal = z.object({
  id: z.string(),
  differences: z.array(z.enum(DIFFERENCE_OF_ANSWERS)),
  topic: z.string(),
  foundAt: z.string(),
  a: ProposedSide,
  b: ProposedSide,
});
export type DivergenceProposal = z.infer<typeof DivergenceProposal>;
export const DivergenceProposals = page(DivergenceProposal);
export const DivergenceProposalsQuery = z.strictObject({
  office: code.optional(),
  topic: code.optional(),
  ...pageQuery,
});
export type DivergenceProposalsQuery = z.infer<typeof DivergenceProposalsQuery>;
export const DismissedProposal = z.strictObject({ why: ProposalDismissal });
export type DismissedProposal = z.infer<typeof DismissedProposal>;
