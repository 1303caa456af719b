/**
 * What residents ask about, in the words of the counters: each language says every one of them in its own words. A key is
 * searched as it stands here, so it has to be a word of the sheets or of the counter vocabulary.
 */
export const ASKED_SUBJECTS = [
  'rinnovo',
  'permesso di soggiorno',
  'lungo periodo',
  'ricevuta',
  'stato della pratica',
  'ritiro',
  'impronte',
  'appuntamento',
  'scaduto',
  'smarrimento',
  'aggiornamento',
  'conversione',
  'carta d’identità',
  'residenza',
  'cambio di residenza',
  'codice fiscale',
  'ricongiungimento familiare',
  'coesione familiare',
  'familiari',
  'figli',
  'nato in Italia',
  'gravidanza',
  'matrimonio',
  'cittadinanza',
  'giuramento',
  'medico',
  'tessera sanitaria',
  'lavoro',
  'perso il lavoro',
  'contratto di lavoro',
  'stagionale',
  'decreto flussi',
  'nulla osta',
  'sfruttamento',
  'studio',
  'scuola',
  'riconoscimento titolo di studio',
  'test di italiano',
  'accordo di integrazione',
  'protezione internazionale',
  'protezione speciale',
  'minori',
  'maggiore età',
  'violenza',
  'discriminazione',
  'alloggio',
  'idoneità alloggiativa',
  'ospitalità',
  'viaggio',
  'visto',
  'ingresso',
  'passaporto',
  'consolato',
  'documenti',
  'traduzione',
  'costo',
  'marca da bollo',
  'reddito',
  'bonus',
  'pensione',
  'tempi',
  'diniego',
  'ricorso',
  'avvocato',
  'espulsione',
] as const;
export type AskedSubject = (typeof ASKED_SUBJECTS)[number];

/**
 * The words of one language. Bars stand between ways to say a subject, a star after the beginning of a word stands for whatever
 * ends it. Accents, capitals and empty words do not count.
 */
export interface ResidentsWords {
  /** Words that carry no meaning. */
  readonly empty: string;
  readonly ways: Readonly<Record<AskedSubject, string>>;
}
