import type { ProblemCode } from '@respi/shared/kernel';

/** Italian words of each problem: what happened, and what to do. `{name}` is filled from the problem's params, `{n|one|more}` with its word. */
export const PROBLEM_WORDS: Readonly<Record<ProblemCode, { title: string; detail: string }>> = {
  invalid_input: {
    title: 'Alcuni dati non sono validi',
    detail: 'Correggere i campi indicati e inviare di nuovo. Quanto scritto non è andato perso.',
  },
  malformed_request: {
    title: 'La richiesta non è leggibile',
    detail: 'Il contenuto inviato non è in un formato valido. Controllare e riprovare.',
  },
  body_too_large: {
    title: 'Il testo inviato è troppo lungo',
    detail: 'Ridurre il testo: un campo di testo accetta al massimo 10.000 caratteri.',
  },
  not_authenticated: { title: 'Accesso necessario', detail: 'Entrare con e-mail e password, poi riprovare.' },
  wrong_credentials: {
    title: 'E-mail o password non corrette',
    detail: 'Controllare i dati inseriti e riprovare. Se il problema continua, rivolgersi a chi amministra la rete.',
  },
  session_ended: { title: 'La sessione è terminata', detail: 'Entrare di nuovo: le bozze sono state conservate.' },
  second_factor_wanted: {
    title: 'Serve un secondo fattore di accesso',
    detail:
      'In questa rete non basta la password: aggiungere una passkey o un’app di autenticazione da «Il mio accesso».',
  },
  second_factor_refused: {
    title: 'Il secondo fattore non è valido',
    detail:
      'Il codice è sbagliato, scaduto o già usato, oppure la passkey non è quella giusta. Riprovare con il prossimo codice o in un altro modo.',
  },
  step_up_wanted: {
    title: 'Confermare la propria identità',
    detail:
      'Per questa operazione serve una conferma recente: confermare e ripetere. Quanto scritto non è andato perso.',
  },
  challenge_over: {
    title: 'Il tempo per confermare è finito',
    detail: 'La richiesta è scaduta o è già stata usata: ricominciare.',
  },
  last_factor: {
    title: 'È l’unico secondo fattore',
    detail: 'In questa rete ne serve almeno uno: aggiungerne prima un altro, poi togliere questo.',
  },
  choose_network: {
    title: 'Scegliere la rete',
    detail: 'Questa persona lavora in più reti: indicare in quale entrare.',
  },
  too_many_attempts: {
    title: 'Troppi tentativi',
    detail:
      'Da questa rete o per questo account sono arrivati molti tentativi, forse di altri. Nulla è bloccato: attendere {seconds|secondo|secondi} e riprovare.',
  },
  too_many_requests: {
    title: 'Troppe richieste',
    detail:
      'Da qui arrivano troppe richieste in poco tempo. Attendere {seconds|secondo|secondi} e riprovare: quanto scritto non è andato perso.',
  },
  no_role: {
    title: 'In questa rete non ha più ruoli',
    detail: 'Rivolgersi a chi amministra la rete: senza un ruolo non si entra, neanche con una nuova password.',
  },
  not_allowed: {
    title: 'Operazione non consentita',
    detail: 'Il ruolo con cui si sta lavorando non permette questa operazione.',
  },
  not_found: { title: 'Non trovato', detail: 'Quanto richiesto non esiste o non è visibile con il ruolo attuale.' },
  no_paper_in_language: {
    title: 'In questa lingua non si può fare il PDF',
    detail: 'Questa scheda si legge sulla pagina anche in questa lingua. Il PDF si può avere in italiano.',
  },
  not_possible_now: {
    title: 'Operazione non possibile in questo momento',
    detail:
      'La segnalazione si trova in uno stato che non la permette. Aggiornare la pagina per vedere la situazione attuale.',
  },
  taken_by_another: { title: 'Già presa in carico', detail: 'La segnalazione è stata presa in carico da {name}.' },
  stale_version: {
    title: 'Nel frattempo qualcosa è cambiato',
    detail:
      'Questi dati li ha cambiati un’altra persona, oppure un’altra finestra: niente è stato salvato. Quanto scritto resta qui; ricaricando la pagina si perde, quindi prima copiarlo.',
  },
  nothing_changed: {
    title: 'Non hai cambiato nulla',
    detail: 'Quanto inviato è uguale a quello che è in vigore: una versione nuova non serve.',
  },
  version_required: { title: 'Manca la versione', detail: 'Indicare con If-Match la versione che si sta modificando.' },
  idempotency_key_reused: {
    title: 'Chiave già usata',
    detail: 'La stessa Idempotency-Key è stata usata per una richiesta diversa. Usarne una nuova.',
  },
  request_in_progress: {
    title: 'Richiesta già in corso',
    detail: 'La stessa richiesta è ancora in lavorazione. Attendere qualche secondo e riprovare.',
  },
  own_work_not_approvable: {
    title: 'Serve un’altra persona',
    detail: 'Nessuno può approvare una risposta o una scheda che ha scritto, né una traduzione che ha riletto.',
  },
  credential_refused: {
    title: 'Il codice ologramma non si registra',
    detail:
      'Insieme al numero di assicurata è una credenziale di accesso al Portale Immigrazione. Toglierlo e usare un altro numero di pratica.',
  },
  cannot_be_found: {
    title: 'L’ufficio non potrebbe trovare il caso',
    detail:
      'Indicare almeno un numero di pratica, oppure cognome, nome e data di nascita, oppure che l’identità è riservata d’accordo con l’ufficio.',
  },
  nudge_already_sent: {
    title: 'Sollecito già inviato',
    detail: 'È possibile un solo sollecito per giorno lavorativo.',
  },
  personal_data_found: {
    title: 'La scheda contiene dati personali',
    detail: 'Togliere o far giustificare da un’altra persona quanto segnalato, poi pubblicare.',
  },
  not_one_person: {
    title: 'Queste segnalazioni non sembrano della stessa persona',
    detail:
      'Non coincidono, o non si sa: {cases}. Togliere quelle di altri, oppure confermare che la persona è la stessa e scrivere come è stato verificato.',
  },
  validation_missing: {
    title: 'Manca una validazione',
    detail: 'La scheda si pubblica quando ogni ufficio indicato l’ha validata.',
  },
  law_changed_since: {
    title: 'La legge è cambiata dopo la validazione',
    detail:
      '{law} è stata segnata come cambiata dopo che un ufficio ha validato la scheda. Rimandarla in bozza, e farla validare di nuovo.',
  },
  sheet_not_translatable: {
    title: 'Questa scheda non si traduce',
    detail:
      'Si traduce solo quello che il pubblico legge in italiano, e questa scheda non è pubblicata per tutti: è in bozza, solo per la rete oppure archiviata.',
  },
  italian_changed: {
    title: 'L’italiano è cambiato nel frattempo',
    detail:
      'È stata pubblicata un’altra versione della scheda. Aprire di nuovo la traduzione, guardare che cosa è cambiato e rileggere tutto.',
  },
  erased_file_a_new_one: {
    title: 'I dati della segnalazione sono stati cancellati',
    detail: 'Inviare una nuova segnalazione: sarà collegata a questa.',
  },
  already_exists: {
    title: 'Esiste già',
    detail: 'Nella rete c’è già: aprire quello che c’è, oppure cambiare il campo indicato.',
  },
  service_unavailable: {
    title: 'Servizio momentaneamente non disponibile',
    detail: 'Riprovare fra qualche secondo: quanto scritto non è andato perso.',
  },
  storage_full: {
    title: 'Spazio esaurito',
    detail:
      'Il sistema non può salvare altri dati. Avvisare chi amministra l’installazione: quanto scritto resta nel modulo.',
  },
  unexpected: {
    title: 'Si è verificato un errore',
    detail:
      'L’errore è stato registrato con il codice indicato. Riprovare; se si ripete, comunicare il codice all’assistenza.',
  },
};

