import { type Person, SECOND_FACTOR_RESET } from '@respi/identity/contract';
import { type Asked, Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { ChangeLog } from '../../events/record-change';
import { endSessionsOf } from '../../sessions/end-session';
import { lockPerson, personById } from './person-rows';

/** For whoever lost phone and codes: what they had in this network is gone, and they add another at the next login. */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
  ) {}

  /** @throws Problem not_found, not_possible_now (there is none; or it is one's own, which has a page) */
  run(who: Principal, accountId: string): Promise<Person> {
    return this.database.run(who, async (tx) => {
      if (accountId === who.accountId) throw new Problem('not_possible_now');
      await this.take(tx, accountId, who.asked);
      return personById(tx, accountId);
    });
  }

  /**
   * For whoever administers a network alone and has nobody to ask: by the command line of the installation.
   * @throws Problem not_found (nobody of that network has this address), not_possible_now (there is none)
   */
  byCommand(networkId: string, email: string): Promise<void> {
    return this.database.asSystem(networkId, async (tx) => {
      const account = await tx.one<{ id: string }>('select id from account where email = $1::public.citext', [email]);
      if (!account) throw new Problem('not_found');
      await this.take(tx, account.id, undefined);
    });
  }

  private async take(tx: Tx, accountId: string, asked: Asked | undefined): Promise<void> {
    const person = await lockPerson(tx, accountId);
    const [had] = await tx.query<{ had: boolean }>('select respi.has_second_factor($1) as had', [accountId]);
    if (!had?.had) throw new Problem('not_possible_now');
    for (const table of ['totp_factor', 'passkey', 'recovery_code'])
      await tx.query(`delete from ${table} where account_id = $1`, [accountId]);
    // Whoever has the lost phone may be inside.
    await endSessionsOf(tx, accountId, 'factor_reset', null);
    await tx.query('update person set version = version + 1 where id = $1', [person.personId]);
    await this.log.record(tx, 'person', person.personId, { type: SECOND_FACTOR_RESET, data: {} });
    const subject = { kind: 'account', id: accountId } as const;
    await this.database.writeDown(tx, asked, { act: 'factors_reset', subject });
  }
}
