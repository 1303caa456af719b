import {
  PublicTopic,
  READING_LANGUAGES,
  REASON_MAX,
  SOURCE_LANGUAGE,
  code,
  day,
  id,
  line,
  page,
  pageQuery,
  text,
} from '@respi/shared/contract';
import * as z from 'zod';
import { Asked } from './candidates';
import { LawChange, LawChangeInside } from './legal-acts';
import { Corrected, Ranking } from './searching';

export const SHEET_STATES = [
  'candidate',
  'draft',
  'in_review',
  'validated',
  'published',
  'to_review',
  'archived',
  'superseded',
] as const;
export const SheetState = z.enum(SHEET_STATES);
export type SheetState = z.infer<typeof SheetState>;

export const AUDIENCES = ['rete', 'pubblica'] as const;
export const Audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof Audience>;

export const SHEET_ACTIONS = [
  'edit',
  'send_to_review',
  'return_to_draft',
  'return_to_published',
  'validate',
  'publish',
  'mark_for_review',
  'archive',
  'supersede',
  'restore',
  'justify_finding',
  'entrust',
] as const;
export const SheetAction = z.enum(SHEET_ACTIONS);
export type SheetAction = z.infer<typeof SheetAction>;

const words = {
  question: line(300),
  shortAnswer: text(2_000),
  steps: z.array(line(500)).max(30),
  documents: z.array(line(300)).max(40),
  legalRefs: z.array(line(200)).max(30),
  tags: z.array(line(60)).max(20),
};

/** The words of a sheet: what a version holds. */
export const SheetContent = z.strictObject({
  ...words,
  steps: words.steps.default([]),
  documents: words.documents.default([]),
  legalRefs: words.legalRefs.default([]),
  tags: words.tags.default([]),
});
export type SheetContent = z.infer<typeof SheetContent>;

/** Longest part of a sheet's address, so that it stays readable. */
export const SHEET_SLUG_MAX = 80;
/** Part of a sheet's address: `rinnovo-permesso`. */
export const SheetSlug = z
  .string()
  .max(SHEET_SLUG_MAX, { error: 'too_long' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'not_a_sheet_address' });

const frame = {
  topic: code,
  offices: z.array(code).min(1, { error: 'required' }).max(10),
  audience: Audience,
  reviewBy: day.optional(),
  changeNote: text(REASON_MAX).optional(),
  slug: SheetSlug.optional().describe('its address, until it is published; without one it follows the question'),
};

export const NewSheet = z.strictObject({
  ...SheetContent.shape,
  ...frame,
  sources: z.array(id).max(20).default([]).describe('resolved segnalazioni that it comes from'),
  search: id.optional().describe('the search without result that it answers'),
  divergence: id.optional().describe('the decided divergence that it comes from'),
});
export type NewSheet = z.infer<typeof NewSheet>;

export const SHEET_ACTION_BODIES = {
  // Without the defaults of a new sheet: what an edit does not name stays as it is.
  edit: z.strictObject({ ...words, ...frame }).partial(),
  send_to_review: z.strictObject({}),
  return_to_draft: z.strictObject({ reason: text(REASON_MAX) }),
  return_to_published: z.strictObject({}),
  validate: z.strictObject({ office: code.optional().describe('needed only by a referent of several offices') }),
  publish: z.strictObject({}),
  mark_for_review: z.strictObject({ reason: text(REASON_MAX) }),
  archive: z.strictObject({ reason: text(REASON_MAX) }),
  supersede: z.strictObject({
    successor: id.describe('a published sheet, to which the old address leads'),
    reason: text(REASON_MAX).optional(),
  }),
  restore: z.strictObject({
    version: z.int().min(1).describe('the one whose words come back, as a new version'),
  }),
  justify_finding: z.strictObject({ findingId: id, reason: text(REASON_MAX) }),
  entrust: z.strictObject({ owner: id.describe('account of a coordinator, who is reminded of its review') }),
} as const satisfies Record<SheetAction, z.ZodType>;

