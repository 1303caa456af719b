import {
  PublicTopic,
  READING_LANGUAGES,
  SOURCE_LANGUAGE,
  day,
  code,
  id,
  line,
  page,
  pageQuery,
  text,
} from '@respi/shared/contract';
import * as z from 'zod';
import { ContentAudience } from './articles';

export const ARCHIVE_KINDS = ['minutes', 'training_material', 'protocol', 'form', 'circular', 'other'] as const;
export const ArchiveKind = z.enum(ARCHIVE_KINDS);
export type ArchiveKind = z.infer<typeof ArchiveKind>;
/** Those that come out of a meeting or a training. */
export const KINDS_OF_APPOINTMENTS: readonly ArchiveKind[] = ['minutes', 'training_material'];

/** What a file is, as its bytes say. */
export const FILE_TYPES = [
  'pdf', 'docx', 'odt', 'xlsx', 'ods', 'pptx', 'odp', 'txt', 'csv', 'png', 'jpeg',
] as const; // prettier-ignore
export const FileType = z.enum(FILE_TYPES);
export type FileType = z.infer<typeof FileType>;

/** Languages of documents: those that the public is read to. */
export const ARCHIVE_LANGUAGES = ['it', 'en', 'fr', 'ar', 'sq', 'ro', 'uk', 'es'] as const;
export const ArchiveLanguage = z.enum(ARCHIVE_LANGUAGES);
export type ArchiveLanguage = z.infer<typeof ArchiveLanguage>;

export const ARCHIVE_FILE_MAX = 20 * 1024 * 1024;
/** Texts are searched for personal data, whole: this much at most. */
export const ARCHIVE_TEXT_MAX = 512 * 1024;
/** Bytes of one part: as base64 it fits a request. */
export const ARCHIVE_PART_BYTES = 160 * 1024;
/** Bytes of all files of a network. */
export const ARCHIVE_ROOM = 2_000_000_000;
export const ARCHIVE_DOCUMENTS_MAX = 4_000;
export const ARCHIVE_VERSIONS_MAX = 100;
/** Days after which a document that was withdrawn is deleted with its files. */
export const ARCHIVE_WITHDRAWN_DAYS = 90;

const PART_BASE64_MAX = Math.ceil(ARCHIVE_PART_BYTES / 3) * 4;

export const NewArchiveUpload = z.strictObject({
  size: z.int().min(1, { error: 'file_empty' }).max(ARCHIVE_FILE_MAX, { error: 'file_too_big' }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'not_a_digest' }),
});
export type NewArchiveUpload = z.infer<typeof NewArchiveUpload>;

/** A file on its way, or there and not filed yet. */
export const ArchiveUpload = z.object({
  id: z.string(),
  size: z.number().int(),
  partBytes: z.number().int().describe('bytes of each part but the last'),
  parts: z.number().int(),
  received: z.array(z.number().int()).describe('numbers of the parts that are here, from 0'),
  type: FileType.nullable().describe('once it is complete'),
});
export type ArchiveUpload = z.infer<typeof ArchiveUpload>;

export const ArchivePart = z.strictObject({
  data: z.base64({ error: 'not_base64' }).max(PART_BASE64_MAX, { error: 'too_long' }),
});
export type ArchivePart = z.infer<typeof ArchivePart>;
export const ArchivePartKept = z.object({ n: z.number().int() });
export type ArchivePartKept = z.infer<typeof ArchivePartKept>;

const words = {
  title: line(150),
  summary: text(1_000).describe('what it is, in a few words'),
  kind: ArchiveKind,
  dated: day.describe('the day that the document bears'),
  office: line(150).nullable().describe('the body that made it'),
  topic: code.nullable(),
  language: ArchiveLanguage,
  appointment: id.nullable().describe('of the calendar: minutes and training material alone'),
};
export const ArchiveWords = z.strictObject({
  ...words,
  readThrough: z.boolean().default(false).describe('what the public reads was read through and names nobody'),
});
export type ArchiveWords = z.infer<typeof ArchiveWords>;

export const NewArchiveDocument = z.strictObject({ ...words, upload: id });
export type NewArchiveDocument = z.infer<typeof NewArchiveDocument>;

