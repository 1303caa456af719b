/** Whoever sends the mail with which somebody chooses a new password. Implemented by notifications. */
export abstract class PasswordResetMail {
  /** Resolves when the mail is kept where nothing can lose it. May be called again for the same reset. */
  abstract send(reset: PasswordResetToSend): Promise<void>;
}

export interface PasswordResetToSend {
  readonly networkId: string;
  readonly resetId: string;
  readonly accountId: string;
  /** Address of the page, with the token in its fragment. It is a key: never log or queue it. */
  readonly link: string;
  readonly expiresAt: Date;
}

/** Event of the stream `person` whose handler calls `PasswordResetDelivery.deliver`. */
export const PASSWORD_RESET_ASKED = 'password_reset_asked';

/** What that handler calls: makes the links again from their keys and hands them to `PasswordResetMail`. */
export abstract class PasswordResetDelivery {
  /** @param personId the `stream_id` of the event. Idempotent: what was handed over is not sent again. */
  abstract deliver(networkId: string, personId: string): Promise<void>;
}
