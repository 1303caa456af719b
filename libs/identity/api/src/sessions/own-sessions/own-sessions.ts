import type { OwnSession, OwnSessions } from '@respi/identity/contract';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem, isId } from '@respi/shared/kernel';
import { type SessionEnd, endSessionsOf } from '../end-session';

type SessionRow = Omit<OwnSession, 'since' | 'lastUsedAt' | 'current'> & {
  readonly since: Date;
  readonly lastUsedAt: Date;
};

const WHY: SessionEnd = 'ended';

/** Where one is signed in, in the network where one works, and how one gets out of there from here. */
@Injectable()
export class OwnSessionsChange {
  constructor(private readonly database: Database) {}

  read(who: Principal): Promise<OwnSessions> {
    return this.database.run(who, (tx) => sessionsOf(tx, who));
  }

  /** The next request of that session is refused. @throws Problem not_found: not one's own, or over already */
  end(who: Principal, id: string): Promise<OwnSessions> {
    return this.database.run(who, async (tx) => {
      const ended = isId(id)
        ? await tx.one(
            `update session set ended_at = $3, ended_why = $4 where id = $2 and account_id = $1 and ended_at is null
             returning id`,
            [who.accountId, id, tx.now, WHY],
          )
        : undefined;
      if (!ended) throw new Problem('not_found');
      return this.written(tx, who);
    });
  }

  /** All but the one that asks. */
  endOthers(who: Principal): Promise<OwnSessions> {
    return this.database.run(who, async (tx) => {
      if ((await endSessionsOf(tx, who.accountId, WHY, who.sessionId)) === 0) return sessionsOf(tx, who);
      return this.written(tx, who);
    });
  }

  private async written(tx: Tx, who: Principal): Promise<OwnSessions> {
    await this.database.writeDown(tx, who.asked, { act: 'sessions_ended', basis: 'own' });
    return sessionsOf(tx, who);
  }
}

async function sessionsOf(tx: Tx, who: Principal): Promise<OwnSessions> {
  const rows = await tx.query<SessionRow>(OPEN, [who.accountId, who.sessionId, tx.now]);
  return {
    items: rows.map(({ since, lastUsedAt, ...session }) => ({
      ...session,
      current: session.id === who.sessionId,
      since: since.toISOString(),
      // By this very request.
      lastUsedAt: (session.id === who.sessionId ? tx.now : lastUsedAt).toISOString(),
    })),
  };
}

/** One whose tokens have run out opens nothing any more, whether or not somebody ended it. */
const OPEN = `
  select s.id, s.created_at as since, s.used_at as "lastUsedAt", s.browser, s.system, s.shared_computer as "sharedComputer"
    from session s
   where s.account_id = $1 and s.ended_at is null
     and (s.id = $2 or exists (select 1 from refresh_token t where t.session_id = s.id and t.used_at is null and t.expires_at > $3))
   order by s.id = $2 desc, s.used_at desc, s.id limit 100`;
