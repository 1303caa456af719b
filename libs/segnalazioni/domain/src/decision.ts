import type { Actor, ValidationPolicy } from '@respi/identity/contract';
import type { ActionBody, CaseState, RequestedAction } from '@respi/segnalazioni/contract';
import { Problem, newId } from '@respi/shared/kernel';
import type { Case, NewText, Referral, Reply, TextKind } from './case';
import { withoutCredentials } from './identifiers';
import type { Relation } from './lifecycle';

/** An office or the coordination, as a command may name it. */
export interface AddresseeUnit {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly active: boolean;
  readonly policy: ValidationPolicy;
}

/** What a decision may know beside the case. All of it is looked up before, so that deciding is pure. */
export interface DecisionFacts {
  readonly now: Date;
  /** Calendar day of `now` in Europe/Rome. */
  readonly today: string;
  readonly unitByCode: (code: string) => AddresseeUnit | undefined;
  readonly unitById: (id: string) => AddresseeUnit | undefined;
  /** Who may have a case in charge in this network. */
  readonly coordination: readonly string[];
  /** When the next nudge is allowed, by the service calendar; null when now. */
  readonly nextNudgeAt: Date | null;
  /** Default handlers of sealed cases in this network. */
  readonly sealedHandlers: readonly string[];
  /** The case named by `merge`. */
  readonly mergeTarget?: Case;
}

export interface CaseEventDraft {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Texts that the event is about: the stream keeps their id and keyed digest. */
  readonly texts: readonly string[];
}

/** Everything that changes, and why: the caller writes all of it in one transaction. */
export interface Decision {
  readonly after: Case;
  readonly texts: readonly NewText[];
  readonly events: readonly CaseEventDraft[];
  /** Replies that merged cases receive a copy of. */
  readonly toCopy: readonly string[];
  /** Why a reply says something else now: a text that may be erased, so it is kept with the version and not in the event. */
  readonly correctedBecause?: string | undefined;
}

/** What one action changes; the frame around it adds version, state, times and the event. */
export interface Change {
  readonly fields?: Partial<Omit<Case, 'state' | 'version' | 'referrals' | 'replies'>>;
  readonly to?: CaseState;
  readonly referrals?: readonly Referral[];
  readonly replies?: readonly Reply[];
  readonly texts?: readonly NewText[];
  readonly data?: Readonly<Record<string, unknown>>;
  readonly toCopy?: readonly string[];
  readonly correctedBecause?: string | undefined;
}

export interface DecisionContext {
  readonly actor: Actor;
  readonly facts: DecisionFacts;
  readonly relations: ReadonlySet<Relation>;
}

export type Decide<A extends RequestedAction> = (
  subject: Case,
  body: ActionBody<A>,
  context: DecisionContext,
) => Change;

/** A text as it may be kept: an ologramma, which is a login, is taken out wherever somebody typed it. */
export function newText(kind: TextKind, body: string, details?: Readonly<Record<string, unknown>>): NewText {
  return { id: newId(), kind, body: withoutCredentials(body).text, ...(details ? { details } : {}) };
}

export function refuse(path: string, code: string): Problem {
  return new Problem('invalid_input', { fields: [{ path, code }] });
}
