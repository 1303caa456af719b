import { Database, KeyedDigests } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';

/** Longest wait in seconds. An account's is short: whoever keeps guessing must not keep its owner out. */
const CAPS = { account: 60, address: 900 } as const;

export interface Attempt {
  readonly account: Buffer;
  readonly address: Buffer;
}

/** Slows down guessing, by account and by address, through keyed digests: neither is stored. */
@Injectable()
export class LoginThrottle {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
  ) {}

  /** Counts the attempt as failed until it is told otherwise. @throws Problem too_many_attempts with `seconds`. */
  async admit(account: string, address: string): Promise<Attempt> {
    const attempt = {
      account: this.digests.blindIndex('', 'login account', account),
      address: this.digests.blindIndex('', 'login address', address),
    };
    const [answer] = await this.database.preNetwork<{ wait: number }>('select respi.admit_login($1, $2) as wait', [
      [attempt.account, attempt.address],
      [CAPS.account, CAPS.address],
    ]);
    if (answer && answer.wait > 0) throw new Problem('too_many_attempts', { params: { seconds: answer.wait } });
    return attempt;
  }

  async succeeded({ account, address }: Attempt): Promise<void> {
    await this.database.preNetwork('select respi.login_succeeded($1, $2)', [account, address]);
  }
}
