import type { TranslationAction, TranslationState } from '@respi/knowledge/contract';
import { type Lifecycle, assertSoundLifecycle } from '@respi/shared/kernel';
import type { SheetRelation } from '../sheet-life';

/** The system writes what is imported; only people read. */
export const TRANSLATION_RIGHTS = {
  translate: ['coordinator', 'system'],
  stand_behind: ['coordinator'],
} as const satisfies Record<string, readonly SheetRelation[]>;
export type TranslationRight = keyof typeof TRANSLATION_RIGHTS;

export const TRANSLATION_GUARDS = [
  'ThereIsSomethingToRead',
  'AnotherPersonRevisedIt',
  'TranslationHasNoOpenFinding',
  'SecondPersonJustifies',
  'FindingMayBeJustified',
] as const;
export type TranslationGuard = (typeof TRANSLATION_GUARDS)[number];

/** Whatever is written is `machine` until a person has read it all, whoever wrote it. */
export const TRANSLATION_LIFECYCLE: Lifecycle<TranslationState, TranslationAction, TranslationRight, TranslationGuard> =
  {
    name: 'traduzione',
    initial: 'machine',
    states: {
      machine: { category: 'initial', label: 'Da rileggere' },
      revised: { category: 'waiting', label: 'Riletta' },
      validated: { category: 'resolved', label: 'Validata' },
      withdrawn: { category: 'inactive', label: 'Ritirata' },
    },
    transitions: {
      write: {
        from: ['machine', 'revised', 'validated', 'withdrawn'],
        to: ['machine'],
        permission: 'translate',
        label: 'Scrivi',
      },
      revise: {
        from: ['machine', 'revised', 'validated'],
        to: ['revised'],
        permission: 'stand_behind',
        guards: ['ThereIsSomethingToRead'],
        label: 'Ho riletto tutto',
      },
      send_back: { from: ['revised'], to: ['machine'], permission: 'stand_behind', label: 'Rimanda indietro' },
      validate: {
        from: ['revised'],
        to: ['validated'],
        permission: 'stand_behind',
        guards: ['AnotherPersonRevisedIt', 'TranslationHasNoOpenFinding'],
        label: 'Valida e pubblica',
      },
      withdraw: {
        from: ['machine', 'revised', 'validated'],
        to: ['withdrawn'],
        permission: 'stand_behind',
        label: 'Ritira',
      },
      justify_finding: {
        from: ['machine', 'revised'],
        to: 'same',
        permission: 'stand_behind',
        guards: ['FindingMayBeJustified', 'SecondPersonJustifies'],
        label: 'Giustifica il rilievo',
      },
    },
  };

assertSoundLifecycle(TRANSLATION_LIFECYCLE);
