import type { CaseAction, CaseState } from '@respi/segnalazioni/contract';
import { type Lifecycle, assertSoundLifecycle } from '@respi/shared/kernel';
import { type Case, mergeIsDisputed, openReferrals, repliesToHandOn, repliesToValidate } from './case';

/** Who stands how to a case. Computed from memberships, never claimed. */
export const RELATIONS = ['counter', 'coordinator', 'interface', 'referent', 'system'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Right of a transition: the relations that hold it. */
export const CASE_RIGHTS = {
  counter: ['counter'],
  counter_or_system: ['counter', 'system'],
  coordination: ['coordinator', 'interface'],
  coordinator: ['coordinator'],
  referent: ['referent'],
  whoever_brings_the_answer: ['coordinator', 'interface', 'referent'],
  system: ['system'],
} as const satisfies Record<string, readonly Relation[]>;
export type CaseRight = keyof typeof CASE_RIGHTS;

/** Conditions on the case itself, named as sentences. */
export const CASE_GUARDS = {
  a_referral_is_open: (subject: Case) => openReferrals(subject).length > 0,
  a_reply_waits_to_go_out: (subject: Case) => repliesToHandOn(subject).some((reply) => reply.policy !== 'before'),
  a_reply_waits_for_the_referent: (subject: Case) =>
    repliesToHandOn(subject).some((reply) => reply.policy === 'before'),
  a_reply_waits_for_validation: (subject: Case) => repliesToValidate(subject).length > 0,
  a_reply_can_be_corrected: (subject: Case) => repliesOpenToReferent(subject).length > 0,
  it_is_sealed: (subject: Case) => subject.sealed,
  it_is_not_sealed: (subject: Case) => !subject.sealed,
  there_is_something_to_read: (subject: Case) => subject.unread,
  its_data_still_exist: (subject: Case) => !subject.erased,
  a_recheck_is_due: (subject: Case) => subject.recheckOn !== null,
  its_merging_is_disputed: (subject: Case) => mergeIsDisputed(subject),
  its_merging_is_not_disputed: (subject: Case) => !mergeIsDisputed(subject),
  a_more_urgent_code_is_proposed: (subject: Case) => subject.reproposal?.open === true,
} as const satisfies Record<string, (subject: Case) => boolean>;
export type CaseGuard = keyof typeof CASE_GUARDS;

/** Replies that the office's referent may still correct or reject: waiting, or released and standing. */
export function repliesOpenToReferent(subject: Case): Case['replies'] {
  const waiting = new Set(repliesToValidate(subject).map((reply) => reply.id));
  return subject.replies.filter(
    (reply) =>
      waiting.has(reply.id) ||
      (reply.releasedAt !== null &&
        reply.withdrawnAt === null &&
        reply.copiedFrom === null &&
        reply.referralId !== null),
  );
}

const ACTIVE = [
  'submitted',
  'in_charge',
  'forwarded',
  'reply_collected',
  'in_validation',
  'integration_requested',
] as const;
const AFTER_FILING = [...ACTIVE, 'answered', 'closed', 'withdrawn', 'declined', 'merged'] as const;

/**
 * The life of a segnalazione (design/LIFECYCLE.md; departures from its table: docs/adr/0005-lifecycle.md).
 * An answer in hand is never refused while its referral is open, so `collect` starts from more states than `forwarded`.
 */
export const CASE_LIFECYCLE: Lifecycle<CaseState, CaseAction, CaseRight, CaseGuard> = {
  name: 'segnalazione',
  initial: 'draft',
  states: {
    draft: { category: 'initial', label: 'Bozza' },
    submitted: { category: 'active', label: 'Inviata' },
    in_charge: { category: 'active', label: 'Presa in carico' },
    forwarded: { category: 'active', label: 'Trasmessa all’ufficio' },
    reply_collected: { category: 'active', label: 'Risposta raccolta' },
    in_validation: { category: 'active', label: 'In validazione' },
    integration_requested: { category: 'waiting', label: 'Integrazione richiesta', pausesClocks: true },
    answered: { category: 'resolved', label: 'Riscontro dato', pausesClocks: true },
    closed: { category: 'inactive', label: 'Chiusa', pausesClocks: true },
    withdrawn: { category: 'inactive', label: 'Ritirata', pausesClocks: true },
    declined: { category: 'inactive', label: 'Non accolta', pausesClocks: true },
    merged: { category: 'inactive', label: 'Unita a un’altra', pausesClocks: true },
  },
  transitions: {
    submit: { from: ['draft'], to: ['submitted'], permission: 'counter', label: 'Invia' },
    take: { from: ['submitted'], to: ['in_charge'], permission: 'coordination', label: 'Prendi in carico' },
    // Who leaves, leaves more than what is in hand: a case stays in charge of somebody until it is answered.
    hand_over: {
      from: ['in_charge'],
      to: 'same',
      alsoIn: ['forwarded', 'reply_collected', 'in_validation', 'integration_requested'],
      permission: 'coordination',
      label: 'Passa a un collega',
    },
    answer_directly: {
      from: ['submitted', 'in_charge'],
      to: ['answered', 'integration_requested', 'reply_collected', 'in_validation'],
      permission: 'coordinator',
      label: 'Rispondi direttamente',
    },
    forward: { from: ['in_charge'], to: ['forwarded'], permission: 'coordination', label: 'Trasmetti' },
    add_office: { from: ['forwarded'], to: 'same', permission: 'coordination', label: 'Aggiungi un ufficio' },
    recall: {
      from: ['forwarded'],
      to: ['in_charge', 'forwarded'],
      permission: 'coordination',
      guards: ['a_referral_is_open'],
      label: 'Richiama l’invio',
    },
    not_competent: {
      from: ['forwarded'],
      to: ['in_charge', 'forwarded'],
      permission: 'whoever_brings_the_answer',
      guards: ['a_referral_is_open'],
      label: 'Segna non competente',
    },
    collect: {
      from: ['forwarded', 'in_charge', 'reply_collected', 'in_validation', 'integration_requested', 'answered'],
      to: ['reply_collected', 'in_validation'],
      permission: 'whoever_brings_the_answer',
      guards: ['a_referral_is_open'],
      label: 'Registra la risposta',
    },
    release: {
      from: ['reply_collected', 'in_validation', 'answered', 'in_charge', 'forwarded'],
      to: ['answered', 'reply_collected', 'in_validation', 'integration_requested'],
      permission: 'coordinator',
      guards: ['a_reply_waits_to_go_out'],
      label: 'Dai riscontro',
    },
    send_to_validation: {
      from: ['reply_collected', 'in_validation', 'answered', 'in_charge', 'forwarded'],
      to: ['in_validation'],
      permission: 'coordinator',
      guards: ['a_reply_waits_for_the_referent'],
      label: 'Invia in validazione',
    },
    approve: {
      from: ['in_validation'],
      to: ['answered', 'integration_requested', 'reply_collected', 'in_validation'],
      alsoIn: AFTER_FILING,
      permission: 'referent',
      guards: ['a_reply_waits_for_validation'],
      label: 'Approva',
    },
    correct: {
      from: ['in_validation'],
      to: ['answered', 'integration_requested', 'reply_collected', 'in_validation'],
      alsoIn: AFTER_FILING,
      permission: 'referent',
      guards: ['a_reply_can_be_corrected'],
      label: 'Correggi',
    },
    reject: {
      from: ['in_validation', 'answered', 'closed', 'integration_requested'],
      to: ['in_charge', 'reply_collected', 'in_validation'],
      alsoIn: AFTER_FILING,
      permission: 'referent',
      guards: ['a_reply_can_be_corrected'],
      label: 'Respingi',
    },
    request_integration: {
      from: ['submitted', 'in_charge', 'forwarded', 'reply_collected'],
      to: ['integration_requested'],
      permission: 'coordination',
      label: 'Chiedi un’integrazione',
    },
    submit_integration: {
      from: ['integration_requested'],
      to: ['in_charge'],
      permission: 'counter',
      label: 'Invia l’integrazione',
    },
    nudge: { from: ACTIVE, to: 'same', permission: 'counter', label: 'Sollecita' },
    close: { from: ['answered'], to: ['closed'], permission: 'counter_or_system', label: 'Chiudi' },
    withdraw: { from: ACTIVE, to: ['withdrawn'], permission: 'counter', label: 'Ritira' },
    decline: { from: ['submitted', 'in_charge'], to: ['declined'], permission: 'coordinator', label: 'Non accogliere' },
    merge: {
      from: ['submitted', 'in_charge', 'forwarded'],
      to: ['merged'],
      permission: 'coordinator',
      label: 'Unisci',
    },
    unmerge: {
      from: ['merged'],
      to: ['submitted', 'in_charge', 'forwarded'],
      permission: 'coordinator',
      label: 'Annulla l’unione',
    },
    // Who filed it knows the person; who merged it decides. Until then the case stays where it is, and on the coordinators' desk.
    dispute_merge: {
      from: ['merged'],
      to: 'same',
      permission: 'counter',
      guards: ['its_merging_is_not_disputed'],
      label: 'Non è la stessa cosa',
    },
    keep_merged: {
      from: ['merged'],
      to: 'same',
      permission: 'coordinator',
      guards: ['its_merging_is_disputed'],
      label: 'Lascia unita',
    },
    reopen: {
      from: ['answered', 'closed', 'withdrawn', 'declined'],
      to: ['submitted'],
      permission: 'counter',
      guards: ['its_data_still_exist'],
      label: 'Riapri',
    },
    add_note: { from: AFTER_FILING, to: 'same', permission: 'coordination', label: 'Aggiungi una nota interna' },
    mark_read: {
      from: AFTER_FILING,
      to: 'same',
      permission: 'counter',
      guards: ['there_is_something_to_read'],
      label: 'Segna come letta',
    },
    set_urgency: { from: ACTIVE, to: 'same', permission: 'coordinator', label: 'Cambia l’urgenza' },
    keep_urgency: {
      from: ACTIVE,
      to: 'same',
      permission: 'coordinator',
      guards: ['a_more_urgent_code_is_proposed'],
      label: 'Lascia l’urgenza com’è',
    },
    repropose_urgency: {
      from: ACTIVE,
      to: 'same',
      permission: 'system',
      label: 'Riproponi l’urgenza',
      bySystem: true,
    },
    seal: {
      from: AFTER_FILING,
      to: 'same',
      permission: 'coordinator',
      guards: ['it_is_not_sealed'],
      label: 'Rendi riservata',
    },
    unseal: {
      from: AFTER_FILING,
      to: 'same',
      permission: 'coordinator',
      guards: ['it_is_sealed'],
      label: 'Togli la riservatezza',
    },
    recheck: {
      from: ['answered'],
      to: ['in_charge'],
      permission: 'system',
      guards: ['a_recheck_is_due'],
      label: 'Da ricontrollare',
      bySystem: true,
    },
  },
};

assertSoundLifecycle(CASE_LIFECYCLE);

export const ACTIVE_STATES: readonly CaseState[] = ACTIVE;
