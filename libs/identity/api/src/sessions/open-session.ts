import type { Me } from '@respi/identity/contract';
import { Database, KeyedDigests, newToken, tokenHash } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { newId } from '@respi/shared/kernel';
import { describeMe } from './me/describe-me';
import type { TokenPair } from './session-cookies';
import { SessionTokens } from './session-tokens';

export interface OpenedSession extends TokenPair {
  readonly user: Me;
  /** Seconds that the access token lives. */
  readonly expiresIn: number;
}

/** Opens a session in one network for a person whose password, or earlier session, was good. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly database: Database,
    private readonly tokens: SessionTokens,
    private readonly digests: KeyedDigests,
  ) {}

  async in(networkId: string, accountId: string): Promise<OpenedSession> {
    const sessionId = newId();
    const refreshToken = newToken();
    const me = await this.database.asPublic(networkId, async (tx) => {
      const found = await describeMe(tx, accountId);
      await tx.query(OPEN, [
        sessionId,
        networkId,
        accountId,
        tx.now,
        tokenHash(refreshToken),
        this.tokens.refreshExpiry(tx.now, tx.now),
      ]);
      return found;
    });
    return {
      user: { ...me, deviceKey: this.digests.deviceKey(accountId).toString('base64') },
      accessToken: this.tokens.access({ sub: accountId, net: networkId, sid: sessionId }),
      refreshToken,
      expiresIn: this.tokens.accessLife,
    };
  }
}

const OPEN = `
  with opened as (
    insert into session (id, network_id, account_id, created_at, used_at) values ($1, $2, $3, $4, $4) returning id
  ), seen as (
    update person set last_login_at = $4 where account_id = $3
  )
  insert into refresh_token (token_hash, network_id, session_id, expires_at, created_at) select $5, $2, id, $6, $4 from opened`;
