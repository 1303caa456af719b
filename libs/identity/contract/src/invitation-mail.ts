/** Whoever sends the mail with which an invited person chooses a password. Implemented by notifications. */
export abstract class InvitationMail {
  /** Resolves when the mail is out, or kept where nothing can lose it. May be called again for the same invitation. */
  abstract send(invitation: InvitationToSend): Promise<void>;
}

export interface InvitationToSend {
  readonly networkId: string;
  /** The same at every attempt: the second mail of one invitation can be told apart. */
  readonly invitationId: string;
  readonly accountId: string;
  readonly email: string;
  /** Address of the page, with the token in its fragment, which no server log sees. It is a key: never log or queue it. */
  readonly link: string;
  readonly expiresAt: Date;
  /** Works here already: it is no invitation any more, but a way to a new password. */
  readonly accepted: boolean;
}

/** Event of the stream `person` whose handler calls `InvitationDelivery.deliver`. */
export const PERSON_INVITED = 'person_invited';

/**
 * What the handler of `person_invited` calls: makes the links of the person's open invitations again from their keys
 * and hands them to `InvitationMail`. The event itself, the outbox and the queue carry no token and no address.
 */
export abstract class InvitationDelivery {
  /** @param personId the `stream_id` of the event. Idempotent: an invitation that was handed over is not sent again. */
  abstract deliver(networkId: string, personId: string): Promise<void>;
}
