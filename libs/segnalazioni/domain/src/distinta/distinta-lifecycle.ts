import type { DistintaAction, DistintaState } from '@respi/segnalazioni/contract';
import { type Lifecycle, actionsFrom, assertSoundLifecycle } from '@respi/shared/kernel';
import { type Distinta, waitingLines } from './distinta';

/** The one right over a sheet: the coordination, and for a sheet of sealed cases its handlers alone. */
export type DistintaRight = 'handler';

/** Conditions on the sheet itself, named as sentences. */
export const DISTINTA_GUARDS = {
  a_line_waits: (sheet: Distinta) => waitingLines(sheet).length > 0,
  is_back_or_empty: (sheet: Distinta) => sheet.state !== 'prepared' || waitingLines(sheet).length === 0,
  a_line_can_be_taken_out: (sheet: Distinta) => sheet.lines.some((line) => line.removedAt === null),
} as const satisfies Record<string, (sheet: Distinta) => boolean>;
export type DistintaGuard = keyof typeof DISTINTA_GUARDS;

/** The life of a paper batch: prepared here, handed over at the office, brought back, recorded, put away. */
export const DISTINTA_LIFECYCLE: Lifecycle<DistintaState, DistintaAction, DistintaRight, DistintaGuard> = {
  name: 'distinta',
  initial: 'prepared',
  states: {
    prepared: { category: 'initial', label: 'Preparata' },
    handed_over: { category: 'active', label: 'Consegnata' },
    returned: { category: 'active', label: 'Rientrata' },
    closed: { category: 'inactive', label: 'Chiusa' },
    lost: { category: 'inactive', label: 'Smarrita' },
  },
  transitions: {
    hand_over: {
      from: ['prepared'],
      to: ['handed_over'],
      permission: 'handler',
      guards: ['a_line_waits'],
      label: 'Segna consegnata',
    },
    return: { from: ['handed_over'], to: ['returned'], permission: 'handler', label: 'Segna rientrata' },
    // Also one that nothing is left on: it is carried nowhere.
    close: {
      from: ['prepared', 'returned'],
      to: ['closed'],
      permission: 'handler',
      guards: ['is_back_or_empty'],
      label: 'Chiudi',
    },
    remove_line: {
      from: ['prepared', 'handed_over', 'returned'],
      to: 'same',
      permission: 'handler',
      guards: ['a_line_can_be_taken_out'],
      label: 'Togli dalla distinta',
    },
    report_lost: {
      from: ['prepared', 'handed_over', 'returned'],
      to: ['lost'],
      permission: 'handler',
      label: 'Segnala smarrita',
    },
  },
};

assertSoundLifecycle(DISTINTA_LIFECYCLE);

export function distintaActions(sheet: Distinta): DistintaAction[] {
  return actionsFrom(DISTINTA_LIFECYCLE, sheet.state).filter((action) => guardsHold(sheet, action));
}

export function guardsHold(sheet: Distinta, action: DistintaAction): boolean {
  return (DISTINTA_LIFECYCLE.transitions[action].guards ?? []).every((guard) => DISTINTA_GUARDS[guard](sheet));
}
