import type { Person } from '@respi/identity/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { ChangeLog } from '../../events/record-change';
import { endSessionsOf } from '../../sessions/end-session';
import { lockPerson, personById } from './person-rows';

/** For whoever left a computer open somewhere: they are signed out of this network everywhere, and sign in again as always. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
  ) {}

  /** @throws Problem not_found, not_possible_now (one's own have a page) */
  run(who: Principal, accountId: string): Promise<Person> {
    return this.database.run(who, async (tx) => {
      const { personId } = await lockPerson(tx, accountId);
      if (accountId === who.accountId) throw new Problem('not_possible_now');
      if ((await endSessionsOf(tx, accountId, 'ended', null)) > 0)
        await this.log.record(tx, 'person', personId, { type: 'sessions_ended', data: {} });
      const subject = { kind: 'account', id: accountId } as const;
      await this.database.writeDown(tx, who.asked, { act: 'sessions_ended', subject });
      return personById(tx, accountId);
    });
  }
}
