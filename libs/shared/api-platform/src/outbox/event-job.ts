/** One event on its way to its handlers. No text, no name, no number: a handler looks up what it may still know. */
export interface EventJob {
  readonly eventId: string;
  readonly networkId: string;
  readonly stream: string;
  readonly streamId: string;
  readonly type: string;
  readonly actorId: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** The past being told again (imports): whoever notifies people leaves it alone. */
  readonly silent: boolean;
}
