import type { Me } from '@respi/identity/contract';
import { Database, KeyedDigests, type Principal } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { describeMe } from './describe-me';

@Injectable()
export class ReadMe {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
  ) {}

  async run(who: Principal): Promise<Me> {
    const me = await this.database.run(who, (tx) => describeMe(tx, who.accountId));
    return { ...me, deviceKey: this.digests.deviceKey(who.accountId).toString('base64') };
  }
}
