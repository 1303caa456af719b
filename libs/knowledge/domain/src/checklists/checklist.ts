import type {
  CHECKLIST_ACTION_BODIES,
  ChecklistAction,
  ChecklistItem,
  ChecklistState,
} from '@respi/knowledge/contract';
import { type Lifecycle, assertSoundLifecycle } from '@respi/shared/kernel';
import type { z } from 'zod';
import type { OfficeWord, SheetRelation } from '../sheet-life';

/** For which cases a list is: one procedure, and within it perhaps one office or one kind of permit alone. */
export interface ChecklistScope {
  readonly procedure: string;
  readonly office: string | null;
  readonly permit: string | null;
}

/**
 * One version of the list of documents of a procedure. Its words change only before it comes into force; what changes afterwards
 * is another version, from another day.
 */
export interface Checklist extends ChecklistScope {
  readonly id: string;
  readonly networkId: string;
  /** Counts the versions of one scope, from 1. */
  readonly number: number;
  readonly state: ChecklistState;
  /** Codes of the offices whose word it needs; at least one. */
  readonly offices: readonly string[];
  readonly items: readonly ChecklistItem[];
  /** Accounts whose words stand in it. */
  readonly writers: readonly string[];
  readonly validations: readonly OfficeWord[];
  /** First and last day `YYYY-MM-DD`. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly notice: string | null;
  /** Counts every change: what `If-Match` compares. */
  readonly version: number;
}

export type ChecklistCommand = {
  [A in ChecklistAction]: { readonly action: A; readonly body: z.infer<(typeof CHECKLIST_ACTION_BODIES)[A]> };
}[ChecklistAction];

export const CHECKLIST_RIGHTS = {
  write: ['coordinator', 'system'],
  coordinate: ['coordinator'],
  give_back: ['coordinator', 'referent'],
  speak_for_office: ['referent'],
  pass_of_time: ['system'],
} as const satisfies Record<string, readonly SheetRelation[]>;
export type ChecklistRight = keyof typeof CHECKLIST_RIGHTS;
export type ChecklistGuard = 'EveryNamedOfficeHasValidated' | 'ValidatorDidNotWriteIt';

const ON_THE_BENCH = ['draft', 'in_review', 'validated'] as const;

export const CHECKLIST_LIFECYCLE: Lifecycle<
  ChecklistState,
  ChecklistAction | 'supersede' | 'resume',
  ChecklistRight,
  ChecklistGuard
> = {
  name: 'lista dei documenti',
  initial: 'draft',
  states: {
    draft: { category: 'initial', label: 'Bozza' },
    in_review: { category: 'waiting', label: 'In revisione' },
    validated: { category: 'active', label: 'Validata' },
    in_force: { category: 'resolved', label: 'In vigore' },
    superseded: { category: 'inactive', label: 'Sostituita' },
    withdrawn: { category: 'inactive', label: 'Ritirata' },
  },
  transitions: {
    edit: { from: [...ON_THE_BENCH], to: ['draft'], permission: 'write', label: 'Modifica' },
    send_to_review: { from: ['draft'], to: ['in_review'], permission: 'write', label: 'Manda in revisione' },
    return_to_draft: {
      from: ['in_review', 'validated'],
      to: ['draft'],
      permission: 'give_back',
      label: 'Rimanda in bozza',
    },
    validate: {
      from: ['in_review'],
      to: ['in_review', 'validated'],
      permission: 'speak_for_office',
      guards: ['ValidatorDidNotWriteIt'],
      label: 'Valida',
    },
    bring_into_force: {
      from: ['validated'],
      to: ['in_force'],
      permission: 'coordinate',
      guards: ['EveryNamedOfficeHasValidated'],
      label: 'Metti in vigore',
    },
    withdraw: {
      from: [...ON_THE_BENCH, 'in_force'],
      to: ['withdrawn'],
      permission: 'coordinate',
      label: 'Ritira',
    },
    // Done to a version by what is done to the one after it.
    supersede: {
      from: ['in_force'],
      to: ['superseded'],
      permission: 'pass_of_time',
      label: 'Sostituisci',
      bySystem: true,
    },
    resume: { from: ['superseded'], to: ['in_force'], permission: 'pass_of_time', label: 'Riprendi', bySystem: true },
  },
};

assertSoundLifecycle(CHECKLIST_LIFECYCLE);

/** Past-tense names of what happens to a list. */
export const EVENT_OF_CHECKLIST_ACTION = {
  edit: 'checklist_edited',
  send_to_review: 'checklist_sent_to_review',
  return_to_draft: 'checklist_returned',
  validate: 'checklist_validated',
  bring_into_force: 'checklist_brought_into_force',
  withdraw: 'checklist_withdrawn',
} as const satisfies Record<ChecklistAction, string>;
