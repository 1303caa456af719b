import { type Asked, Database, tokenHash } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { EndSession } from '../end-session';
import { SessionTokens } from '../session-tokens';

/** Ends the session of whichever token the caller still has. Says nothing when there is none: the wish is fulfilled. */
@Injectable()
export class LogOut {
  constructor(
    private readonly database: Database,
    private readonly tokens: SessionTokens,
    private readonly end: EndSession,
  ) {}

  async run(accessToken: string | undefined, refreshToken: string | undefined, asked: Asked): Promise<void> {
    const session = accessToken === undefined ? null : this.tokens.sessionOf(accessToken);
    if (session) await this.end.of(session.net, session.sid, 'logout', asked);
    if (refreshToken !== undefined) await this.endBehind(refreshToken, asked);
  }

  private async endBehind(refreshToken: string, asked: Asked): Promise<void> {
    const hash = tokenHash(refreshToken);
    const [found] = await this.database.preNetwork<{ network: string | null }>(
      'select respi.network_of_refresh_token($1) as network',
      [hash],
    );
    if (!found?.network) return;
    const session = await this.database.asPublic(found.network, (tx) =>
      tx.one<{ id: string }>('select session_id as id from refresh_token where token_hash = $1', [hash]),
    );
    if (session) await this.end.of(found.network, session.id, 'logout', asked);
  }
}
