import type { Actor } from '@respi/identity/contract';
import type { SheetAction } from '@respi/knowledge/contract';
import type { ProblemCode } from '@respi/shared/kernel';
import type { OpenOrJustifiedFinding, Sheet } from './sheet';
import { SHEET_LIFECYCLE, type SheetGuard } from './sheet-lifecycle';

/** What the guards look at. */
export interface GuardView {
  readonly sheet: Sheet;
  readonly actor: Actor;
  readonly findings: readonly OpenOrJustifiedFinding[];
  /** The one that the command is about. */
  readonly finding?: OpenOrJustifiedFinding | undefined;
}

/** Publication waits until every finding is gone, or is a common word that a second person answers for. */
export const SheetHasNoOpenFinding = ({ findings }: GuardView): boolean =>
  findings.every(({ justifiable, justified }) => justifiable && justified !== null);

export const EveryNamedOfficeHasValidated = ({ sheet }: GuardView): boolean =>
  sheet.offices.length > 0 && sheet.offices.every((office) => sheet.validations.some((word) => word.office === office));

/** Nobody approves a sheet that they wrote. */
export const ValidatorDidNotWriteIt = ({ sheet, actor }: GuardView): boolean =>
  !sheet.writers.includes(actor.accountId);

export const SecondPersonJustifies = ({ sheet, actor }: GuardView): boolean => !sheet.writers.includes(actor.accountId);

/** A complete identifier is taken out of the text; no reason keeps it. */
export const FindingMayBeJustified = ({ finding }: GuardView): boolean =>
  finding !== undefined && finding.justifiable && finding.justified === null;

/** Only what had readers can lead them on. */
export const WasPublished = ({ sheet }: GuardView): boolean => sheet.publishedAt !== null;

/** There is something to go back to. */
export const HasReaders = ({ sheet }: GuardView): boolean => sheet.publishedVersion !== null;

const GUARDS: Readonly<
  Record<SheetGuard, { readonly holds: (view: GuardView) => boolean; readonly problem: ProblemCode }>
> = {
  SheetHasNoOpenFinding: { holds: SheetHasNoOpenFinding, problem: 'personal_data_found' },
  EveryNamedOfficeHasValidated: { holds: EveryNamedOfficeHasValidated, problem: 'validation_missing' },
  ValidatorDidNotWriteIt: { holds: ValidatorDidNotWriteIt, problem: 'own_work_not_approvable' },
  SecondPersonJustifies: { holds: SecondPersonJustifies, problem: 'own_work_not_approvable' },
  FindingMayBeJustified: { holds: FindingMayBeJustified, problem: 'personal_data_found' },
  WasPublished: { holds: WasPublished, problem: 'not_possible_now' },
  HasReaders: { holds: HasReaders, problem: 'not_possible_now' },
};

/** The first guard of an action that does not hold, as the problem to be told; null when all do. */
export function guardAgainst(action: SheetAction, view: GuardView): ProblemCode | null {
  const broken = SHEET_LIFECYCLE.transitions[action].guards?.find((guard) => !GUARDS[guard].holds(view));
  return broken ? GUARDS[broken].problem : null;
}
