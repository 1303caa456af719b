/** Whoever sends the mail with which an invited person chooses a password. Implemented by notifications. */
export abstract class InvitationMail {
  /**
   * Called after commit with the one copy of the token that exists: the link is not in the event, the outbox or the queue.
   * Must hand over to something durable before it resolves.
   */
  abstract send(invitation: InvitationToSend): Promise<void>;
}

export interface InvitationToSend {
  readonly networkId: string;
  readonly accountId: string;
  readonly email: string;
  /** Address with the token in its fragment, which no server log sees. */
  readonly link: string;
  readonly expiresAt: Date;
}
