import type { Person } from '@respi/identity/contract';
import { Database, type IdempotencyClaim, type Principal } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { Invitations } from '../../invitations/invitations';
import { lockPerson, personById } from './person-rows';

/** A new link, for an invitation that ran out or a password that was forgotten. */
@Injectable()
export class InviteAgain {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
  ) {}

  async run(who: Principal, claim: IdempotencyClaim | null, accountId: string): Promise<Person> {
    await this.database.command(who, claim, async (tx) => {
      const person = await lockPerson(tx, accountId);
      if (!person.active) throw new Problem('not_possible_now');
      return this.invitations.invite(tx, person);
    });
    return this.database.run(who, (tx) => personById(tx, accountId));
  }
}
