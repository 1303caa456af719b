import type { DistintaAction, DistintaCommand, DistintaState } from '@respi/segnalazioni/contract';
import { Problem } from '@respi/shared/kernel';
import { refuse } from '../decision';
import type { Distinta } from './distinta';
import { DISTINTA_LIFECYCLE, guardsHold } from './distinta-lifecycle';

/** What an action changes; the caller writes it with its event in one transaction. */
export interface DistintaDecision {
  readonly to: DistintaState;
  /** Lines taken out: their referrals may go on another sheet. */
  readonly freed: readonly string[];
  /** The codes printed on the sheet open nothing any more. */
  readonly codesRevoked: boolean;
  /** A text of the actor's, kept in a row that can be erased; the event has its digest. */
  readonly reason: string | null;
  readonly event: { readonly type: DistintaEventType; readonly data: Readonly<Record<string, unknown>> };
}

/** Past-tense names of what happened to a sheet. */
export const EVENT_OF_DISTINTA_ACTION = {
  hand_over: 'handed_over',
  return: 'returned',
  close: 'closed',
  remove_line: 'line_removed',
  report_lost: 'reported_lost',
} as const satisfies Record<DistintaAction, string>;
export type DistintaEventType = (typeof EVENT_OF_DISTINTA_ACTION)[DistintaAction] | 'prepared' | 'printed';

/** The pure transition. @throws Problem not_possible_now, invalid_input */
export function decideDistinta(sheet: Distinta, command: DistintaCommand): DistintaDecision {
  const transition = DISTINTA_LIFECYCLE.transitions[command.action];
  if (!transition.from.includes(sheet.state) || !guardsHold(sheet, command.action))
    throw new Problem('not_possible_now', {
      params: { state: DISTINTA_LIFECYCLE.states[sheet.state].label, action: transition.label },
    });
  const change = changeOf(sheet, command);
  const [to = sheet.state] = transition.to === 'same' ? [] : transition.to;
  return {
    to,
    freed: change.freed,
    codesRevoked: command.action === 'report_lost',
    reason: change.reason,
    event: {
      type: EVENT_OF_DISTINTA_ACTION[command.action],
      data: { from: sheet.state, to, ...(change.freed.length > 0 ? { lines: change.freed } : {}) },
    },
  };
}

function changeOf(sheet: Distinta, command: DistintaCommand): { freed: readonly string[]; reason: string | null } {
  switch (command.action) {
    case 'hand_over':
    case 'return':
      return { freed: [], reason: null };
    case 'close':
      // What came back without an answer is still open: it goes on the office's next sheet.
      return {
        freed: sheet.lines
          .filter((line) => line.removedAt === null && line.referralStatus === 'open')
          .map((line) => line.id),
        reason: null,
      };
    case 'remove_line': {
      const line = sheet.lines.find((each) => each.id === command.body.lineId && each.removedAt === null);
      if (!line) throw refuse('lineId', 'line_not_on_sheet');
      return { freed: [line.id], reason: command.body.reason };
    }
    case 'report_lost':
      return {
        freed: sheet.lines.filter((line) => line.removedAt === null).map((line) => line.id),
        reason: command.body.reason,
      };
  }
}
