import { type FieldProblem, Problem } from '@respi/shared/kernel';

/** Sentences of the field problems that only administration meets. */
const WORDS = {
  unknown_unit: 'Sede non presente nella rete, o chiusa.',
  role_not_at_unit: 'Questo ruolo non si svolge in questo tipo di sede.',
  membership_twice: 'Questo ruolo nella stessa sede c’è già in quei giorni.',
  last_admin: 'La rete resterebbe senza chi la amministra: nominare prima un’altra persona.',
  too_few_handlers:
    'Scegliere almeno due persone. Se il coordinamento ne ha una sola, invitarne prima un’altra dalla pagina «Persone».',
  only_demo: 'Solo una rete di prova può farne a meno per tutti.',
  already_person: 'È già una persona della rete.',
  unit_has_people: 'In questa sede lavora ancora qualcuno: spostare prima le persone.',
  code_taken: 'Questo codice è già usato: sceglierne un altro.',
  ipa_code_taken: 'Un altro ente della rete ha già questo codice IPA.',
  organisation_has_units:
    'Questo ente ha ancora sedi aperte, sue o in gestione: chiuderle o affidarle prima a un altro ente.',
  unknown_organisation: 'Ente non presente nella rete, o non più.',
  no_owner: 'Questo ente non è indicato come titolare di sportelli: correggere prima i suoi dati.',
  no_manager: 'Questo ente non è indicato come gestore di sportelli: correggere prima i suoi dati.',
  hours_overlap: 'In quei giorni comincia già un altro orario: indicare una fine che venga prima.',
  kind_for_good: 'Questa sede c’è già con un altro tipo, che non si cambia.',
  access_closed: 'Gli accessi di questa persona sono chiusi: riaprirli prima dalla sua pagina.',
  offices_only: 'Vale soltanto per gli uffici.',
  code_mismatch: 'Il codice non è quello dell’indirizzo.',
  closed_list: 'Questo elenco non accetta codici nuovi: si possono cambiare solo le etichette e le date.',
  not_offered: 'Questo codice non si usa nelle segnalazioni.',
  overlaps: 'Un’altra versione di questo codice vale già in quei giorni.',
  not_a_substitute: 'Scegliere una persona che abbia lo stesso ruolo nella stessa sede.',
  already_absent: 'C’è già un’assenza {days}. Scegliere altri giorni, oppure prima terminare o annullare quella.',
  substitute_absent: '{name} è assente {days}. Scegliere un’altra persona.',
  ends_before_start: 'La fine viene prima dell’inizio.',
} as const;

export type Refusal = keyof typeof WORDS;

/** @param named what the sentence names in braces */
export function fieldRefusal(path: string, code: Refusal, named: Readonly<Record<string, string>> = {}): FieldProblem {
  const message = WORDS[code].replace(/\{(\w+)\}/g, (_, key: string) => named[key] ?? '');
  return { path, code, message };
}

export function refuse(path: string, code: Refusal, named: Readonly<Record<string, string>> = {}): Problem {
  return new Problem('invalid_input', { fields: [fieldRefusal(path, code, named)] });
}
