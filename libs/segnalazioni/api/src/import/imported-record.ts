import { code, instant, line, text } from '@respi/shared/contract';
import { CaseKind, Outcome, PersonIdentity, Urgency } from '@respi/segnalazioni/contract';
import { z } from 'zod';

const ImportedReply = z.strictObject({ by: code, at: instant.optional(), outcome: Outcome, text: text() });

/** What happened after the first reply, in the order of the file. */
const LaterEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('integrazione_caricata'), at: instant, note: text().optional() }),
  z.strictObject({ type: z.literal('sollecito'), at: instant, note: text().optional() }),
  z.strictObject({ type: z.literal('risposta'), at: instant, note: text().optional(), reply: ImportedReply }),
  z.strictObject({ type: z.literal('chiusa'), at: instant, note: text().optional() }),
  z.strictObject({ type: z.literal('riaperta'), at: instant, note: text().optional() }),
]);
export type LaterEvent = z.infer<typeof LaterEvent>;

/** One record of a file of segnalazioni, as the archives hand them over. Unknown fields refuse the row. */
export const ImportedRecord = z.strictObject({
  id: line(60),
  opened_at: instant,
  sportello: code,
  office: code,
  kind: CaseKind,
  topic: code,
  procedure: code.nullish(),
  permit_type: code.nullish(),
  urgency: Urgency,
  urgency_reason: text(1_000),
  urgency_signals: z.array(code).default([]),
  nationality: code.nullish(),
  comune: line(100).nullish(),
  subject: z
    .strictObject({
      cognome: line(80),
      nome: line(80),
      data_nascita: PersonIdentity.shape.birthDate,
      identita_riservata: z.boolean().optional(),
      fittizio: z.boolean().optional(),
    })
    .nullish(),
  practice_ids: z.array(z.strictObject({ type: code, value: line(60) })).default([]),
  text: text(),
  reply: ImportedReply.nullish(),
  related_faq: line(60).nullish(),
  events: z.array(LaterEvent).default([]),
  sealed: z.boolean().optional(),
});
export type ImportedRecord = z.infer<typeof ImportedRecord>;
