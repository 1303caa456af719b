import * as z from 'zod';

/** What can be imported, in the order in which each needs the one before. */
export const IMPORTS = ['organisations', 'units', 'people'] as const;
export const ImportName = z.enum(IMPORTS);
export type ImportName = z.infer<typeof ImportName>;

/** The columns of each file, as its first line names them. Those that may be left out are in `IMPORT_OPTIONAL`. */
export const IMPORT_COLUMNS = {
  organisations: [
    'codice',
    'nome',
    'tipo',
    'codice_ipa',
    'titolare',
    'gestore',
    'email',
    'telefono',
    'protocollo',
    'firmato_il',
    'scade_il',
    'rinnovo_tacito',
  ],
  units: [
    'codice',
    'nome',
    'tipo',
    'ente_titolare',
    'ente_gestore',
    'comune',
    'bacino',
    'indirizzo',
    'email',
    'telefono',
    'orari',
  ],
  people: ['nome', 'email', 'ruolo', 'sede', 'dal', 'al'],
} as const satisfies Readonly<Record<ImportName, readonly string[]>>;

const NEEDED: Readonly<Record<ImportName, readonly string[]>> = {
  organisations: ['codice', 'nome', 'tipo'],
  units: ['codice', 'nome', 'tipo'],
  people: ['nome', 'email', 'ruolo', 'sede'],
};

export function neededColumns(what: ImportName): readonly string[] {
  return NEEDED[what];
}

/** Longest file, in characters: some thousand lines. */
export const IMPORT_MAX = 200_000;
export const IMPORT_LINES_MAX = 2_000;

/** A workbook is an archive, which begins so whatever it is called. */
const ARCHIVE = 'PK\u0003\u0004';

/** Whether a text was never one: the bytes of a workbook, of a picture. */
export function isNoText(csv: string): boolean {
  return csv.startsWith(ARCHIVE) || csv.includes('\0');
}

/**
 * The text of a file: UTF-8, or else what an Italian Windows saves as plain CSV. Bytes that are no UTF-8 are never
 * taken for it, for every accent in the names would be lost. Of what is no text the beginning is enough to be told so.
 */
export function textOfCsv(bytes: Uint8Array): string {
  const begins = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  if (isNoText(begins)) return begins;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export const ImportRequest = z.strictObject({
  what: ImportName,
  csv: z.string().max(IMPORT_MAX, { error: 'too_long' }),
  dryRun: z.boolean().describe('true: tells what would be made, and makes nothing'),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

export const IMPORT_OUTCOMES = ['added', 'changed', 'same', 'wrong'] as const;
export const ImportOutcome = z.enum(IMPORT_OUTCOMES);
export type ImportOutcome = z.infer<typeof ImportOutcome>;

const Remark = z.object({ column: z.string().nullable(), message: z.string() });

export const ImportReport = z.object({
  applied: z.boolean().describe('false for a dry run, and where one line or more is wrong: then nothing is made'),
  lines: z.array(
    z.object({
      line: z.number().int().describe('of the file, the first one is 1'),
      outcome: ImportOutcome,
      subject: z.string().describe('code or address of the line'),
      name: z.string().describe('as it was read: accents that look wrong are wrong'),
      errors: z.array(Remark),
      remarks: z.array(Remark).describe('what is taken as it stands, and may not be what was meant'),
    }),
  ),
  counts: z.object({ added: z.number(), changed: z.number(), same: z.number(), wrong: z.number() }),
});
export type ImportReport = z.infer<typeof ImportReport>;
