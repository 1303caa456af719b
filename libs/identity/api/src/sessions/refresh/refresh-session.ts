import { type Asked, Database, type Tx, tokenHash } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import type { Baked } from '../session-cookies';
import { SessionTokens } from '../session-tokens';

/** Milliseconds within which a used token is taken for the second tab's, or for a repeat of an answer that got lost. */
const GRACE = 10_000;

export interface RefreshedSession extends Baked {
  readonly expiresIn: number;
}

interface TokenRow {
  readonly sessionId: string;
  readonly accountId: string;
  readonly sessionStart: Date;
  readonly ended: boolean;
  readonly sharedComputer: boolean;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

@Injectable()
export class RefreshSession {
  constructor(
    private readonly database: Database,
    private readonly tokens: SessionTokens,
  ) {}

  /**
   * Every refresh token works once. A used one that comes back means that two hold it, and nobody can tell which is the
   * thief: the session ends for both. Only within ten seconds of its use, and while the token that followed is unused,
   * it answers with that same follower again: no second chain begins, so a theft still shows at the next use.
   *
   * @throws Problem session_ended, with `why` where it did not just run out: who has the token is told, and nobody else
   */
  async run(token: string | undefined, asked: Asked): Promise<RefreshedSession> {
    if (!token) throw new Problem('session_ended');
    const hash = tokenHash(token);
    const [found] = await this.database.preNetwork<{ network: string | null }>(
      'select respi.network_of_refresh_token($1) as network',
      [hash],
    );
    const networkId = found?.network;
    if (!networkId) throw new Problem('session_ended');
    const next = this.tokens.successor(token);
    // What ends a session must be committed: the refusal comes after the transaction, not out of it.
    const { row, why } = await this.database.asPublic(networkId, async (tx) => {
      const found = await this.goOn(tx, hash, tokenHash(next), asked);
      return { row: found, why: found ? null : ((await tx.one<{ why: string | null }>(WHY, [hash]))?.why ?? null) };
    });
    if (!row) throw new Problem('session_ended', why ? { params: { why } } : {});
    return {
      accessToken: this.tokens.access({ sub: row.accountId, net: networkId, sid: row.sessionId }, row.sharedComputer),
      refreshToken: next,
      expiresIn: this.tokens.accessLife(row.sharedComputer),
      sharedComputer: row.sharedComputer,
    };
  }

  private async goOn(tx: Tx, hash: Buffer, nextHash: Buffer, asked: Asked): Promise<TokenRow | null> {
    const row = await tx.one<TokenRow>(LOCK, [hash]);
    if (!row || row.ended || row.expiresAt <= tx.now) return null;
    if (row.usedAt === null) {
      const expiry = this.tokens.refreshExpiry(tx.now, row.sessionStart, row.sharedComputer);
      await tx.query(ROTATE, [hash, nextHash, tx.now, expiry]);
      return row;
    }
    const inGrace = tx.now.getTime() - row.usedAt.getTime() <= GRACE;
    const next = inGrace ? await tx.one<{ usedAt: Date | null }>(NEXT, [nextHash]) : undefined;
    if (next?.usedAt === null) return row;
    await tx.query(`update session set ended_at = $2, ended_why = 'token_reused' where id = $1`, [
      row.sessionId,
      tx.now,
    ]);
    await this.database.writeDown(tx, asked, { act: 'sessions_ended', basis: 'token_reused' }, row.accountId);
    return null;
  }
}

const WORKS = `exists (
      select 1 from membership m join unit u on u.id = m.unit_id and u.active
       where m.account_id = s.account_id and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))`;
// The session is locked, not the token: a token and its follower are never judged at the same time. Whoever no longer
// works in the network does not get on either.
const LOCK = `
  select s.id as "sessionId", s.account_id as "accountId", s.created_at as "sessionStart", s.ended_at is not null as ended,
         t.expires_at as "expiresAt", t.used_at as "usedAt", s.shared_computer as "sharedComputer"
    from refresh_token t join session s on s.id = t.session_id
    join person p on p.account_id = s.account_id and p.active and p.accepted_at is not null
   where t.token_hash = $1 and ${WORKS} for update of s, t`;
// `closed`: an administrator closed the accesses, and no password helps. `no_role`: the last role was taken away, and the
// session goes on where one is given again. `ended`: somebody ended this session.
// `factor_reset`: an administrator took the second factor away, and the next one comes before the page that was open.
const WHY = `
  select case when s.ended_why = 'deactivated' and not p.active then 'closed'
              when s.ended_at is null and p.active and t.expires_at > now() and not ${WORKS} then 'no_role'
              when s.ended_why = 'factor_reset' then 'factor_reset'
              when s.ended_why in ('ended', 'password_set') then 'ended' end as why
    from refresh_token t join session s on s.id = t.session_id
    join person p on p.account_id = s.account_id
   where t.token_hash = $1`;
const ROTATE = `
  with used as (update refresh_token set used_at = $3 where token_hash = $1 returning network_id, session_id),
       seen as (update session set used_at = $3 from used where session.id = used.session_id)
  insert into refresh_token (token_hash, network_id, session_id, expires_at, created_at)
  select $2, network_id, session_id, $4, $3 from used`;
const NEXT = 'select used_at as "usedAt" from refresh_token where token_hash = $1';
