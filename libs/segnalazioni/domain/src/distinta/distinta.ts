import type { CaseState, DistintaState, ReferralStatus } from '@respi/segnalazioni/contract';

/** A sheet for one office as the rules see it. */
export interface Distinta {
  readonly id: string;
  readonly state: DistintaState;
  /** A sheet of sealed cases alone; a common sheet holds none. */
  readonly sealed: boolean;
  readonly version: number;
  readonly lines: readonly DistintaLineFacts[];
}

export interface DistintaLineFacts {
  readonly id: string;
  readonly referralId: string;
  readonly referralStatus: ReferralStatus;
  readonly caseState: CaseState;
  readonly caseSealed: boolean;
  readonly removedAt: Date | null;
}

/** Why a line no longer waits for the office, though nobody took it out. */
export const STRUCK_REASONS = ['withdrawn', 'closed', 'merged', 'recalled', 'sealed'] as const;
export type StruckReason = (typeof STRUCK_REASONS)[number];

/**
 * A line is struck, not removed, when its case went another way: the paper is out and its reader must see why. A case
 * that was sealed after the common sheet was made leaves it too.
 */
export function struck(
  line: Pick<DistintaLineFacts, 'referralStatus' | 'caseState' | 'caseSealed'>,
  sheet: Pick<Distinta, 'sealed'>,
): StruckReason | null {
  if (line.caseState === 'withdrawn') return 'withdrawn';
  if (line.caseState === 'merged') return 'merged';
  if (line.referralStatus === 'recalled') return line.caseState === 'closed' ? 'closed' : 'recalled';
  return line.caseSealed && !sheet.sealed ? 'sealed' : null;
}

/** Lines that the office still has to answer. */
export function waitingLines(sheet: Pick<Distinta, 'lines' | 'sealed'>): DistintaLineFacts[] {
  return sheet.lines.filter(
    (line) => line.removedAt === null && line.referralStatus === 'open' && struck(line, sheet) === null,
  );
}
