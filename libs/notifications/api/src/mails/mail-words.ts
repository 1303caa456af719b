import type { AccessMailKind, MailKind, MailLanguage, NoticeGroup } from '@respi/notifications/contract';
import type { TargetAct } from '@respi/segnalazioni/contract';

export interface KindWords {
  /** Also the line of a digest. */
  readonly subject: string;
  readonly body: string;
}

export interface MailWords {
  readonly kinds: Readonly<Record<MailKind, KindWords>>;
  /** In their place, where the term may be named: {act}. */
  readonly ofTerm: Readonly<Partial<Record<MailKind, KindWords>>>;
  readonly acts: Readonly<Record<TargetAct, string>>;
  /** What the link of each mail says that it opens. */
  readonly open: Readonly<
    Record<
      | 'case'
      | 'inbox'
      | 'adhesion_requested'
      | 'sheet_review_due'
      | 'sheet_feedback'
      | 'question_asked'
      | 'service_assurance_due'
      | 'divergence_opened'
      | 'divergence_decided'
      | 'board_posted'
      | 'board_reminded'
      | 'appointment_planned'
      | 'appointment_moved'
      | 'appointment_cancelled'
      | 'appointment_agenda'
      | 'helpdesk_asked'
      | 'helpdesk_answered'
      | AccessMailKind,
      string
    >
  >;
  readonly onBehalf: string;
  readonly foot: readonly string[];
  readonly unsubscribe: string;
}

export interface UnsubscribeWords {
  readonly title: string;
  readonly question: string;
  readonly button: string;
  readonly done: string;
  readonly stays: string;
  readonly unknown: string;
  /** The links to the choices in the portal, and to the portal. */
  readonly choices: string;
  readonly portal: string;
  readonly groups: Readonly<Record<NoticeGroup | 'digest', string>>;
}

const IN_THE_PORTAL = 'I particolari si leggono nel portale, dopo l’accesso:';

