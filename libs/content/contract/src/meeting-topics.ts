import type { PortTransaction } from '@respi/knowledge/contract';
import type { AgendaItemKind, AgendaReason } from './agenda';

/** Something that deserves a talk, without anybody's name. */
export interface MeetingTopic {
  /** What it is by: a kind and an id or codes. The same thing has always the same one. */
  readonly source: string;
  readonly kind: AgendaItemKind;
  readonly refersTo: string | null;
  readonly title: string;
  readonly why: AgendaReason;
  readonly count: number | null;
}

/** What a reader may open, by what it is called. */
export interface NamedThing {
  readonly id: string;
  readonly title: string;
}

/** What a meeting asks of the segnalazioni, within the caller's transaction; sealed ones are never proposed. */
export abstract class CasesToDiscuss {
  abstract propose(tx: PortTransaction, since: Date): Promise<readonly MeetingTopic[]>;
  /** Those of `ids` that the actor may see: number and code words. */
  abstract named(tx: PortTransaction, ids: readonly string[]): Promise<readonly NamedThing[]>;
  /** A case that the actor may see and that is not sealed. */
  abstract byNumber(tx: PortTransaction, number: string): Promise<{ readonly id: string } | null>;
}

/** What a meeting asks of knowledge. */
export abstract class KnowledgeToDiscuss {
  abstract propose(tx: PortTransaction, since: Date): Promise<readonly MeetingTopic[]>;
  /** Those that the actor may see: by their question. */
  abstract divergences(tx: PortTransaction, ids: readonly string[]): Promise<readonly NamedThing[]>;
  abstract sheets(tx: PortTransaction, ids: readonly string[]): Promise<readonly NamedThing[]>;
}
