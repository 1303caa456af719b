import type { DistintaLine, DistintaState } from '@respi/segnalazioni/contract';
import type { StateTone } from '@respi/shared/ui';

export const TONE_OF_DISTINTA: Readonly<Record<DistintaState, StateTone>> = {
  prepared: 'waiting',
  handed_over: 'active',
  returned: 'waiting',
  closed: 'done',
  lost: 'attention',
};

/** An answer to this line is still to come. */
export function isOpen(line: DistintaLine): boolean {
  return line.referralStatus === 'open' && line.removedAt === null && line.struck === null;
}