/** What each mail says. A mail travels open over strange servers: number and link, never a person's name, a text or a practice number. */
const ITALIAN: MailWords = {
  kinds: {
    invitation: {
      subject: 'Invito a ReSPI',
      body: 'Buongiorno,\n\nchi amministra la rete «{network}» ha preparato per chi legge un accesso a ReSPI. È il portale con cui sportelli e uffici della provincia rispondono insieme alle domande delle persone immigrate.\n\nPer scegliere la password e iniziare, aprire questo collegamento. Vale una sola volta e per 72 ore; poi se ne chiede un altro a chi amministra la rete. Se l’invito non era atteso, non occorre fare nulla.',
    },
    password_link: {
      subject: 'ReSPI: collegamento per scegliere la password',
      body: 'Chi amministra la rete «{network}» ha preparato per chi legge un collegamento per scegliere una nuova password di ReSPI.\n\nVale una sola volta e per 72 ore. Fino ad allora vale la password di prima. Se nessuno lo aveva chiesto, non aprirlo e avvisare chi amministra la rete.',
    },
    password_reset: {
      subject: 'ReSPI: nuova password',
      body: 'È stata chiesta una nuova password per ReSPI.\n\nPer sceglierla, aprire questo collegamento. Vale una sola volta e per 30 minuti. Se la richiesta non viene da chi legge, non occorre fare nulla: la password resta quella di prima.',
    },
    second_factor_removed: {
      subject: 'ReSPI: secondo fattore tolto',
      body: 'Il secondo fattore di accesso dell’account di chi legge è stato tolto da chi amministra la rete o l’installazione. Al prossimo accesso con la password se ne aggiunge un altro.\n\nSe nessuno lo aveva chiesto, avvisare subito chi amministra la rete.',
    },
    adhesion_requested: {
      subject: 'ReSPI: un servizio chiede di aderire',
      body: 'Un servizio chiede di aderire alla rete e aspetta una decisione.\n\nChi è e che cosa chiede si legge nel portale, dopo l’accesso:',
    },
    sheet_review_due: {
      subject: 'ReSPI: una scheda va rivista tra poco',
      body: 'Si avvicina il giorno in cui va ricontrollata una scheda pubblicata di cui risponde chi legge.\n\nQuale, e il giorno, si vedono nel portale, dopo l’accesso:',
    },
    sheet_feedback: {
      subject: 'ReSPI: una scheda non è stata utile',
      body: 'Chi ha letto una scheda pubblicata di cui si risponde ha detto che non gli è stata utile.\n\nQuale, e che cosa mancava, si legge nel portale, dopo l’accesso:',
    },
    question_asked: {
      subject: 'ReSPI: una domanda dal pubblico',
      body: 'Dalla pagina pubblica è arrivata una domanda che aspetta una risposta.\n\nChe cosa chiede si legge nel portale, dopo l’accesso:',
    },
    service_assurance_due: {
      subject: 'ReSPI: un servizio da confermare',
      body: 'La scheda di un servizio che chi legge tiene aggiornata non è confermata da più di sei mesi.\n\nQuale, si vede nel portale, dopo l’accesso. Se è tutto ancora vero basta un clic:',
    },
    divergence_opened: {
      subject: 'ReSPI: aperta una divergenza di prassi',
      body: 'Il coordinamento ha aperto una divergenza di prassi che riguarda l’ufficio di chi legge: la stessa domanda ha due risposte nella rete.\n\nQuale, e che cosa ne dicono gli altri, si legge nel portale, dopo l’accesso:',
    },
    divergence_decided: {
      subject: 'ReSPI: decisa una divergenza di prassi',
      body: 'È stata decisa una divergenza di prassi che riguarda l’ufficio di chi legge.\n\nChe cosa si è deciso, e da quando vale, si legge nel portale, dopo l’accesso:',
    },
    board_posted: {
      subject: 'ReSPI: una comunicazione da leggere',
      body: 'Il coordinamento ha messo in bacheca una comunicazione e chiede a chi la riceve di dire che l’ha letta.\n\nSi legge nel portale, dopo l’accesso:',
    },
    board_reminded: {
      subject: 'ReSPI: una comunicazione è ancora da leggere',
      body: 'In bacheca c’è una comunicazione che chi riceve questo messaggio non ha ancora segnato come letta. Non seguiranno altri promemoria.\n\nSi legge nel portale, dopo l’accesso:',
    },
    appointment_planned: {
      subject: 'ReSPI: un nuovo appuntamento nel calendario della rete',
      body: 'Nel calendario della rete c’è un nuovo incontro a cui chi legge è invitato.\n\nQuale, quando e dove si legge nel portale, dopo l’accesso. Lì si dice anche se si partecipa:',
    },
    appointment_moved: {
      subject: 'ReSPI: un appuntamento è cambiato',
      body: 'Un incontro a cui chi legge è invitato ha un altro giorno, un’altra ora o un altro luogo.\n\nQuale, si legge nel portale, dopo l’accesso:',
    },
    appointment_cancelled: {
      subject: 'ReSPI: un appuntamento è annullato',
      body: 'Un incontro a cui chi legge era invitato non si tiene più.\n\nQuale, e perché, si legge nel portale, dopo l’accesso:',
    },
    appointment_agenda: {
      subject: 'ReSPI: l’ordine del giorno di un incontro',
      body: 'Per un incontro a cui chi legge è invitato c’è l’ordine del giorno.\n\nDi quale incontro, e di che cosa si parla, si legge nel portale, dopo l’accesso:',
    },
    helpdesk_asked: {
      subject: 'ReSPI: una richiesta di assistenza sul portale',
      body: 'Qualcuno chiede aiuto con il portale, o ha scritto ancora, e aspetta una risposta.\n\nChe cosa chiede si legge nel portale, dopo l’accesso:',
    },
    helpdesk_answered: {
      subject: 'ReSPI: una risposta dall’assistenza sul portale',
      body: 'A una richiesta di assistenza sul portale di chi legge è arrivata una risposta.\n\nSi legge nel portale, dopo l’accesso:',
    },
    new_device: {
      subject: 'ReSPI: accesso da un nuovo dispositivo',
      body: 'Qualcuno è entrato in ReSPI con l’account di chi legge, da un browser o un dispositivo da cui non era mai entrato.\n\nSe è stato chi legge, non occorre fare nulla. Altrimenti aprire subito «Il mio accesso», terminare le altre sessioni, cambiare la password e avvisare chi amministra la rete.',
    },
    shared_computer: {
      subject: 'ReSPI: accesso da un computer condiviso',
      body: 'Qualcuno è entrato in ReSPI con l’account di chi legge, indicando di usare un computer condiviso. Di un computer condiviso ReSPI non conserva nulla: ogni accesso è quindi segnalato come nuovo.\n\nSe è stato chi legge, non occorre fare nulla. Altrimenti aprire subito «Il mio accesso», terminare le altre sessioni, cambiare la password e avvisare chi amministra la rete.',
    },
    recovery_code_used: {
      subject: 'ReSPI: usato un codice di recupero',
      body: 'È stato usato uno dei codici di recupero dell’account di chi legge: vale una volta sola, e ne restano di meno.\n\nSe è stato chi legge, non occorre fare nulla; se ne restano pochi, se ne fanno di nuovi da «Il mio accesso». Altrimenti aprire subito «Il mio accesso», terminare le altre sessioni, fare nuovi codici, cambiare la password e avvisare chi amministra la rete.',
    },
    wrong_passwords: {
      subject: 'ReSPI: molte password sbagliate',
      body: 'Nell’ultima ora, per l’account di chi legge, è stata scritta molte volte una password sbagliata. L’account non è bloccato: con la password giusta si entra, a volte dopo un’attesa di un minuto al massimo.\n\nSe è stato chi legge, non occorre fare nulla. Altrimenti aprire «Il mio accesso», controllare le sessioni aperte e, se la password è facile da indovinare o è usata anche altrove, cambiarla. Nel dubbio avvisare chi amministra la rete.',
    },
    digest: {
      subject: 'Riepilogo degli avvisi',
      body: 'Questi avvisi sono arrivati dall’ultimo riepilogo e non sono ancora stati letti.',
    },
    case_filed: {
      subject: 'Segnalazione {number}: nuova',
      body: `La segnalazione {number} è nuova e aspetta di essere presa in carico.\n\n${IN_THE_PORTAL}`,
    },
    red_case_filed: {
      subject: 'Segnalazione {number}: nuova, codice ROSSO',
      body: `La segnalazione {number} è nuova, ha codice ROSSO e aspetta di essere presa in carico.\n\n${IN_THE_PORTAL}`,
    },
    reopened: {
      subject: 'Segnalazione {number}: riaperta',
      body: `Lo sportello ha riaperto la segnalazione {number}, che aspetta di essere presa in carico.\n\n${IN_THE_PORTAL}`,
    },
    handed_over: {
      subject: 'Segnalazione {number}: passata a chi legge',
      body: `La segnalazione {number} è ora in carico a chi riceve questo messaggio.\n\n${IN_THE_PORTAL}`,
    },
    recheck_due: {
      subject: 'Segnalazione {number}: da ricontrollare',
      body: `È arrivato il giorno in cui ricontrollare la segnalazione {number}.\n\n${IN_THE_PORTAL}`,
    },
    integration_submitted: {
      subject: 'Segnalazione {number}: integrazione arrivata',
      body: `Lo sportello ha inviato l’integrazione chiesta per la segnalazione {number}.\n\n${IN_THE_PORTAL}`,
    },
    nudged: {
      subject: 'Segnalazione {number}: sollecito',
      body: `Lo sportello ha sollecitato la segnalazione {number}.\n\n${IN_THE_PORTAL}`,
    },
    not_competent: {
      subject: 'Segnalazione {number}: ufficio non competente',
      body: `Un ufficio ha fatto sapere di non essere competente per la segnalazione {number}.\n\n${IN_THE_PORTAL}`,
    },
    reply_rejected: {
      subject: 'Segnalazione {number}: risposta respinta',
      body: `L’ufficio ha respinto una risposta alla segnalazione {number}, che torna in lavorazione.\n\n${IN_THE_PORTAL}`,
    },
    reply_released: {
      subject: 'Segnalazione {number}: riscontro disponibile',
      body: 'Per la segnalazione {number} è disponibile un riscontro.\n\nSi legge nel portale, dopo l’accesso:',
    },
    reply_corrected: {
      subject: 'Segnalazione {number}: risposta corretta',
      body: 'L’ufficio ha corretto una risposta già data alla segnalazione {number}. Chi l’ha già comunicata alla persona interessata verifichi cosa è cambiato.\n\nSi legge nel portale, dopo l’accesso:',
    },
    reply_withdrawn: {
      subject: 'Segnalazione {number}: risposta ritirata',
      body: 'L’ufficio ha ritirato una risposta già data alla segnalazione {number}: non va più usata. La segnalazione torna in lavorazione.\n\nI particolari sono nel portale, dopo l’accesso:',
    },
    reply_collected: {
      subject: 'Segnalazione {number}: risposta raccolta',
      body: `È stata registrata una risposta alla segnalazione {number}: aspetta il riscontro allo sportello.\n\n${IN_THE_PORTAL}`,
    },
    reply_to_validate: {
      subject: 'Segnalazione {number}: risposta da validare',
      body: `Una risposta alla segnalazione {number} aspetta la validazione dell’ufficio.\n\n${IN_THE_PORTAL}`,
    },
    integration_requested: {
      subject: 'Segnalazione {number}: richiesta di integrazione',
      body: 'Per la segnalazione {number} serve un’integrazione.\n\nChe cosa serve ed entro quando si legge nel portale, dopo l’accesso:',
    },
    declined: {
      subject: 'Segnalazione {number}: non accolta',
      body: 'Il coordinamento non ha accolto la segnalazione {number}.\n\nIl motivo e a chi rivolgersi si leggono nel portale, dopo l’accesso:',
    },
    referral_opened: {
      subject: 'Segnalazione {number}: trasmessa all’ufficio',
      body: `La segnalazione {number} è stata trasmessa all’ufficio, che deve rispondere.\n\n${IN_THE_PORTAL}`,
    },
    referral_recalled: {
      subject: 'Segnalazione {number}: invio richiamato',
      body: `Un invio della segnalazione {number} a un ufficio è stato richiamato: non occorre più sollecitarlo.\n\n${IN_THE_PORTAL}`,
    },
    referrals_struck: {
      subject: 'Segnalazione {number}: invii annullati',
      body: 'La segnalazione {number} non va più avanti. Gli invii ancora aperti agli uffici sono annullati: non occorre più sollecitarli.\n\nI particolari sono nel portale, dopo l’accesso:',
    },
    question_recalled: {
      subject: 'Segnalazione {number}: l’ufficio non deve più rispondere',
      body: 'L’invio della segnalazione {number} all’ufficio è stato annullato: la risposta non serve più, e la segnalazione non si apre più.\n\nGli avvisi sono nel portale, dopo l’accesso:',
    },
    taken: {
      subject: 'Segnalazione {number}: presa in carico',
      body: `Il coordinamento ha preso in carico la segnalazione {number}.\n\n${IN_THE_PORTAL}`,
    },
    withdrawn: {
      subject: 'Segnalazione {number}: ritirata dallo sportello',
      body: `Lo sportello ha ritirato la segnalazione {number}.\n\n${IN_THE_PORTAL}`,
    },
    merged: {
      subject: 'Segnalazione {number}: unita a un’altra',
      body: `La segnalazione {number} è stata unita a un’altra sullo stesso argomento. Le risposte arrivano anche qui. Se non è la stessa cosa, si dice dalla sua pagina.\n\n${IN_THE_PORTAL}`,
    },
    unmerged: {
      subject: 'Segnalazione {number}: di nuovo separata',
      body: `La segnalazione {number} non è più unita a un’altra e va avanti da sola.\n\n${IN_THE_PORTAL}`,
    },
    merge_disputed: {
      subject: 'Segnalazione {number}: per lo sportello non è la stessa cosa',
      body: `La segnalazione {number} è unita a un’altra, e lo sportello scrive che non è la stessa cosa: va separata, o si dice perché resta unita.\n\n${IN_THE_PORTAL}`,
    },
    merge_kept: {
      subject: 'Segnalazione {number}: resta unita a un’altra',
      body: `Il coordinamento lascia la segnalazione {number} unita a un’altra, e ha scritto perché. Le risposte arrivano anche qui.\n\n${IN_THE_PORTAL}`,
    },
    linked_reopened: {
      subject: 'Segnalazione {number}: riaperta una segnalazione collegata',
      body: `Una segnalazione collegata alla {number}, che chi legge ha in carico, è stata riaperta.\n\n${IN_THE_PORTAL}`,
    },
    awaited_ended: {
      subject: 'Segnalazione {number}: è finita quella da cui dipende',
      body: `La segnalazione da cui dipende la {number}, che chi legge ha in carico, è arrivata alla fine: si può andare avanti.\n\n${IN_THE_PORTAL}`,
    },
    due_soon: {
      subject: 'Segnalazione {number}: termine vicino',
      body: `Per la segnalazione {number} si avvicina un termine.\n\n${IN_THE_PORTAL}`,
    },
    overdue: {
      subject: 'Segnalazione {number}: in ritardo',
      body: `La segnalazione {number} è in ritardo.\n\n${IN_THE_PORTAL}`,
    },
    office_overdue: {
      subject: 'Segnalazione {number}: risposta attesa dall’ufficio',
      body: `Per la segnalazione {number} la rete aspetta una risposta dell’ufficio oltre il tempo concordato.\n\n${IN_THE_PORTAL}`,
    },
    passed_on: {
      subject: 'Una segnalazione è passata ad altri',
      body: 'Una segnalazione che avevi in carico è passata ad altri. Non occorre fare nulla.\n\nGli avvisi sono nel portale, dopo l’accesso:',
    },
    sealed_overdue: {
      subject: 'Una segnalazione riservata è in ritardo',
      body: 'Una segnalazione riservata è in ritardo. Chi la segue è già stato avvisato.\n\nGli avvisi sono nel portale, dopo l’accesso:',
    },
    urgency_reproposed: {
      subject: 'Segnalazione {number}: proposta di urgenza cambiata',
      body: `Per la segnalazione {number} le regole propongono ora un altro codice di urgenza.\n\n${IN_THE_PORTAL}`,
    },
  },
  ofTerm: {
    due_soon: {
      subject: 'Segnalazione {number}: termine vicino per {act}',
      body: `Per la segnalazione {number} si avvicina il termine per {act}.\n\n${IN_THE_PORTAL}`,
    },
    overdue: {
      subject: 'Segnalazione {number}: in ritardo {act}',
      body: `La segnalazione {number} è in ritardo: manca {act}.\n\n${IN_THE_PORTAL}`,
    },
  },
  acts: {
    take: 'la presa in carico',
    forward: 'la trasmissione all’ufficio',
    office_answer: 'la risposta dell’ufficio',
    hand_on_reply: 'il riscontro allo sportello',
  },
  open: {
    case: 'Aprire la segnalazione {number}',
    inbox: 'Aprire gli avvisi',
    invitation: 'Scegliere la password',
    password_link: 'Scegliere una nuova password',
    password_reset: 'Scegliere una nuova password',
    second_factor_removed: 'Aprire «Il mio accesso»',
    adhesion_requested: 'Aprire le richieste di adesione',
    sheet_review_due: 'Aprire le schede da rivedere presto',
    sheet_feedback: 'Aprire i pareri di chi legge',
    question_asked: 'Aprire le domande dal pubblico',
    service_assurance_due: 'Aprire i servizi da confermare',
    divergence_opened: 'Aprire le prassi',
    divergence_decided: 'Aprire le prassi',
    board_posted: 'Aprire le comunicazioni da leggere',
    board_reminded: 'Aprire le comunicazioni da leggere',
    appointment_planned: 'Aprire il calendario',
    appointment_moved: 'Aprire il calendario',
    appointment_cancelled: 'Aprire il calendario',
    appointment_agenda: 'Aprire il calendario',
    helpdesk_asked: 'Aprire le richieste da gestire',
    helpdesk_answered: 'Aprire le proprie richieste',
    new_device: 'Aprire «Il mio accesso»',
    shared_computer: 'Aprire «Il mio accesso»',
    recovery_code_used: 'Aprire «Il mio accesso»',
    wrong_passwords: 'Aprire «Il mio accesso»',
  },
  onBehalf: 'Questo avviso arriva in sostituzione di una persona assente.',
  foot: [
    'Questo messaggio è inviato automaticamente da ReSPI: non rispondere.',
    'Se è arrivato per errore, è sufficiente eliminarlo.',
  ],
  unsubscribe: 'Per non ricevere più e-mail di questo tipo:',
};

