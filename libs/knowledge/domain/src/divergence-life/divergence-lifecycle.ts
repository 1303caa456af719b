import type { DivergenceAction, DivergenceState } from '@respi/knowledge/contract';
import { type Lifecycle, assertSoundLifecycle } from '@respi/shared/kernel';

/** How somebody stands to a divergence. `referent` is one of an office that it concerns. */
export const DIVERGENCE_RELATIONS = ['coordinator', 'referent'] as const;
export type DivergenceRelation = (typeof DIVERGENCE_RELATIONS)[number];

export const DIVERGENCE_RIGHTS = {
  coordinate: ['coordinator'],
  discuss: ['coordinator', 'referent'],
} as const satisfies Record<string, readonly DivergenceRelation[]>;
export type DivergenceRight = keyof typeof DIVERGENCE_RIGHTS;

const UNDECIDED = ['open', 'in_discussion'] as const;

/** The life of a divergence: what two offices do differently, until it is one thing or turns out to be two. */
export const DIVERGENCE_LIFECYCLE: Lifecycle<DivergenceState, DivergenceAction, DivergenceRight, never> = {
  name: 'divergenza',
  initial: 'open',
  states: {
    open: { category: 'initial', label: 'Aperta' },
    in_discussion: { category: 'active', label: 'In discussione' },
    decided: { category: 'active', label: 'Decisa' },
    standard: { category: 'resolved', label: 'Prassi comune' },
    dismissed: { category: 'inactive', label: 'Non è una divergenza' },
  },
  transitions: {
    edit: { from: [...UNDECIDED], to: 'same', permission: 'coordinate', label: 'Modifica' },
    comment: {
      from: ['open'],
      to: ['in_discussion'],
      alsoIn: ['in_discussion', 'decided'],
      permission: 'discuss',
      label: 'Commenta',
    },
    decide: { from: [...UNDECIDED], to: ['decided'], permission: 'coordinate', label: 'Decidi' },
    adopt: { from: ['decided'], to: ['standard'], permission: 'coordinate', label: 'Rendi prassi comune' },
    dismiss: { from: [...UNDECIDED], to: ['dismissed'], permission: 'coordinate', label: 'Non è una divergenza' },
    reopen: {
      from: ['decided', 'standard', 'dismissed'],
      to: ['in_discussion'],
      permission: 'coordinate',
      label: 'Riapri',
    },
    link_sheet: { from: ['decided', 'standard'], to: 'same', permission: 'coordinate', label: 'Collega una scheda' },
  },
};

assertSoundLifecycle(DIVERGENCE_LIFECYCLE);
