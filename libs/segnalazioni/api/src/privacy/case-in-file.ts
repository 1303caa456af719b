import { NOTICE_LANGUAGE, toldFromItalian } from '@respi/identity/contract';
import type { AccessFile, CaseDetail, Retention, ThreadEntry } from '@respi/segnalazioni/contract';
import { CASE_LIFECYCLE, type Case, endOf, keptUntil } from '@respi/segnalazioni/domain';
import { italianDay, romeDay } from '@respi/shared/kernel';
import { type Owner, maskOthers } from './mask-others';
import { type Look, seenBy } from './seen-by';

/** Code lists whose words a file needs. */
export const ACCESS_LISTS = [
  'kinds',
  'identifiers',
  'topics',
  'procedures',
  'permits',
  'permit_phases',
  'languages',
  'nationalities',
  'signals',
] as const;
type AccessList = (typeof ACCESS_LISTS)[number];

/** Italian words of codes. */
export interface AccessWords {
  readonly label: (list: AccessList, code: string) => string;
  readonly unit: (code: string) => string;
}

type CaseInFile = AccessFile['cases'][number];

/**
 * One case in the words of the person it is about. Names of operators are other people's data: who wrote is told by the place.
 * @param seen everything that a coordinator reads of it, history included
 * @param looks what the access log says of it
 */
export function caseInFile(
  subject: Case,
  seen: CaseDetail,
  looks: readonly Look[],
  words: AccessWords,
  retention: Retention,
): CaseInFile {
  const { person } = seen;
  const owner: Owner = {
    names: person ? [person] : [],
    birthDates: person?.birthDate ? [person.birthDate] : [],
    numbers: seen.identifiers.flatMap(({ value }) => value ?? []),
  };
  const masked = (text: string | null): string => (text === null ? '' : maskOthers(text, owner));
  return {
    number: seen.number,
    filedOn: romeDay(new Date(seen.submittedAt)),
    counter: words.unit(seen.sportello),
    state: CASE_LIFECYCLE.states[seen.state].label,
    data: dataOf(seen, words, masked),
    received: [
      {
        who: `${words.unit(seen.sportello)} (sportello che ha scritto la segnalazione)`,
        since: dayOf(seen.submittedAt),
      },
      { who: 'Coordinamento della rete', since: dayOf(seen.submittedAt) },
      ...seen.referrals.map(({ office, at }) => ({ who: office.name, since: dayOf(at) })),
    ],
    seenBy: seenBy(looks, owner),
    texts: textsOf(seen, masked),
    history: (seen.history?.items ?? []).map(({ at, type }) => ({ at: dayOf(at), what: HAPPENED[type] ?? type })),
    kept: keptWords(subject, retention),
  };
}

function dataOf(seen: CaseDetail, words: AccessWords, masked: (text: string | null) => string): CaseInFile['data'] {
  const { person, facts, notice } = seen;
  const given: [string, string | null | undefined][] = [
    ['Cognome', person?.surname],
    ['Nome', person?.name],
    ['Data di nascita', person?.birthDate && italianDay(person.birthDate)],
    ...seen.identifiers.map(({ type, value }): [string, string | null] => [words.label('identifiers', type), value]),
    ['Nazionalità', seen.nationality && words.label('nationalities', seen.nationality)],
    ['Comune', seen.comune],
    ['Tipo di richiesta', words.label('kinds', seen.kind)],
    ['Argomento', words.label('topics', seen.topic)],
    ['Procedura', seen.procedure && words.label('procedures', seen.procedure)],
    ['Permesso', seen.permit && words.label('permits', seen.permit)],
    ['Fase del permesso', seen.permitPhase && words.label('permit_phases', seen.permitPhase)],
    ['Ufficio a cui è rivolta', words.unit(seen.office)],
    ['Urgenza', seen.urgency],
    ['Riservata', seen.sealed ? 'sì: la vedono solo poche persone' : 'no'],
    ['Perché riservata', seen.sealReason && masked(seen.sealReason)],
    ...Object.entries(facts).map(([fact, value]): [string, string] => [
      FACTS[fact] ?? fact,
      fact === 'signals'
        ? (facts.signals ?? []).map((code) => words.label('signals', code)).join(', ')
        : factWords(value),
    ]),
    ['Informativa sui dati', notice && noticeWords(notice, words)],
  ];
  return given.flatMap(([what, value]) => (value ? [{ what, value }] : []));
}

function noticeWords(notice: NonNullable<CaseDetail['notice']>, words: AccessWords): string {
  const { way, language, version } = notice;
  const said = language === NOTICE_LANGUAGE ? 'italiano' : words.label('languages', language);
  const text = version === 0 ? 'testo fornito con ReSPI' : `versione ${String(version)} del testo`;
  const italian = toldFromItalian(notice) ? ' (testo in italiano)' : '';
  return `data ${NOTICE_GIVEN[way]}, lingua: ${said}${italian}, ${text}`;
}

