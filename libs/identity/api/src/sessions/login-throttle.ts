import type { Proof } from '@respi/identity/contract';
import { Database, KeyedDigests } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';

/** Longest wait in seconds. An account's is short: whoever keeps guessing must not keep its owner out. */
const CAPS = { account: 60, address: 900 } as const;
/** Codes have six digits, and only whoever knows the password gets to guess one: there the account waits longer. */
const FACTOR_CAP = 900;
/** A stranger who goes on asking sends at most a hundred mails a day, and makes the owner wait this long. */
const RESET_CAP = 900;

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

  /**
   * Counts the attempt as failed until it is told otherwise.
   * @param device the token of a browser by which this account has come in before: it is counted by itself, so that nobody's
   *   wrong passwords from elsewhere keep the owner out of their own office
   * @throws Problem too_many_attempts with `seconds`
   */
  async admit(account: string, address: string, device: string | null = null): Promise<Attempt> {
    const subject = device === null ? account : `${account} ${device}`;
    return this.count([device === null ? 'login account' : 'login device', subject, CAPS.account], address);
  }

  /** The same for a second factor. A passkey is counted by itself: nobody's wrong codes keep its owner out. */
  async admitFactor(networkId: string, accountId: string, proof: Proof, address: string): Promise<Attempt> {
    const subject = proof.kind === 'passkey' ? proof.response.id : `${networkId} ${accountId}`;
    return this.count([`login ${proof.kind === 'passkey' ? 'passkey' : 'code'}`, subject, FACTOR_CAP], address);
  }

  /** Asking for a new password. Each counts, and on its own: it keeps nobody from signing in. */
  async admitReset(email: string, address: string): Promise<void> {
    await this.count(['reset account', email, RESET_CAP], address, 'reset address');
  }

  private async count(
    [purpose, subject, cap]: readonly [string, string, number],
    address: string,
    addressPurpose = 'login address',
  ): Promise<Attempt> {
    const attempt = {
      account: this.digests.blindIndex('', purpose, subject),
      address: this.digests.blindIndex('', addressPurpose, address),
    };
    const [answer] = await this.database.preNetwork<{ wait: number }>('select respi.admit_login($1, $2) as wait', [
      [attempt.account, attempt.address],
      [cap, CAPS.address],
    ]);
    if (answer && answer.wait > 0) throw new Problem('too_many_attempts', { params: { seconds: answer.wait } });
    return attempt;
  }

  async succeeded({ account, address }: Attempt): Promise<void> {
    await this.database.preNetwork('select respi.login_succeeded($1, $2)', [account, address]);
  }
}
