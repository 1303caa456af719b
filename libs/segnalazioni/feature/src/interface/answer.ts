import type { ActionBody, Outcome, ReplyChannel } from '@respi/segnalazioni/contract';
import type { Ended } from './what-ended';

/** The referral that is being answered, as a line of a distinta, a case or a search gives it. */
export interface AnsweredReferral {
  readonly referralId: string;
  readonly caseId: string;
  readonly number: string;
  readonly version: number;
  /** Code of the office that answers. */
  readonly office: string;
}

/** What the form holds, complete or not. */
export interface TypedAnswer {
  readonly outcome: Outcome | null;
  readonly text: string;
  readonly officePerson: string;
  readonly givenOn: string;
  readonly channel: ReplyChannel;
  readonly dueOn: string;
  readonly recheckOn: string;
}

/** What is asked of the server. */
export type AnswerWish =
  | { readonly action: 'collect'; readonly body: ActionBody<'collect'> }
  | { readonly action: 'not_competent'; readonly body: ActionBody<'not_competent'> };

/** An answer on its way: it stays on the device until the server has said that it has it. */
export interface KeptAnswer {
  readonly referral: AnsweredReferral;
  readonly wish: AnswerWish;
  /** `Idempotency-Key`: however many times it is sent, it is recorded once. */
  readonly key: string;
  readonly at: string;
  /** Why the server refused it; null while it waits for the network. */
  readonly refusal: string | null;
  /** Nobody waits for it any more. */
  readonly ended?: Ended;
}

/** Whether the outcome says by or on which day. */
export function announcesDay(outcome: Outcome | null): boolean {
  return outcome === 'appuntamento_fissato' || outcome === 'richiesta_integrazione';
}

/** Dates that an outcome does not ask for do not travel, even if they were typed for another one. */
export function collectBody(referralId: string, outcome: Outcome, typed: TypedAnswer): ActionBody<'collect'> {
  return {
    referralId,
    outcome,
    text: typed.text.trim(),
    channel: typed.channel,
    givenOn: typed.givenOn,
    ...(typed.officePerson.trim() ? { officePerson: typed.officePerson.trim() } : {}),
    ...(announcesDay(outcome) && typed.dueOn ? { dueOn: typed.dueOn } : {}),
    ...(outcome === 'in_istruttoria' ? { recheckOn: typed.recheckOn } : {}),
  };
}
