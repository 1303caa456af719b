import type { HelpdeskAction, HelpdeskSide, HelpdeskState } from '@respi/content/contract';

interface Step {
  readonly by: readonly HelpdeskSide[];
  readonly from: readonly HelpdeskState[];
  /** null: where it stands, it stays. */
  readonly to: HelpdeskState | null;
  readonly text: boolean;
  /** Whoever asked without an account reads the answer and cannot write again. */
  readonly outside: boolean;
}

/** The life of a request, as data. `write` of who was asked gives it back to the desk. */
export const HELPDESK_STEPS: Readonly<Record<HelpdeskAction, Step>> = {
  take: { by: ['desk'], from: ['open', 'reopened'], to: 'taken', text: false, outside: true },
  ask: { by: ['desk'], from: ['taken'], to: 'waiting_answer', text: true, outside: false },
  solve: { by: ['desk'], from: ['taken', 'waiting_answer'], to: 'solved', text: true, outside: true },
  point_to_case: {
    by: ['desk'],
    from: ['open', 'taken', 'waiting_answer', 'reopened'],
    to: 'closed',
    text: false,
    outside: false,
  },
  write: { by: ['asker'], from: ['open', 'taken', 'waiting_answer', 'reopened'], to: null, text: true, outside: false },
  close: { by: ['asker', 'desk'], from: ['solved'], to: 'closed', text: false, outside: true },
  reopen: { by: ['asker'], from: ['solved', 'closed'], to: 'reopened', text: true, outside: false },
};
const IN_ORDER = Object.keys(HELPDESK_STEPS) as HelpdeskAction[];

export interface HelpdeskStanding {
  readonly state: HelpdeskState;
  readonly sides: readonly HelpdeskSide[];
  readonly outside: boolean;
  /** What was written is gone: there is nothing to go on with. */
  readonly erased: boolean;
}

/** What this person may do now. */
export function helpdeskActions({ state, sides, outside, erased }: HelpdeskStanding): HelpdeskAction[] {
  if (erased) return [];
  return IN_ORDER.filter((action) => {
    const step = HELPDESK_STEPS[action];
    return (step.outside || !outside) && step.from.includes(state) && step.by.some((side) => sides.includes(side));
  });
}

export function helpdeskStateAfter(action: HelpdeskAction, state: HelpdeskState): HelpdeskState {
  if (action === 'write' && state === 'waiting_answer') return 'taken';
  return HELPDESK_STEPS[action].to ?? state;
}

/** Of somebody who is both, what is written is the desk's where only the desk may do it. */
export function helpdeskSideOf(action: HelpdeskAction): HelpdeskSide {
  return HELPDESK_STEPS[action].by[0] ?? 'asker';
}

/** What the asker is told by it: a first answer, in the sense of the days that it is owed in. */
export function isHelpdeskAnswer(action: HelpdeskAction): boolean {
  return action === 'ask' || action === 'solve' || action === 'point_to_case';
}
