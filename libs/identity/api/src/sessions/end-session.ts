import { type Asked, Database, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';

export type SessionEnd =
  | 'logout'
  | 'switched'
  | 'token_reused'
  | 'deactivated'
  | 'password_set'
  | 'factor_reset'
  | 'ended';

/** Ends a session at once: the next request of its access token is refused, however long the token would live. */
@Injectable()
export class EndSession {
  constructor(private readonly database: Database) {}

  async of(networkId: string, sessionId: string, why: SessionEnd, asked: Asked): Promise<void> {
    await this.database.asPublic(networkId, async (tx) => {
      const ended = await tx.one<{ account: string }>(
        'update session set ended_at = $2, ended_why = $3 where id = $1 and ended_at is null returning account_id as account',
        [sessionId, tx.now, why],
      );
      if (ended) await this.database.writeDown(tx, asked, { act: 'logged_out', basis: why }, ended.account);
    });
  }
}

/** Those of one person in the network that was entered, but for `spared`. @returns how many */
export async function endSessionsOf(
  tx: Tx,
  accountId: string,
  why: SessionEnd,
  spared: string | null,
): Promise<number> {
  const ended = await tx.query(
    `update session set ended_at = $2, ended_why = $3
      where account_id = $1 and ended_at is null and id is distinct from $4::uuid returning id`,
    [accountId, tx.now, why, spared],
  );
  return ended.length;
}
