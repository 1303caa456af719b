import type {
  DECISIONS,
  DIVERGENCE_OPENED,
  DIVERGENCE_ACTION_BODIES,
  DivergenceAction,
  DivergenceStage,
  DivergenceState,
  NewDivergence,
  NewPractice,
  PracticeSide,
} from '@respi/knowledge/contract';
import { DIVERGENCE_DECIDED } from '@respi/knowledge/contract';
import type { z } from 'zod';

export type Practice = NewPractice;

/** What was decided on a divergence, by whom and since when it holds. */
export interface PracticeDecision {
  readonly chosen: (typeof DECISIONS)[number];
  /** The practice to follow, in words of its own. */
  readonly text: string;
  readonly reason: string;
  /** Day `YYYY-MM-DD`. */
  readonly holdsFrom: string;
  readonly by: string;
  readonly at: Date;
}

/** The same question, answered in two ways in one network. */
export interface Divergence {
  readonly id: string;
  readonly networkId: string;
  readonly state: DivergenceState;
  readonly topic: string;
  readonly question: string;
  readonly practices: Readonly<Record<PracticeSide, Practice>>;
  readonly decision: PracticeDecision | null;
  /** Why it was dismissed, or taken up again. */
  readonly notice: string | null;
  /** The sheet that its standard feeds. */
  readonly sheetId: string | null;
  readonly openedBy: string;
  /** Counts every change: what `If-Match` compares. */
  readonly version: number;
}

export type DivergenceActionBody<A extends DivergenceAction> = z.infer<(typeof DIVERGENCE_ACTION_BODIES)[A]>;
export type DivergenceCommand = {
  [A in DivergenceAction]: { readonly action: A; readonly body: DivergenceActionBody<A> };
}[DivergenceAction];

export const EVENT_OF_DIVERGENCE_ACTION = {
  edit: 'divergence_edited',
  comment: 'divergence_commented',
  decide: DIVERGENCE_DECIDED,
  adopt: 'divergence_became_standard',
  dismiss: 'divergence_dismissed',
  reopen: 'divergence_reopened',
  link_sheet: 'divergence_sheet_linked',
} as const satisfies Record<DivergenceAction, string>;

/** Codes and ids only. */
export interface DivergenceEvent {
  readonly type: (typeof EVENT_OF_DIVERGENCE_ACTION)[DivergenceAction] | typeof DIVERGENCE_OPENED;
  readonly data: Readonly<Record<string, string | readonly string[] | null>>;
}

/** Codes of every office that one of the two practices names, each once, in order. */
export function officesConcerned({ practices: { a, b } }: Pick<Divergence, 'practices'>): string[] {
  return [...new Set([...a.offices, ...b.offices])].sort();
}

/** The drawer of the desk in which it lies. */
export function stageOf(state: DivergenceState): DivergenceStage {
  return state === 'in_discussion' ? 'open' : state;
}

/** A practice with each office and case once. */
export function tidy(practice: NewDivergence['a']): Practice {
  return { ...practice, offices: [...new Set(practice.offices)], cases: [...new Set(practice.cases)] };
}
