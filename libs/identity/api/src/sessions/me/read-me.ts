import type { Me } from '@respi/identity/contract';
import { Database, KeyedDigests, type Principal } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { type SessionFacts, describeMe } from './describe-me';

@Injectable()
export class ReadMe {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
  ) {}

  async run(who: Principal): Promise<Me> {
    const me = await this.database.run(who, async (tx) => {
      const session = await tx.one<SessionFacts>(SESSION, [who.sessionId]);
      return describeMe(
        tx,
        who.accountId,
        session ?? { secondFactor: false, sharedComputer: false, byProvider: false },
      );
    });
    return { ...me, deviceKey: this.digests.deviceKey(who.accountId).toString('base64') };
  }
}

const SESSION =
  'select second_factor as "secondFactor", shared_computer as "sharedComputer", by_provider as "byProvider" from session where id = $1';
