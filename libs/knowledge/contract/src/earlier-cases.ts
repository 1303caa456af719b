import type { Actor } from '@respi/identity/contract';
import type { IntegrationAsked } from './checklists';

/** A transaction as a port sees it: one network entered as one actor. */
export interface PortTransaction {
  readonly actor: Actor;
  readonly networkId: string;
  readonly now: Date;
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** A case that may resemble what is being written. */
export interface EarlierCase {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  /** The question as it was asked; null once erased. */
  readonly question: string | null;
}

/** What is looked for in others; `kept`: nothing is like it for anybody, for it is sealed or about somebody who is protected. */
export type CaseToCompare =
  | { readonly kept: true }
  | {
      readonly kept: false;
      /** Null once erased. */
      readonly question: string | null;
      /** Code of the office. */
      readonly office: string;
      readonly procedure: string | null;
    };

/** An earlier case beside another. */
export interface NearCase extends EarlierCase {
  readonly submittedAt: Date;
  /** Codes. */
  readonly sportello: string;
  readonly office: string;
  readonly procedure: string | null;
  /** Name of who has it in charge. */
  readonly inCharge: string | null;
  /** Both hold the same number of a practice. */
  readonly sameNumber: boolean;
  readonly active: boolean;
}

/** A case that a sheet is going to be built on. */
export interface SourceCase {
  readonly id: string;
  readonly number: string;
  /** Answered or closed. */
  readonly resolved: boolean;
}

export interface PeopleBehind {
  readonly names: readonly { readonly surname: string; readonly name: string }[];
  /** Days, `YYYY-MM-DD`. */
  readonly birthDates: readonly string[];
}

/** A reply that stands, with the question that it answers: as knowledge holds answers against one another. */
export interface StandingAnswer {
  readonly replyId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly topic: string;
  /** Code of the office that gave it. */
  readonly office: string;
  /** Without what says who; null once erased. */
  readonly question: string | null;
  readonly answer: string | null;
  /** When it came to stand: given to the counter, and validated where it had to be. */
  readonly settledAt: Date;
}

/** A place in the order in which replies came to stand. */
export interface SettledPlace {
  readonly at: Date;
  readonly replyId: string;
}

/**
 * What knowledge asks of the segnalazioni, within the caller's transaction. The context of the segnalazioni implements
 * it; nobody else reads its tables.
 */
export abstract class EarlierCases {
  /** Cases that say at least one of `words`, within what the actor may see, sealed ones left out; newest first. */
  abstract sharing(tx: PortTransaction, words: readonly string[], limit: number): Promise<readonly EarlierCase[]>;

  /** @throws Problem not_found, not_allowed where the actor does not sort cases */
  abstract toCompare(tx: PortTransaction, caseId: string): Promise<CaseToCompare>;

  /**
   * Cases beside this one that say one of `words` or hold one of its numbers, without those that are sealed, about people
   * whom the network protects, merged, erased, linked to it already or said not to be like it.
   */
  abstract near(
    tx: PortTransaction,
    caseId: string,
    words: readonly string[],
    limit: number,
  ): Promise<readonly NearCase[]>;

  /** What was said not to be like this case, within what the actor may see; the newest first. */
  abstract notAlike(tx: PortTransaction, caseId: string): Promise<readonly { id: string; number: string }[]>;

  /** Those of `caseIds` that the actor may see. */
  abstract visible(tx: PortTransaction, caseIds: readonly string[]): Promise<readonly SourceCase[]>;

  /**
   * The people of the cases, whether or not the actor may see them: what is published must not name them. Goes nowhere
   * but into the search for personal data.
   */
  abstract peopleBehind(tx: PortTransaction, caseIds: readonly string[]): Promise<PeopleBehind>;

  /**
   * What an event of a case asks to be completed, without names and numbers; null where it asks for nothing, where the case names no
   * procedure, and of a sealed case, which is in no figure.
   */
  abstract integrationAsked(tx: PortTransaction, eventId: string): Promise<IntegrationAsked | null>;

  /**
   * Replies that came to stand behind a place, the earliest first. What is sealed, what is about people whom the network
   * protects, and how a single practice stands is left out.
   */
  abstract settledAfter(tx: PortTransaction, place: SettledPlace, limit: number): Promise<readonly StandingAnswer[]>;

  /** The standing replies to these cases, or these replies, within what the actor may see and with the same left out. */
  abstract answers(
    tx: PortTransaction,
    wanted: { readonly cases: readonly string[] } | { readonly replies: readonly string[] },
  ): Promise<readonly StandingAnswer[]>;

  /** "This answers me", or not, counted without text and without person. */
  abstract countDeflection(
    tx: PortTransaction,
    deflection: {
      readonly slug?: string | undefined;
      readonly caseId?: string | undefined;
      readonly answered: boolean;
    },
  ): Promise<void>;
}
