import * as z from 'zod';

/** Words that were taken for a slip of the pen: what was written, and what was searched in its place. */
export const Corrected = z.object({ from: z.string(), to: z.string() });
export type Corrected = z.infer<typeof Corrected>;

/** How near a sheet comes: it answers what is asked, it says every word of the search, every word or another way to say it, some, or words spelt alike. */
export const MATCHES = ['meant', 'every_word', 'every_sense', 'some', 'alike'] as const;
export type Match = (typeof MATCHES)[number];

/** Why a sheet stands where it stands in the results, for whoever writes sheets. */
export const Ranking = z.object({
  score: z.number(),
  match: z.enum(MATCHES),
  words: z.array(
    z.object({
      said: z.string(),
      by: z.string().nullable().describe('the way in which the sheet says it; null for the very word'),
      fields: z.array(z.enum(['question', 'tags', 'shortAnswer', 'steps', 'documents', 'legalRefs'])),
    }),
  ),
  subjects: z.array(z.string()).describe('procedures and permits that search and sheet are both about'),
});
export type Ranking = z.infer<typeof Ranking>;

/** Procedures and permits that the rules recognise in a text: what sheets can be filtered by. A spec holds it to the rules. */
export const RECOGNISED = {
  procedure: [
    'RINNOVO',
    'PRIMO_RILASCIO',
    'AGGIORNAMENTO',
    'DUPLICATO',
    'CONVERSIONE',
    'UE_LP',
    'RICONG_NULLA_OSTA',
    'COESIONE',
    'FLUSSI_SUB',
    'FLUSSI_STAG',
    'CONTRATTO_SOGG',
    'EMERSIONE_2020',
    'TEST_A2',
    'ACC_INTEGRAZIONE',
    'CITT_RESIDENZA',
    'CITT_MATRIMONIO',
    'CITT_GIURAMENTO',
    'CITT_18ANNI',
    'ISCR_ANAGR',
    'DIMORA_ABITUALE',
    'IDON_ALLOGGIO',
    'OSPITALITA',
    'CF_RILASCIO',
    'CF_ERRATO',
    'SSN_ISCRIZIONE',
    'PREAVVISO_DINIEGO',
    'DINIEGO_RINNOVO',
    'RICORSO_TAR',
    'ISCR_CPI',
    'VIAGGIO_RICEVUTA',
    'RITIRO',
    'PATENTE',
    'TITOLO_STUDIO',
    'CONSOLARE',
    'PAGHE',
    'FISCO',
    'SCUOLA',
    'AIUTI',
    'APPUNTAMENTO',
  ],
  permit: [
    'LAV_SUB',
    'LAV_AUT',
    'STAGIONALE',
    'ATT_OCC',
    'STUDIO',
    'FAMIGLIA',
    'FAM_UE',
    'UE_LP',
    'ASILO',
    'PROT_SUSS',
    'PROT_SPECIALE',
    'PROT_TEMP',
    'CASI_SPEC_18BIS',
    'CASI_SPEC_18TER',
    'CURE_MED',
    'MINORE_ETA',
    'ART31',
    'APOLIDE',
    'RES_ELETTIVA',
  ],
} as const satisfies Record<string, readonly string[]>;
