import { code, day, id, line, page } from '@respi/shared/contract';
import * as z from 'zod';
import { CaseReader } from './identity';

/** Terms travel in the body: a name must not stand in an address. */
export const AccessLogSearch = z.strictObject({
  person: line(120).optional().describe('part of the name of who read or acted'),
  number: line(40).optional().describe('number of a case'),
  case: id.optional(),
  act: code.optional().describe('kind: a code of the access log'),
  from: day.optional().describe('first day'),
  to: day.optional().describe('last day'),
  limit: z.int().min(1).max(100).default(50),
  cursor: z.string().max(500).optional(),
});
export type AccessLogSearch = z.infer<typeof AccessLogSearch>;

const Numbered = z.object({ id: z.string(), number: z.string() });

/** One row of the log: who, when, what. No data of whom a case is about. */
export const AccessLogEntry = CaseReader.extend({
  by: z.object({ id: z.string(), name: z.string() }).nullable().describe('null: the product itself'),
  case: Numbered.nullable(),
  distinta: Numbered.nullable(),
  route: z.string().nullable().describe('method and pattern of the request'),
  sealed: z.boolean().describe('a block holds it already'),
});
export type AccessLogEntry = z.infer<typeof AccessLogEntry>;
export const AccessLogPage = page(AccessLogEntry);
export const CaseReaders = page(CaseReader);
export const CaseReadersQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
});

/** What was verified while it was asked for. */
export const AccessLogProof = z.object({
  from: z.string().nullable().describe('when the first block that was verified was sealed; null: there is none'),
  through: z.string().nullable(),
  records: z.number().int().describe('rows of this network'),
  blocks: z.number().int(),
  checkpoints: z.number().int().describe('kept outside the database, that speak of these blocks'),
  broken: z.number().int().describe('what does not stand as it was written'),
  checkedAt: z.string(),
  publicKey: z.string().describe('PEM: checks the signature of an export'),
});
export type AccessLogProof = z.infer<typeof AccessLogProof>;

/** Longest period of an export, in days. */
export const EXPORT_MAX_DAYS = 366;
export const AccessLogExportQuery = z.strictObject({ from: day, to: day });
export type AccessLogExportQuery = z.infer<typeof AccessLogExportQuery>;
