import { type AccessSentence, type AdministeredMatter, matterOf, sentenceOf } from '@respi/segnalazioni/contract';
import type { AccessRow } from '@respi/shared/api-platform';

/** What a row of the log says, in the words of the page: who is given a file reads no codes. A spec holds them against the page's. */
export function accessWords({ act, basis, route }: Pick<AccessRow, 'act' | 'basis' | 'route'>): string {
  const matter = matterOf({ act, route });
  if (matter) return `${matter.changed ? CHANGED : LOOKED}: ${MATTERS[matter.matter]}`;
  return SENTENCES[sentenceOf({ act, roles: basis ? basis.split(',') : [] })];
}

const LOOKED = 'Ha consultato in amministrazione';
const CHANGED = 'Ha cambiato in amministrazione';

const MATTERS: Readonly<Record<AdministeredMatter['matter'], string>> = {
  people: 'persone e ruoli',
  units: 'sportelli e uffici',
  organisations: 'enti e protocolli',
  imports: 'importazioni',
  'code-lists': 'elenchi',
  settings: 'impostazioni',
  queue: 'coda dei lavori',
  mails: 'e-mail',
  other: 'altro',
};

const SENTENCES: Readonly<Record<AccessSentence, string>> = {
  case_read: 'Ha aperto una segnalazione',
  identity_shown: 'Ha chiesto di vedere i dati di una persona',
  case_refused: 'Ha provato ad aprire una segnalazione che non poteva leggere',
  people_searched: 'Ha cercato segnalazioni per nome, numero o parole',
  distinta_read: 'Ha aperto una distinta',
  distinta_printed: 'Ha stampato una distinta',
  answers_to_record_read: 'Ha letto le domande in attesa di risposta dagli uffici',
  office_replies_read: 'Ha letto le risposte del proprio ufficio',
  administered: "Ha usato l'amministrazione",
  access_log_read: 'Ha letto il registro degli accessi',
  access_log_exported: 'Ha esportato il registro degli accessi',
  other: 'Ha consultato dati',
  erasure_ordered: 'Ha chiesto di cancellare i dati di una segnalazione',
  access_file_made: 'Ha preparato la copia dei dati di una persona',
  case_erased: 'Ha cancellato i dati di una segnalazione',
  logged_in: "Ha eseguito l'accesso",
  login_refused: 'Accesso rifiutato',
  factor_refused: 'Secondo fattore rifiutato',
  password_refused: 'Password sbagliata nel confermare chi si è',
  logged_out: 'Uscita dal portale',
  sessions_ended: 'Ha chiuso sessioni',
  factors_reset: 'Ha tolto un secondo fattore',
};
