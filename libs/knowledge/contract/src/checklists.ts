import { REASON_MAX, code, day, id, line, page, pageQuery, text } from '@respi/shared/contract';
import * as z from 'zod';

export const CHECKLIST_STATES = ['draft', 'in_review', 'validated', 'in_force', 'superseded', 'withdrawn'] as const;
export const ChecklistState = z.enum(CHECKLIST_STATES);
export type ChecklistState = z.infer<typeof ChecklistState>;

export const CHECKLIST_ACTIONS = [
  'edit',
  'send_to_review',
  'return_to_draft',
  'validate',
  'bring_into_force',
  'withdraw',
] as const;
export const ChecklistAction = z.enum(CHECKLIST_ACTIONS);
export type ChecklistAction = z.infer<typeof ChecklistAction>;

/** In which form a document is handed in. */
export const DOCUMENT_FORMS = ['original', 'copy', 'original_and_copy', 'shown'] as const;
export const DocumentForm = z.enum(DOCUMENT_FORMS);
export type DocumentForm = z.infer<typeof DocumentForm>;

/** One document of a list. The id stays the same in the versions that follow: what is counted is counted on. */
export const ChecklistItem = z.object({
  id,
  name: line(200),
  form: DocumentForm,
  copies: z.int().min(1).max(10),
  condition: line(300).nullable().describe('when it is wanted; null where it always is'),
  note: text(500).nullable(),
  fromProcedure: code.nullable().describe('the procedure that gives this document'),
  sheet: line(120).nullable().describe('address of the sheet that explains it'),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

const NewItem = z.strictObject({
  id: id.optional(),
  name: ChecklistItem.shape.name,
  form: DocumentForm.default('copy'),
  copies: ChecklistItem.shape.copies.default(1),
  condition: ChecklistItem.shape.condition.default(null),
  note: ChecklistItem.shape.note.default(null),
  fromProcedure: ChecklistItem.shape.fromProcedure.default(null),
  sheet: ChecklistItem.shape.sheet.default(null),
});

export const NewChecklist = z.strictObject({
  procedure: code,
  office: code.nullable().default(null).describe('only for this office; null for all'),
  permit: code.nullable().default(null).describe('only for this kind of permit; null for all'),
  offices: z.array(code).min(1, { error: 'required' }).max(10).describe('whose referents validate it'),
  items: z.array(NewItem).min(1, { error: 'required' }).max(40),
});
export type NewChecklist = z.infer<typeof NewChecklist>;

export const CHECKLIST_ACTION_BODIES = {
  edit: z.strictObject({ offices: NewChecklist.shape.offices, items: NewChecklist.shape.items }).partial(),
  send_to_review: z.strictObject({}),
  return_to_draft: z.strictObject({ reason: text(REASON_MAX) }),
  validate: z.strictObject({ office: code.optional().describe('needed only by a referent of several offices') }),
  bring_into_force: z.strictObject({ from: day }),
  withdraw: z.strictObject({ reason: text(REASON_MAX) }),
} as const satisfies Record<ChecklistAction, z.ZodType>;

const Named = z.object({ code: z.string(), label: z.string() });

export const ChecklistSummary = z.object({
  id: z.string(),
  procedure: Named,
  office: Named.nullable(),
  permit: Named.nullable(),
  number: z.int().describe('counts the versions for the same procedure, office and permit'),
  state: ChecklistState,
  documents: z.int(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable().describe('last day'),
  offices: z.array(z.object({ office: Named, validatedBy: z.string().nullable(), validatedAt: z.string().nullable() })),
  updatedAt: z.string(),
  version: z.int(),
});
export type ChecklistSummary = z.infer<typeof ChecklistSummary>;
export const ChecklistList = page(ChecklistSummary);
export type ChecklistList = z.infer<typeof ChecklistList>;

/** What an office asked to be completed, in the last twelve months: figures, and no case behind them. */
export const AskedDocument = z.object({
  item: z.string().nullable().describe('of the list; null for a document that is not in it'),
  document: z.string(),
  total: z.int(),
  offices: z.array(z.object({ office: Named, count: z.int() })),
});
export type AskedDocument = z.infer<typeof AskedDocument>;
export const AskedDocuments = z.object({
  since: z.string().describe('first day of the first month'),
  requests: z.int().describe('requests for integration that were read'),
  unread: z.int().describe('of which no document was recognised'),
  documents: z.array(AskedDocument),
});
export type AskedDocuments = z.infer<typeof AskedDocuments>;

export const ChecklistDetail = ChecklistSummary.extend({
  items: z.array(ChecklistItem.extend({ fromProcedureLabel: z.string().nullable() })),
  notice: z.string().nullable().describe('why it was given back or withdrawn'),
  versions: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      state: ChecklistState,
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
    }),
  ),
  asked: AskedDocuments.nullable().describe('for the coordination'),
  availableActions: z.array(ChecklistAction),
  mayFollow: z.boolean().describe('a new version may be written from it'),
});
export type ChecklistDetail = z.infer<typeof ChecklistDetail>;

export const ChecklistQuery = z.strictObject({
  state: ChecklistState.optional().describe('without it: those that are not over'),
  procedure: code.optional(),
  waiting: z.stringbool().optional().describe('those that wait for my validation'),
  ...pageQuery,
});
export type ChecklistQuery = z.infer<typeof ChecklistQuery>;

export const WantedQuery = z.strictObject({
  procedure: code,
  office: code.optional(),
  permit: code.optional(),
});
export type WantedQuery = z.infer<typeof WantedQuery>;

/** A list in force, as whoever needs the documents reads it. */
export const ReadableChecklist = z.object({
  procedure: Named,
  office: Named.nullable(),
  permit: Named.nullable(),
  items: z.array(
    ChecklistItem.omit({ fromProcedure: true, sheet: true }).extend({
      from: Named.nullable().describe('the procedure that gives it'),
      sheet: z.object({ slug: z.string(), question: z.string() }).nullable(),
    }),
  ),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  validatedBy: z.array(z.object({ office: z.string(), on: z.string() })),
});
export type ReadableChecklist = z.infer<typeof ReadableChecklist>;
export const WantedDocuments = z.object({ checklist: ReadableChecklist.nullable() });
export type WantedDocuments = z.infer<typeof WantedDocuments>;

/** Procedures that have a list in force. */
export const PublicChecklists = z.array(Named.extend({ documents: z.int() }));
export type PublicChecklists = z.infer<typeof PublicChecklists>;
/** Every list of a procedure in force today, and those that have their day already. */
export const PublicChecklist = z.object({
  procedure: Named,
  now: z.array(ReadableChecklist),
  later: z.array(ReadableChecklist),
});
export type PublicChecklist = z.infer<typeof PublicChecklist>;

/** "A wants X, which B gives": one step of a circle. */
export const WaitingStep = z.object({
  procedure: Named,
  wants: z.string(),
  condition: z.string().nullable(),
  from: Named,
});
export const WaitingCircle = z.object({ steps: z.array(WaitingStep) });
export type WaitingCircle = z.infer<typeof WaitingCircle>;
export const WaitingCircles = z.object({ circles: z.array(WaitingCircle) });
export type WaitingCircles = z.infer<typeof WaitingCircles>;

/** A request for papers, as the segnalazioni tell of it. */
export interface IntegrationAsked {
  /** The same for every event of one request. */
  readonly key: string;
  readonly office: string;
  readonly procedure: string;
  readonly permit: string | null;
  readonly text: string;
}
