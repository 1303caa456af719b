import type { NetworkSettings, PersonDuties } from '@respi/identity/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { romeDay } from '@respi/shared/kernel';
import { personById } from './person-rows';

/** What a person has taken on, beside the work: whoever closes their access gives it to somebody else. */
@Injectable()
export class ReadPersonDuties {
  constructor(private readonly database: Database) {}

  /** @throws Problem not_found */
  run(who: Principal, accountId: string): Promise<PersonDuties> {
    return this.database.run(who, async (tx) => {
      await personById(tx, accountId);
      const substituteFor = await tx.query<PersonDuties['substituteFor'][number]>(SUBSTITUTE_FOR, [
        accountId,
        romeDay(tx.now),
      ]);
      const network = await tx.one<{ settings: Partial<NetworkSettings> }>(
        'select settings from network where id = $1',
        [tx.networkId],
      );
      return { substituteFor, handlesSealed: network?.settings.sealedHandlers?.includes(accountId) ?? false };
    });
  }
}

const SUBSTITUTE_FOR = `
  select jsonb_build_object('id', p.account_id, 'name', p.name) as person, a.from_day::text as "from", a.to_day::text as "to"
    from absence a join person p on p.account_id = a.account_id
   where a.substitute_id = $1 and a.ended_at is null and a.to_day >= $2::date order by a.from_day, a.id`;