export const FINDING_KINDS = [
  'codice_fiscale',
  'phone',
  'email',
  'iban',
  'practice_identifier',
  'birth_date',
  'address',
  'name',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** How many days before its review day the owner of a sheet is reminded. */
export const REMINDED_DAYS = [30, 7] as const;
/** After so many days past its review day a sheet is not suggested any more; it is still found. */
export const SUGGESTED_DAYS_PAST = 30;
export const SHEET_REVIEW_ANNOUNCED = 'sheet_review_announced';

/** A piece of text that looks like personal data. Publication is refused while one is open. */
export const Finding = z.object({
  id: z.string(),
  kind: z.enum(FINDING_KINDS),
  field: z.string().describe('`shortAnswer`, `steps.2`'),
  start: z.number().int(),
  end: z.number().int(),
  excerpt: z.string(),
  justifiable: z.boolean().describe('what may be a word, a law or an office; a complete identifier never is'),
  justified: z.object({ by: z.string(), reason: z.string(), at: z.string() }).nullable(),
});
export type Finding = z.infer<typeof Finding>;

const OfficeValidation = z.object({
  office: z.object({ code: z.string(), name: z.string() }),
  validatedBy: z.string().nullable(),
  validatedAt: z.string().nullable(),
});

export const SheetSummary = z.object({
  id: z.string(),
  slug: z.string(),
  state: SheetState,
  audience: Audience,
  topic: z.string(),
  question: z.string(),
  shortAnswer: z.string(),
  offices: z.array(OfficeValidation),
  reviewBy: z.string().nullable(),
  publishedAt: z.string().nullable(),
  updatedAt: z.string(),
  version: z.number().int(),
});
export type SheetSummary = z.infer<typeof SheetSummary>;
export const SheetList = page(SheetSummary);
export const FoundSheets = page(SheetSummary.extend({ ranking: Ranking.nullable() })).extend({
  corrected: Corrected.nullable(),
});
export type FoundSheets = z.infer<typeof FoundSheets>;

const Person = z.object({ id: z.string(), name: z.string() });
/** The sheet to read in place of one that was superseded. */
const Successor = z.object({ id: z.string(), slug: z.string(), question: z.string() });

export const SheetDetail = SheetSummary.extend({
  ...SheetContent.shape,
  changeNote: z.string().nullable(),
  sources: z.array(z.object({ id: z.string(), number: z.string() })),
  findings: z.array(Finding),
  versions: z.array(
    z.object({
      version: z.number().int(),
      at: z.string(),
      by: z.string(),
      changeNote: z.string().nullable(),
      content: SheetContent,
    }),
  ),
  contentVersion: z.number().int().describe('of the versions, the one whose words these are; not always the newest'),
  publishedVersion: z.number().int().nullable().describe('of the versions, the one that readers see'),
  writtenBy: z.string(),
  owner: Person.nullable().describe('the coordinator who answers for it'),
  possibleOwners: z.array(Person).describe('for who may entrust it'),
  reviewNotice: z.string().nullable().describe('why it waits for review'),
  successor: Successor.nullable().describe('published, in place of this one'),
  followed: z.boolean().describe('the address asked for was of a sheet that this one has superseded'),
  asked: Asked.nullable().describe('how often, for a candidate'),
  publicQuestion: z.string().nullable().describe('a question of the public that a candidate comes from'),
  slugIsFixed: z.boolean().describe('it was public once: its address stays'),
  lawChanges: z.array(LawChangeInside).describe('changes of the law since what readers see was validated'),
  availableActions: z.array(SheetAction),
});
export type SheetDetail = z.infer<typeof SheetDetail>;

const subjectFilters = { procedure: code.optional(), permit: code.optional() };

export const SheetListQuery = z.strictObject({
  state: SheetState.optional(),
  topic: code.optional(),
  audience: Audience.optional(),
  office: code.optional(),
  act: code.optional().describe('published sheets that cite this act of the law'),
  reviewSoon: z.stringbool().optional().describe('published sheets whose review day is within thirty days'),
  ...subjectFilters,
  waiting: z.stringbool().optional().describe('sheets that wait for my validation'),
  ...pageQuery,
});
export const SheetSearch = z.strictObject({
  q: line(),
  topic: code.optional(),
  office: code.optional(),
  ...subjectFilters,
  exact: z.boolean().default(false).describe('takes no word for a slip of the pen'),
  limit: z.int().min(1).max(50).default(20),
});

const ReadingLanguage = z.enum(READING_LANGUAGES);

/** What the public reads. Same address for good, in every language. */
export const PublicSheet = z.object({
  slug: z.string().describe('another than was asked for where that sheet was superseded by this one'),
  language: ReadingLanguage.describe('of its words: Italian where there is no validated translation'),
  translations: z.array(ReadingLanguage).describe('beside Italian: in which it can be read'),
  translatedOn: z.string().nullable().describe('day on which the translation was validated; null for Italian'),
  outdated: z
    .object({ italianChangedOn: z.string(), translatedOn: z.string() })
    .nullable()
    .describe('where Italian words have changed since the translation was made'),
  topic: PublicTopic,
  question: z.string(),
  shortAnswer: z.string(),
  steps: z.array(z.string()),
  documents: z.array(z.string()),
  legalRefs: z.array(z.string()),
  validatedBy: z.array(z.object({ office: z.string(), on: z.string() })),
  publishedOn: z.string(),
  updatedOn: z.string(),
  reviewBy: z.string().nullable(),
  lawChanges: z.array(LawChange).describe('changes of the law since it was validated'),
  checklists: z
    .array(z.object({ procedure: z.string(), label: z.string(), validFrom: z.string(), items: z.array(z.string()) }))
    .describe('the lists of documents in force for the procedures that it is about'),
  paper: z
    .object({
      address: z.string().describe('the one address of the sheet in this language, to be typed'),
      qr: z
        .object({ size: z.int(), path: z.string() })
        .describe('the address as a QR: an SVG path in a square of `size`'),
      pdf: z.boolean().describe('whether a PDF can be made in the language that was asked for'),
    })
    .describe('for who takes it away printed'),
});
export type PublicSheet = z.infer<typeof PublicSheet>;
export const PublicSheetItem = PublicSheet.pick({
  slug: true,
  language: true,
  topic: true,
  question: true,
  shortAnswer: true,
  updatedOn: true,
});
const Choice = z.object({ code: z.string(), label: z.string() });

export const PublicSheetList = z.object({
  items: z.array(PublicSheetItem),
  nextCursor: z.string().nullable(),
  topics: z.array(PublicTopic.extend({ count: z.number().int() })),
  offices: z.array(Choice).describe('by which sheets can be filtered, as the next two'),
  procedures: z.array(Choice),
  permits: z.array(Choice),
  corrected: Corrected.nullable(),
  inItalian: z.array(z.string()).describe('Italian words that were looked for instead of words of another language'),
  unsaid: z.array(z.string()).describe('words of the search that no sheet of the first page says, in any way'),
});
export const PublicSheetQuery = z.strictObject({
  q: z.string().trim().max(200).optional(),
  topic: code.optional(),
  office: code.optional(),
  ...subjectFilters,
  exact: z.stringbool().default(false).describe('takes no word for a slip of the pen'),
  language: ReadingLanguage.default(SOURCE_LANGUAGE).describe('what is not translated comes in Italian'),
  ...pageQuery,
});
/** In which language one sheet is wanted. */
export const PublicSheetReading = z.strictObject({ language: ReadingLanguage.default(SOURCE_LANGUAGE) });

/** Tells one state of what the public reads from another; says nothing else. */
export const PublicStamp = z.object({ stamp: z.string() });
export type PublicStamp = z.infer<typeof PublicStamp>;
