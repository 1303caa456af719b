import { Database } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';

export type SessionEnd = 'logout' | 'switched' | 'token_reused' | 'deactivated' | 'password_set';

/** Ends a session at once: the next request of its access token is refused, however long the token would live. */
@Injectable()
export class EndSession {
  constructor(private readonly database: Database) {}

  async of(networkId: string, sessionId: string, why: SessionEnd): Promise<void> {
    await this.database.asPublic(networkId, (tx) =>
      tx.query('update session set ended_at = $2, ended_why = $3 where id = $1 and ended_at is null', [
        sessionId,
        tx.now,
        why,
      ]),
    );
  }
}
