import type { CaseEventType, CaseLinkKind, CaseState, LinkSide } from '@respi/segnalazioni/contract';
import { Problem, invalidField } from '@respi/shared/kernel';
import type { Case } from './case';
import { CASE_LIFECYCLE } from './lifecycle';

/** What two cases are to each other: a link, or that they are not alike. */
export type PairKind = CaseLinkKind | 'not_alike';

export interface CasePair {
  readonly one: string;
  readonly other: string;
}

/**
 * The two in the order in which they are kept: what depends stands first, and of anything else the smaller id, so that
 * nothing is said twice.
 */
export function pairOf(kind: PairKind, from: string, to: string): CasePair {
  return kind === 'depends_on' || from < to ? { one: from, other: to } : { one: to, other: from };
}

/** How a link reads from one of its cases. */
export function sideOf(kind: CaseLinkKind, isFirst: boolean): LinkSide {
  return kind === 'depends_on' && !isFirst ? 'awaited_by' : kind;
}

type Linkable = Pick<Case, 'id' | 'state' | 'sealed' | 'erased'>;

/**
 * Sealed cases are linked to nothing: what stands in the history of the other one would tell that they exist.
 * @throws Problem not_possible_now, invalid_input
 */
export function assertMayLink(subject: Linkable, target: Linkable): void {
  if (subject.erased || subject.sealed || subject.state === 'merged')
    throw new Problem('not_possible_now', {
      params: {
        state: subject.erased
          ? 'Cancellata'
          : subject.sealed
            ? 'Riservata'
            : CASE_LIFECYCLE.states[subject.state].label,
        action: 'Collega',
      },
    });
  if (target.id === subject.id) throw invalidField('to', 'linked_to_itself');
  if (target.erased || target.sealed) throw invalidField('to', 'cannot_be_linked');
}

/** What whoever has a linked case in charge is told of this one, by how the link reads from that other case. */
export type ToldOfLinked = Extract<CaseEventType, 'linked_reopened' | 'awaited_ended'>;

/** Where a case is over for whoever waits for it. A merged one goes on elsewhere. */
const ENDS: readonly CaseState[] = ['answered', 'closed', 'withdrawn', 'declined'];

/** Once when it ends, by an answer or without one, and when it is taken up again. */
export function toldOfLinked(
  before: Pick<Case, 'state' | 'lap'>,
  after: Pick<Case, 'state' | 'lap'>,
): ToldOfLinked | null {
  if (after.lap > before.lap) return 'linked_reopened';
  return !ENDS.includes(before.state) && ENDS.includes(after.state) ? 'awaited_ended' : null;
}

/** That an awaited one ended concerns the one that waits; that one was reopened, everything linked to it. */
export function concerns(told: ToldOfLinked, sideOfThere: LinkSide): boolean {
  return told === 'linked_reopened' || sideOfThere === 'depends_on';
}

/** Who has it in charge hears of what is linked to it while it still goes on, and of nothing that is kept from others. */
export function hearsOfLinked({ state, sealed, erased, inChargeOf }: Case): boolean {
  return !sealed && !erased && inChargeOf !== null && state !== 'merged' && !ENDS.includes(state);
}