export const NewArchiveVersion = z.strictObject({
  upload: id,
  note: line(300).describe('what changed'),
  readThrough: z.boolean().default(false),
});
export type NewArchiveVersion = z.infer<typeof NewArchiveVersion>;

export const ArchivePublication = z.strictObject({ readThrough: z.boolean() });
export type ArchivePublication = z.infer<typeof ArchivePublication>;
export const ArchiveWithdrawal = z.strictObject({ reason: text(1_000) });
export type ArchiveWithdrawal = z.infer<typeof ArchiveWithdrawal>;

export const ARCHIVE_ACTIONS = ['edit', 'add_version', 'publish', 'unpublish', 'withdraw', 'restore'] as const;
export const ArchiveAction = z.enum(ARCHIVE_ACTIONS);
export type ArchiveAction = z.infer<typeof ArchiveAction>;

const file = { type: FileType, size: z.number().int(), version: z.number().int() };

export const ArchiveSummary = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  kind: ArchiveKind,
  dated: z.string(),
  office: z.string().nullable(),
  topic: z.string().nullable(),
  language: ArchiveLanguage,
  audience: ContentAudience,
  withdrawn: z.boolean(),
  appointment: z.string().nullable(),
  file: z.object(file).describe('the version in force'),
});
export type ArchiveSummary = z.infer<typeof ArchiveSummary>;
export const ArchiveList = page(ArchiveSummary);
export type ArchiveList = z.infer<typeof ArchiveList>;

const filters = {
  q: z.string().max(200, { error: 'too_long' }).optional(),
  kind: ArchiveKind.optional(),
  year: z.coerce
    .number()
    .int()
    .min(1900, { error: 'too_small' })
    .max(2100, { error: 'too_big' })
    .optional()
    .describe('of its day'),
  topic: code.optional(),
  ...pageQuery,
};
export const ArchiveQuery = z.strictObject({
  ...filters,
  show: z.enum(['kept', 'withdrawn']).default('kept').describe('what was withdrawn is for whoever keeps the archive'),
  appointment: id.optional(),
});
export type ArchiveQuery = z.infer<typeof ArchiveQuery>;
export const PublicArchiveQuery = z.strictObject({
  ...filters,
  language: z.enum(READING_LANGUAGES).default(SOURCE_LANGUAGE).describe('of the names of topics'),
});
export type PublicArchiveQuery = z.infer<typeof PublicArchiveQuery>;

export const ArchiveVersion = z.object({
  ...file,
  note: z.string().nullable(),
  at: z.string(),
  by: z.string().nullable().describe('name'),
});
export type ArchiveVersion = z.infer<typeof ArchiveVersion>;

export const ArchiveDocument = ArchiveSummary.omit({ appointment: true }).extend({
  appointment: z.object({ id: z.string(), title: z.string(), day: z.string() }).nullable(),
  versions: z.array(ArchiveVersion).describe('the newest first'),
  withdrawal: z
    .object({ reason: z.string(), by: z.string().nullable(), at: z.string(), deletedOn: z.string() })
    .nullable(),
  toLookAt: z
    .array(z.object({ field: z.string(), kind: z.string(), excerpt: z.string() }))
    .describe('what looks like a name or an address in its words, before the public reads them'),
  availableActions: z.array(ArchiveAction),
  version: z.number().int(),
});
export type ArchiveDocument = z.infer<typeof ArchiveDocument>;

/** Meetings and trainings that a document may come from, the latest first. */
export const ArchiveAppointments = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), day: z.string() })),
});
export type ArchiveAppointments = z.infer<typeof ArchiveAppointments>;

/** How much of its room a network uses. */
export const ArchiveUse = z.object({ bytes: z.number(), room: z.number(), documents: z.number().int() });
export type ArchiveUse = z.infer<typeof ArchiveUse>;

/** As anybody reads it. */
export const PublicDocument = ArchiveSummary.omit({ audience: true, withdrawn: true, appointment: true, topic: true });
export type PublicDocument = z.infer<typeof PublicDocument>;
export const PublicArchive = page(PublicDocument).extend({
  kinds: z.array(ArchiveKind).describe('of which there are documents'),
  topics: z.array(PublicTopic),
  years: z.array(z.number().int()),
});
export type PublicArchive = z.infer<typeof PublicArchive>;
