import type { MailKind } from '@respi/notifications/contract';

export interface MailFacts {
  readonly kind: MailKind;
  readonly networkName: string;
  /** `CN-2026-000123`; null for what is not about a case. */
  readonly number: string | null;
  readonly link: string;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
}

interface Words {
  readonly subject: string;
  readonly body: string;
}

/** What each mail says. A mail travels open over strange servers: number and link, never a name, a text or a practice number. */
const WORDS: Readonly<Record<MailKind, Words>> = {
  invitation: {
    subject: 'Invito a ReSPI',
    body: 'È stato preparato un accesso al portale ReSPI.\n\nPer scegliere la password e iniziare, aprire questo collegamento. Vale una sola volta e scade dopo alcuni giorni:',
  },
  reply_released: {
    subject: 'Segnalazione {number}: risposta disponibile',
    body: 'Per la segnalazione {number} è disponibile una risposta.\n\nSi legge nel portale, dopo l’accesso:',
  },
  reply_corrected: {
    subject: 'Segnalazione {number}: risposta corretta',
    body: 'L’ufficio ha corretto una risposta già data alla segnalazione {number}. Chi l’ha già comunicata alla persona interessata verifichi cosa è cambiato.\n\nSi legge nel portale, dopo l’accesso:',
  },
  reply_withdrawn: {
    subject: 'Segnalazione {number}: risposta ritirata',
    body: 'L’ufficio ha ritirato una risposta già data alla segnalazione {number}: non va più usata. La segnalazione torna in lavorazione.\n\nI particolari sono nel portale, dopo l’accesso:',
  },
  integration_requested: {
    subject: 'Segnalazione {number}: richiesta di integrazione',
    body: 'Per la segnalazione {number} serve un’integrazione.\n\nChe cosa serve ed entro quando si legge nel portale, dopo l’accesso:',
  },
  declined: {
    subject: 'Segnalazione {number}: non accolta',
    body: 'Il coordinamento non ha accolto la segnalazione {number}.\n\nIl motivo e a chi rivolgersi si leggono nel portale, dopo l’accesso:',
  },
  referrals_struck: {
    subject: 'Segnalazione {number}: ritirata',
    body: 'La segnalazione {number} è stata ritirata dallo sportello. Gli invii ancora aperti agli uffici sono annullati: non occorre più sollecitarli.\n\nI particolari sono nel portale, dopo l’accesso:',
  },
};

const FOOT =
  'Questo messaggio è inviato automaticamente da ReSPI: non rispondere.\nSe è arrivato per errore, è sufficiente eliminarlo.';

export function composeMail({ kind, networkName, number, link }: MailFacts): ComposedMail {
  const { subject, body } = WORDS[kind];
  const filled = (words: string): string => words.replaceAll('{number}', number ?? '');
  return {
    subject: filled(subject),
    text: `${networkName}\n\n${filled(body)}\n\n${link}\n\n--\n${FOOT}\n`,
  };
}
