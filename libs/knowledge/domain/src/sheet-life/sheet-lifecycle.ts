import type { SheetAction, SheetState } from '@respi/knowledge/contract';
import { type Lifecycle, assertSoundLifecycle } from '@respi/shared/kernel';

/** How somebody stands to a sheet. Computed from memberships, never claimed. */
export const SHEET_RELATIONS = ['coordinator', 'referent', 'system'] as const;
export type SheetRelation = (typeof SHEET_RELATIONS)[number];

/** Right of a transition: the relations that hold it. `referent` is one of an office that the sheet names. */
export const SHEET_RIGHTS = {
  write: ['coordinator', 'system'],
  coordinate: ['coordinator'],
  // The system takes back what was validated before the law changed.
  give_back: ['coordinator', 'referent', 'system'],
  call_for_review: ['coordinator', 'referent', 'system'],
  speak_for_office: ['referent'],
  answer_for_finding: ['coordinator', 'referent'],
} as const satisfies Record<string, readonly SheetRelation[]>;
export type SheetRight = keyof typeof SHEET_RIGHTS;

export const SHEET_GUARDS = [
  'SheetHasNoOpenFinding',
  'EveryNamedOfficeHasValidated',
  'ValidatorDidNotWriteIt',
  'SecondPersonJustifies',
  'FindingMayBeJustified',
  'WasPublished',
  'HasReaders',
] as const;
export type SheetGuard = (typeof SHEET_GUARDS)[number];

const ON_THE_BENCH = ['draft', 'in_review', 'validated'] as const;

/** The life of a sheet. The published copy lives on its own: see `sheet.ts`. */
export const SHEET_LIFECYCLE: Lifecycle<SheetState, SheetAction, SheetRight, SheetGuard> = {
  name: 'scheda',
  // What is written at once begins as a draft.
  initial: 'candidate',
  states: {
    candidate: { category: 'initial', label: 'Candidata' },
    draft: { category: 'active', label: 'Bozza' },
    in_review: { category: 'waiting', label: 'In revisione' },
    validated: { category: 'active', label: 'Validata' },
    published: { category: 'resolved', label: 'Pubblicata' },
    to_review: { category: 'active', label: 'Da rivedere' },
    archived: { category: 'inactive', label: 'Archiviata' },
    superseded: { category: 'inactive', label: 'Superata' },
  },
  transitions: {
    edit: {
      from: ['candidate', ...ON_THE_BENCH, 'published', 'to_review'],
      to: ['draft'],
      permission: 'write',
      label: 'Modifica',
    },
    send_to_review: {
      from: ['draft', 'to_review'],
      to: ['in_review'],
      permission: 'write',
      label: 'Manda in revisione',
    },
    return_to_draft: {
      from: ['in_review', 'validated'],
      to: ['draft'],
      permission: 'give_back',
      label: 'Rimanda in bozza',
    },
    // What was being written is given up; it stays among the versions.
    return_to_published: {
      from: [...ON_THE_BENCH],
      to: ['published', 'to_review'],
      permission: 'coordinate',
      guards: ['HasReaders'],
      label: 'Torna alla versione pubblicata',
    },
    validate: {
      from: ['in_review'],
      to: ['in_review', 'validated'],
      permission: 'speak_for_office',
      guards: ['ValidatorDidNotWriteIt'],
      label: 'Valida',
    },
    publish: {
      from: ['validated'],
      to: ['published'],
      permission: 'coordinate',
      guards: ['EveryNamedOfficeHasValidated', 'SheetHasNoOpenFinding'],
      label: 'Pubblica',
    },
    mark_for_review: {
      from: ['published'],
      to: ['to_review'],
      permission: 'call_for_review',
      label: 'Segna da rivedere',
    },
    archive: {
      from: ['candidate', ...ON_THE_BENCH, 'published', 'to_review'],
      to: ['archived'],
      permission: 'coordinate',
      label: 'Archivia',
    },
    // An archived one too: who still has its address is led on.
    supersede: {
      from: [...ON_THE_BENCH, 'published', 'to_review', 'archived'],
      to: ['superseded'],
      permission: 'coordinate',
      guards: ['WasPublished'],
      label: 'Segna come superata',
    },
    restore: {
      from: [...ON_THE_BENCH, 'published', 'to_review', 'archived', 'superseded'],
      // A candidate that was discarded is one again.
      to: ['draft', 'candidate'],
      permission: 'coordinate',
      label: 'Riprendi',
    },
    justify_finding: {
      from: [...ON_THE_BENCH],
      to: 'same',
      permission: 'answer_for_finding',
      guards: ['FindingMayBeJustified', 'SecondPersonJustifies'],
      label: 'Giustifica il rilievo',
    },
    entrust: {
      from: [...ON_THE_BENCH, 'published', 'to_review'],
      to: 'same',
      permission: 'coordinate',
      label: 'Affida',
    },
  },
};

assertSoundLifecycle(SHEET_LIFECYCLE);