/** For a field code without a sentence of its own. */
export const INVALID_FIELD = 'Valore non valido.';

/** Italian sentence of each field code. `{max}`, `{min}` and the like are filled from params. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  required: 'Campo obbligatorio.',
  too_long: 'Testo troppo lungo: al massimo {max} caratteri.',
  too_short: 'Testo troppo corto: almeno {min} caratteri.',
  too_many: 'Troppi elementi: al massimo {max}.',
  too_few: 'Servono almeno {min} elementi.',
  too_big: 'Valore troppo grande: al massimo {max}.',
  too_small: 'Valore troppo piccolo: almeno {min}.',
  control_characters: 'Il testo contiene caratteri non ammessi. Cancellarlo e scriverlo di nuovo, senza incollare.',
  unknown: 'Non c’è più: aggiornare la pagina e scegliere di nuovo.',
  unknown_field: 'Campo non previsto.',
  wrong_type: 'Tipo di dato non valido.',
  not_whole: 'Scrivere un numero intero.',
  not_in_list: 'Valore non previsto. Ammessi: {values}.',
  not_a_code:
    'Codice non valido: lettere senza accento, cifre, trattini e barre, senza spazi, al massimo 64; comincia con una lettera o una cifra.',
  not_a_slug: 'Nome breve non valido: minuscole senza accento, cifre e trattini, da 2 a 40.',
  not_a_prefix: 'Scrivere da due a quattro lettere maiuscole.',
  not_an_id: 'Identificativo non valido.',
  not_a_secure_address: 'Indirizzo non valido: copiarlo dalla barra del browser, comincia con https://.',
  not_a_web_address: 'Indirizzo non valido: copiarlo dalla barra del browser, comincia con https:// o http://.',
  not_a_postal_code: 'CAP non valido: cinque cifre.',
  not_a_province: 'Sigla della provincia: due lettere.',
  code_taken: 'Questo codice è già di un altro.',
  number_of_person:
    'Sembra il codice, il conto o la data di nascita di una persona: toglierlo. Telefono ed e-mail del servizio hanno il loro campo.',
  not_a_portal_page: 'Non è una pagina del portale.',
  not_a_tax_code: 'Codice fiscale dell’ente non valido: undici cifre.',
  number_in_request:
    '«{excerpt}» sembra un numero, un recapito o la data di nascita di una persona: toglierlo. Un problema del portale si racconta senza dati di persone; quello che riguarda una pratica è una segnalazione.',
  address_twice: 'Questo indirizzo c’è già fra i link della rete.',
  not_an_address_part: 'Indirizzo non valido: minuscole senza accento, cifre e trattini, al massimo 80 caratteri.',
  article_slug_taken: 'Un’altra pagina o notizia ha già questo indirizzo: cambiarne una parola.',
  address_fixed: 'L’indirizzo non si cambia più dopo la prima pubblicazione: è già stato dato a chi legge.',
  not_a_link:
    'Questo indirizzo non si può usare: scrivere una pagina del portale (per esempio schede/rinnovo-permesso) o un indirizzo che comincia con https://.',
  unknown_page: 'Nel portale questa pagina non c’è, o il pubblico non la vede: controllare l’indirizzo.',
  shown_too_long: 'Al massimo un anno da oggi: se serve ancora, si potrà spostare.',
  reminds_after_end: 'Il promemoria arriverebbe dopo l’ultimo giorno in bacheca: indicare meno giorni.',
  not_a_date: 'Data non valida: usare il formato AAAA-MM-GG.',
  not_an_instant: 'Data e ora non valide.',
  not_an_email: 'Indirizzo e-mail non valido.',
  not_a_phone: 'Numero di telefono non valido: scrivere almeno sei cifre e nessuna lettera.',
  not_an_ipa_code: 'Codice IPA non valido: per un comune è c_ seguito dal codice catastale, per esempio c_d205.',
  openings_overlap: 'Gli orari di un giorno devono essere in ordine e separati.',
  unknown_code: 'Codice non presente nell’elenco in vigore.',
  unknown_office: 'Ufficio non presente nella rete.',
  unknown_sportello: 'Sportello non presente nella rete o non assegnato.',
  choose_sportello: 'Indicare lo sportello: questa persona lavora in più sportelli.',
  kind_not_open_to_role: 'Questo tipo di segnalazione non è previsto per un servizio della rete allargata.',
  bad_version: 'Indicare la versione letta, per esempio "3".',
  date_in_past: 'La data è già passata.',
  case_twice: 'Questa segnalazione è già nell’elenco.',
  erased_already: 'I dati di questa segnalazione sono già stati cancellati.',
  hold_too_long: 'Al massimo {max} giorni da oggi: se serve ancora, si potrà rinviare di nuovo.',
  exception_twice: 'C’è già un’eccezione per questo tipo e questo esito.',
  date_in_future: 'La data è nel futuro.',
  names_somebody: 'Qui sembra esserci un dato personale. Scriverlo senza nomi, numeri né indirizzi.',
  may_name_somebody:
    'Qui sembra esserci un nome: «{excerpt}». Toglierlo, oppure confermare in fondo che non è il nome di una persona.',
  of_a_colleague:
    'Qui c’è il nome o il recapito di qualcuno: «{excerpt}». Se è di chi chiede aiuto, toglierlo: sta nella sua segnalazione. Se è di un collega o di un ufficio, confermarlo in fondo.',
  may_reach_somebody:
    'Qui sembra esserci il nome o il recapito di una persona: «{excerpt}». Toglierlo, oppure confermare in fondo che è di un ufficio o di un servizio.',
  change_marked_already:
    'Questo cambiamento della norma è già stato segnato per lo stesso giorno e gli stessi articoli.',
  not_articles: 'Scrivere solo numeri di articoli, per esempio: 5, 9 e 10-bis. Senza commi né lettere.',
  date_too_early: 'Data troppo lontana nel passato: controllare l’anno.',
  date_too_late: 'Data troppo lontana nel futuro: controllare l’anno.',
  period_reversed: 'La fine del periodo viene prima dell’inizio.',
  period_too_long: 'Periodo troppo lungo: al massimo {max} giorni.',
  too_many_rows: 'Troppe righe per un solo file: scegliere un periodo più breve.',
  not_first_of_month: 'Il periodo va per mesi interi: indicare il primo giorno di un mese.',
  not_last_of_month: 'Il periodo va per mesi interi: indicare l’ultimo giorno di un mese.',
  recheck_needed: 'Con una risposta provvisoria indicare la data in cui ricontrollare.',
  unknown_push_service: 'Il servizio di notifiche di questo browser non è tra quelli ammessi.',
  not_a_colleague: 'Indicare una persona del coordinamento.',
  not_a_handler: 'La segnalazione è riservata: indicare una delle persone incaricate di trattarla.',
  two_handlers_needed: 'Servono almeno due persone: sceglierne un’altra.',
  alone_to_confirm: 'La seguirebbe una persona sola: confermare che va bene.',
  referral_not_waiting: 'L’invio non aspetta una distinta: è già su un’altra, o non è più aperto.',
  nothing_waits:
    'Nessun invio aspetta una distinta per questo ufficio: trasmettere prima una segnalazione su carta, oppure aprire la distinta già preparata. Le riservate vanno su un foglio a parte.',
  line_not_on_sheet: 'La riga non è più su questa distinta.',
  already_exists: 'Questo ufficio c’è già: sceglierne un altro.',
  referral_not_open: 'L’invio non è più aperto.',
  reply_not_waiting: 'La risposta non è in attesa di questa operazione.',
  sheet_not_published: 'Scheda non trovata fra quelle pubblicate.',
  list_being_written: 'Per questa pratica c’è già una lista in preparazione: continuare quella.',
  before_earlier_list: 'La lista di prima comincia in quel giorno o dopo: scegliere un giorno successivo.',
  unknown_case: 'Segnalazione non trovata.',
  unknown_search: 'Questa ricerca non è più nell’elenco.',
  personal_data: 'Sembra il dato di una persona: qui non si può scrivere.',
  personal_data_named: 'Sembra il dato di una persona: {words}. Qui non si può scrivere.',
  says_nothing: 'Da sola non dice nulla: aggiungere una parola che abbia un significato.',
  not_resolved: 'La segnalazione non ha ancora un riscontro.',
  reopen_instead: 'I dati di questa segnalazione esistono ancora: riaprirla invece di inviarne una nuova.',
  linked_to_itself: 'Una segnalazione non si può collegare a sé stessa.',
  cannot_be_linked: 'Questa segnalazione non si può collegare: i suoi dati sono stati cancellati, oppure è riservata.',
  linked_already: 'Le due segnalazioni sono già collegate così.',
  no_such_link: 'Il collegamento non c’è più.',
  no_such_case: 'Nessuna segnalazione della rete corrisponde a questa scelta.',
  same_case: 'Una segnalazione non si può unire a sé stessa.',
  out_of_order: 'Gli atti non sono in ordine di tempo.',
  one_of_these_needed: 'Indicare almeno uno fra numero di pratica, cognome e nome, identità riservata.',
  credential_refused: 'Il codice ologramma non si registra: è una credenziale.',
  bad_idempotency_key: 'Idempotency-Key: da 8 a 200 caratteri senza spazi.',
  choose_one: 'Scegliere almeno un valore dall’elenco.',
  no_seal_by_day:
    'Una regola di riservatezza non dipende da una data: la segnalazione cambierebbe da sola a mezzanotte.',
  no_condition: 'Il gruppo è vuoto: aggiungere almeno una condizione o togliere il gruppo.',
  unknown_condition: 'Condizione non riconosciuta: scegliere un fatto fra quelli previsti.',
  kind_of_another_day: 'Questo tipo non appartiene alla data scelta.',
  rule_code_twice: 'Un’altra regola ha già questo codice.',
  rule_code_reserved: 'Questo codice è riservato: sceglierne un altro.',
  last_must_hold: 'L’ultima proposta vale in ogni altro caso: non può avere condizioni.',
  words_change_no_urgency: 'Le parole del testo propongono la riservatezza e non l’urgenza: scegliere una circostanza.',
  identity_or_identifier: 'Indicare un numero di pratica, oppure cognome e nome, oppure «identità riservata».',
  not_a_time: 'Ora non valida: usare il formato 08:30.',
  not_a_stretch: 'Di {day} l’orario deve finire dopo l’inizio.',
  overlaps: 'Di {day} questo orario si sovrappone a quello prima: metterli in ordine e separati.',
  not_a_month: 'Il mese non è valido.',
  not_half_hours: 'Contare le ore intere e mezze, per esempio 2,5.',
  not_invited: 'Tra le persone presenti c’è chi non è invitato: ricaricare la pagina e riprovare.',
  no_places_left: 'I posti sono finiti. Se qualcuno rinuncia si può riprovare.',
  ends_before_start: 'La fine viene prima dell’inizio.',
  only_trainings: 'Solo una formazione si apre al pubblico.',
  no_case_to_discuss: 'Nessuna segnalazione con questo numero, tra quelle di cui si può parlare a un incontro.',
  on_agenda_already: 'Questa segnalazione è già all’ordine del giorno.',
  not_the_same_items: 'L’elenco non è più lo stesso: ricaricare la pagina e riprovare.',
  no_open_hour: 'Con questi orari e queste chiusure non si lavora mai: nessuna scadenza potrebbe arrivare.',
  names_nothing: 'Indicare almeno uno fra urgenza, ufficio e tipo di segnalazione.',
  only_for_office_answer: 'L’ufficio si indica solo per la risposta dell’ufficio.',
  only_for_office_head: 'Gli uffici si indicano solo per l’avviso al responsabile.',
  step_twice: 'Questo avviso c’è già.',
  only_demo: 'Solo una rete di prova può farne a meno per tutti.',
  wrong_code: 'Codice non valido: scrivere le sei cifre che l’app mostra adesso.',
  common_password: 'Password troppo comune: sceglierne un’altra.',
  form_too_quick: 'Il modulo è stato mandato troppo in fretta: aspettare qualche secondo e mandarlo di nuovo.',
  form_expired: 'Il modulo è rimasto aperto troppo a lungo: il testo è ancora qui, si può mandare di nuovo.',
  form_used: 'Questo modulo è già stato mandato: per mandare altro usarne uno nuovo.',
  form_sent: 'Questo modulo è già stato mandato con le stesse parole. Il suo codice non si mostra di nuovo.',
  not_a_receipt: 'Il codice ha 16 lettere e numeri, ad esempio 7K2M-9QXA-3TBW-D5FH.',
  no_such_receipt: 'Con questo codice non c’è nessuna domanda: controllarlo e scriverlo di nuovo.',
  no_such_feedback: 'Con questo codice non c’è nessuna segnalazione di un ostacolo: controllarlo e scriverlo di nuovo.',
  unknown_question: 'Questa domanda non c’è più: aggiornare la pagina.',
  not_a_sheet_address: 'Solo minuscole senza accento e cifre, separate da trattini: per esempio rinnovo-permesso.',
  slug_taken: 'Questo indirizzo è già di un’altra scheda, o lo è stato. È libero: {free}',
  slug_fixed: 'La scheda è già stata pubblicata: il suo indirizzo non cambia più.',
  successor_itself: 'Una scheda non può prendere il posto di se stessa: sceglierne un’altra.',
  successor_not_published: 'Questa scheda non è pubblicata: sceglierne una che si può leggere adesso.',
  successor_not_public: 'Questa scheda è per tutti: sceglierne una che tutti possono leggere.',
  unknown_version: 'Questa versione non c’è: aggiornare la pagina e sceglierne un’altra.',
  sheet_not_public: 'Questa scheda non è pubblicata per tutti: toglierla o sceglierne un’altra.',
  unknown_sheet: 'Nessuna scheda della rete ha questo indirizzo: copiarlo dal file esportato.',
  revised_already: 'C’è già una traduzione riletta da una persona, e l’italiano non è cambiato: non si sovrascrive.',
  not_json: 'Il file non è un elenco JSON valido.',
  not_csv: 'Il file non è una tabella CSV valida: controllare virgolette e separatori.',
  file_empty: 'Il file è vuoto.',
  file_too_big: 'Il file è troppo grande: al massimo 20 MB.',
  file_type:
    'Questo file non è di un tipo che si conserva: PDF, Word, Excel, PowerPoint, OpenDocument, testo, CSV, PNG o JPEG. Si guarda il contenuto, non il nome.',
  file_broken: 'Il file sembra rovinato o incompleto: aprirlo, salvarlo di nuovo e riprovare.',
  file_macros: 'Il file contiene macro: salvarlo senza, e riprovare.',
  file_locked: 'Il file è protetto, o di un formato vecchio: salvarlo senza password come DOCX, XLSX, PPTX o PDF.',
  file_incomplete: 'Il file non è arrivato tutto: sceglierlo di nuovo, l’invio riprende da dove era.',
  file_damaged: 'Il file è arrivato diverso da come era: sceglierlo di nuovo.',
  file_text_too_long:
    'I file di testo e CSV possono avere al massimo 512 KB: si leggono per intero, per cercarvi dati di persone.',
  file_names_somebody:
    'Il testo del file contiene dati che identificano una persona (codice fiscale, conto, numero di pratica, recapito o data di nascita): toglierli e riprovare.',
  image_metadata: 'L’immagine dice dove, quando o con che cosa è stata fatta: toglierlo e riprovare.',
  part_size: 'Questa parte del file deve avere {size} byte.',
  not_base64: 'La parte del file non è scritta in base64.',
  not_a_digest: 'L’impronta SHA-256 ha 64 cifre esadecimali minuscole.',
  archive_full:
    'L’archivio della rete è pieno. Ritirare quello che non serve più: lo spazio torna libero dopo 90 giorni.',
  upload_gone: 'Il file non c’è più: sceglierlo di nuovo.',
  not_of_a_meeting: 'Solo un verbale o un materiale di formazione può essere di un incontro.',
  not_held_yet: 'Questo incontro non c’è, è annullato o deve ancora esserci: sceglierne un altro.',
  read_through_wanted: 'Prima di mostrarlo a tutti confermare di averlo letto per intero.',
  invalid: INVALID_FIELD,
};

export function fill(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)(?:\|(\w+)\|(\w+))?\}/g, (whole, name: string, one?: string, more?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    const said = typeof value === 'number' ? value.toLocaleString('it-IT') : value;
    return one === undefined ? said : `${said} ${value === 1 ? one : more}`;
  });
}