export const MAIL_WORDS: Readonly<Record<MailLanguage, MailWords>> = { it: ITALIAN };

const ITALIAN_UNSUBSCRIBING: UnsubscribeWords = {
  title: 'E-mail di ReSPI',
  question: 'Non inviare più e-mail di questo tipo: {group}?',
  button: 'Non inviare più',
  done: 'Non saranno più inviate e-mail di questo tipo: {group}.',
  stays:
    'Gli avvisi restano nel portale, dove la scelta si può cambiare in ogni momento. Le segnalazioni con codice ROSSO che aspettano chi legge continuano ad arrivare.',
  unknown: 'Questo collegamento non è valido. La scelta si può cambiare nel portale.',
  choices: 'Preferenze degli avvisi nel portale',
  portal: 'Aprire il portale ReSPI',
  groups: {
    new_cases: 'segnalazioni nuove e riaperte',
    assigned: 'passaggi delle segnalazioni in carico',
    replies: 'risposte e richieste',
    referrals: 'invii agli uffici',
    course: 'andamento delle segnalazioni',
    deadlines: 'termini e urgenze',
    digest: 'riepilogo degli avvisi',
  },
};

export const UNSUBSCRIBE_WORDS: Readonly<Record<MailLanguage, UnsubscribeWords>> = { it: ITALIAN_UNSUBSCRIBING };