function textsOf(seen: CaseDetail, masked: (text: string | null) => string): CaseInFile['texts'] {
  const thread = seen.thread.flatMap(({ kind, text, at, details }) => [
    { at, what: WRITTEN[kind], text: masked(text) },
    ...detailWords(details).map((each) => ({
      at,
      what: kind === 'decline' ? 'A chi rivolgersi' : `${WRITTEN[kind]}: altri dati`,
      text: masked(each),
    })),
  ]);
  const replies = seen.replies.flatMap((reply) => [
    ...reply.versions.map(({ version, at, text, reason }) => ({
      at,
      what: `Risposta di ${reply.office.name}${reply.versions.length > 1 ? `, versione ${String(version)}` : ''}`,
      text: [masked(text), reason ? `Motivo della correzione: ${masked(reason)}` : ''].filter(Boolean).join(' '),
    })),
    ...(reply.withdrawnReason
      ? [
          {
            at: reply.withdrawnAt ?? reply.at,
            what: 'Perché la risposta è stata ritirata',
            text: masked(reply.withdrawnReason),
          },
        ]
      : []),
  ]);
  const referrals = seen.referrals.flatMap(({ note, office, endedAt, at }) =>
    note ? [{ at: endedAt ?? at, what: `Nota sull’invio a ${office.name}`, text: masked(note) }] : [],
  );
  const urgency = seen.urgencySteps.flatMap((step) =>
    step.reason === null ? [] : [{ at: step.at, what: 'Motivo dell’urgenza', text: masked(step.reason) }],
  );
  return [...thread, ...replies, ...referrals, ...urgency]
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map((each) => ({ ...each, at: dayOf(each.at) }));
}

/** Words among what a text was written with: what was delivered, where to turn. */
function detailWords(details: ThreadEntry['details']): string[] {
  const strings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.flatMap(strings);
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
  };
  const found = strings(details ?? {});
  return found.length > 0 ? [found.join(', ')] : [];
}

function keptWords(subject: Case, retention: Retention): string {
  const end = endOf(subject);
  if (end === null) return 'La segnalazione è ancora in corso: il tempo di conservazione comincia quando finisce.';
  return `È finita il ${italianDay(end.on)}. I dati si conservano fino al ${italianDay(keptUntil(end, subject.kind, retention))}, poi sono cancellati entro poche settimane.`;
}

function factWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(factWords).join(', ');
  if (value !== null && typeof value === 'object') return Object.values(value).map(factWords).join(', ');
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\d$/.test(value) ? italianDay(value) : value.replaceAll('_', ' ');
  return value === true ? 'sì' : String(value);
}

function dayOf(instant: string): string {
  return italianDay(romeDay(new Date(instant)));
}

const FACTS: Readonly<Record<string, string>> = {
  practiceSubmittedOn: 'Pratica presentata il',
  titleExpiresOn: 'Titolo in scadenza il',
  deadline: 'Termine',
  event: 'Evento',
  ageBand: 'Fascia d’età',
  signals: 'Circostanze segnalate',
};

const NOTICE_GIVEN: Readonly<Record<NonNullable<CaseDetail['notice']>['way'], string>> = {
  oral: 'a voce',
  paper: 'su carta',
};

const WRITTEN: Readonly<Record<ThreadEntry['kind'], string>> = {
  question: 'Domanda dello sportello',
  integration_request: 'Integrazione richiesta',
  integration: 'Integrazione inviata',
  note: 'Nota interna del coordinamento',
  nudge: 'Sollecito',
  reopening: 'Motivo della riapertura',
  withdrawal: 'Motivo del ritiro',
  decline: 'Perché non è stata accolta',
  unmerging: 'Perché è stata separata da un’altra',
  merge_dispute: 'Perché, per lo sportello, non è la stessa cosa',
  merge_kept: 'Perché resta unita a un’altra',
  sealing: 'Perché è stata resa riservata',
  unsealing: 'Perché non è più riservata',
  system: 'Annotazione del programma',
};

/** What happened, in few words. */
const HAPPENED: Readonly<Record<string, string>> = {
  submitted: 'Inviata dallo sportello',
  taken: 'Presa in carico dal coordinamento',
  handed_over: 'Passata a un collega',
  answered_directly: 'Risposta del coordinamento',
  forwarded: 'Mandata a un ufficio',
  office_added: 'Mandata a un altro ufficio',
  recalled: 'Invio richiamato',
  declared_not_competent: 'L’ufficio ha detto che non tocca a lui',
  reply_collected: 'Risposta dell’ufficio registrata',
  reply_released: 'Risposta data allo sportello',
  sent_to_validation: 'Risposta mandata al referente',
  reply_approved: 'Risposta approvata',
  reply_corrected: 'Risposta corretta',
  reply_rejected: 'Risposta respinta',
  integration_requested: 'Chiesta un’integrazione',
  integration_submitted: 'Integrazione inviata',
  nudged: 'Sollecitata',
  closed: 'Chiusa',
  withdrawn: 'Ritirata',
  declined: 'Non accolta',
  merged: 'Unita a un’altra segnalazione',
  unmerged: 'Separata di nuovo',
  merge_disputed: 'Lo sportello dice che non è la stessa cosa',
  merge_kept: 'Resta unita a un’altra',
  reopened: 'Riaperta',
  note_added: 'Aggiunta una nota interna',
  read: 'Risposta letta dallo sportello',
  urgency_set: 'Urgenza cambiata',
  urgency_kept: 'Urgenza confermata',
  sealed: 'Resa riservata',
  unsealed: 'Non più riservata',
  recheck_due: 'Da ricontrollare',
  urgency_reproposed: 'Urgenza proposta di nuovo',
  reply_copied: 'Ricevuta la risposta di un’altra segnalazione',
  merged_in: 'Unita a questa un’altra segnalazione',
  unmerged_from: 'Separata da questa un’altra segnalazione',
  clock_escalated: 'Avviso di ritardo',
};
