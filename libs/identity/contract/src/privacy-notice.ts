import { code, day, text } from '@respi/shared/contract';
import * as z from 'zod';

/** Longest notice, in characters: it is read to somebody, or fits two sheets. */
export const NOTICE_MAX = 12_000;
/** In which the shipped text is, and every network's first. */
export const NOTICE_LANGUAGE = 'it';

/** What a person is told about their data before anything is filed for them, in one language. */
export const PrivacyNotice = z.object({
  language: z.string().describe('code of the list `languages`'),
  version: z.number().int().describe('counts up in each language; 0: the text that ReSPI ships'),
  validFrom: z.string().nullable().describe('first day; null: the shipped text'),
  text: z.string(),
  toReview: z.boolean().describe('shipped, and not yet looked at by who answers for data protection'),
});
export type PrivacyNotice = z.infer<typeof PrivacyNotice>;

/** A version is never changed: what somebody was told stays readable. */
export const NewPrivacyNotice = z.strictObject({
  language: code,
  text: text(NOTICE_MAX),
  validFrom: day.describe('today or later'),
});
export type NewPrivacyNotice = z.infer<typeof NewPrivacyNotice>;

/** Those in force on a day: the newest of each language, and the shipped one where there is no Italian text. */
export function noticesInForce(versions: readonly PrivacyNotice[], on: string): PrivacyNotice[] {
  const newest = new Map<string, PrivacyNotice>([[NOTICE_LANGUAGE, SHIPPED_NOTICE]]);
  for (const notice of [...versions].sort((a, b) => a.version - b.version))
    if (notice.validFrom !== null && notice.validFrom <= on) newest.set(notice.language, notice);
  return [...newest.values()];
}

/** Told in a language that had no text of its own: version 0, the shipped text, is in Italian alone. */
export function toldFromItalian({
  language,
  version,
}: {
  readonly language: string;
  readonly version: number;
}): boolean {
  return language !== '' && language !== NOTICE_LANGUAGE && version === 0;
}

/** Articles 13 and 14 GDPR in plain words; what a network fills in stands in square brackets. */
export const SHIPPED_NOTICE: PrivacyNotice = {
  language: NOTICE_LANGUAGE,
  version: 0,
  validFrom: null,
  toReview: true,
  text: `Testo di partenza: da completare e far controllare al responsabile della protezione dei dati (DPO) prima dell'uso.

Che cosa facciamo con i tuoi dati

Per aiutarti facciamo una domanda a un ufficio pubblico. Per farla scriviamo qui solo quello che serve: il numero della tua pratica oppure il tuo nome, e la domanda.

Chi tratta i dati: [ente titolare, indirizzo, contatto]. Responsabile della protezione dei dati: [contatto].

Perché: per svolgere un compito di interesse pubblico, cioè orientare e assistere le persone straniere (art. 6, paragrafo 1, lettera e, del regolamento UE 2016/679). Se racconti fatti delicati, per esempio di salute o di violenza, li trattiamo per motivi di interesse pubblico rilevante (art. 9, paragrafo 2, lettera g).

Chi li vede: lo sportello, il coordinamento della rete e l'ufficio a cui facciamo la domanda, ciascuno solo per quello che gli serve. Chi guarda i tuoi dati resta scritto. Non li diamo ad altri e non escono dall'Unione europea.

Per quanto tempo: [periodo] dopo la chiusura della domanda. Poi nome, numeri e testi sono cancellati.

Che cosa puoi chiedere: di vedere i tuoi dati, correggerli, cancellarli, limitarne l'uso o opporti. Basta dirlo allo sportello o scrivere a [contatto]. Puoi anche rivolgerti al Garante per la protezione dei dati personali (www.garanteprivacy.it).

Non sei obbligato a darci i dati: senza un numero o un nome, però, l'ufficio non può trovare la tua pratica. Se dire il tuo nome è pericoloso, dillo: ci sono altri modi.`,
};
