import type { Proof } from '@respi/identity/contract';
import { Database, KeyedDigests } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';

/** Longest wait in seconds, and a short one: whoever keeps guessing must keep neither the owner out nor the colleagues. */
const CAPS = { account: 60, address: 60 } as const;
/** What cannot be guessed from a list, a passkey or a browser that this account came in by, waits for nobody's list. */
const TRUSTED_ADDRESS_CAP = 5;
/** Codes have six digits, and only whoever knows the password gets to guess one: there the account waits longer. */
const FACTOR_CAP = 900;
/** By person and by address. A stranger who goes on asking sends at most a hundred mails a day, and makes the owner wait this long. */
const RESET_CAP = 900;

export interface Attempt {
  readonly account: Buffer;
  readonly address: Buffer;
  /** This account from this address. */
  readonly both: Buffer;
}

interface Counted {
  readonly purpose: string;
  readonly subject: string;
  readonly cap: number;
  readonly address: string;
  readonly addressCap: number;
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
    const purpose = device === null ? 'login account' : 'login device';
    const subject = device === null ? account : `${account} ${device}`;
    const addressCap = device === null ? CAPS.address : TRUSTED_ADDRESS_CAP;
    return this.count({ purpose, subject, cap: CAPS.account, address, addressCap });
  }

  /** The same for a second factor. A passkey is counted by itself: nobody's wrong codes keep its owner out. */
  async admitFactor(networkId: string, accountId: string, proof: Proof, address: string): Promise<Attempt> {
    const isPasskey = proof.kind === 'passkey';
    const subject = isPasskey ? proof.response.id : `${networkId} ${accountId}`;
    const purpose = `login ${isPasskey ? 'passkey' : 'code'}`;
    const addressCap = isPasskey ? TRUSTED_ADDRESS_CAP : CAPS.address;
    return this.count({ purpose, subject, cap: FACTOR_CAP, address, addressCap });
  }

  /** Asking for a new password. Each counts, and on its own: it keeps nobody from signing in. */
  async admitReset(email: string, address: string): Promise<void> {
    const subjects = [
      this.digests.blindIndex('', 'reset account', email),
      this.digests.blindIndex('', 'reset address', address),
    ];
    const [answer] = await this.database.preNetwork<{ wait: number }>('select respi.admit_login($1, $2) as wait', [
      subjects,
      [RESET_CAP, RESET_CAP],
    ]);
    mustNotWait(answer);
  }

  private async count({ purpose, subject, cap, address, addressCap }: Counted): Promise<Attempt> {
    const attempt = {
      account: this.digests.blindIndex('', purpose, subject),
      address: this.digests.blindIndex('', 'login address', address),
      both: this.digests.blindIndex('', `${purpose} from address`, `${subject} ${address}`),
    };
    const [answer] = await this.database.preNetwork<{ wait: number }>(
      'select respi.admit_login_from($1, $2, $3, $4, $5) as wait',
      [attempt.account, cap, attempt.address, addressCap, attempt.both],
    );
    mustNotWait(answer);
    return attempt;
  }

  async succeeded({ account, address, both }: Attempt): Promise<void> {
    await this.database.preNetwork('select respi.login_succeeded_from($1, $2, $3)', [account, address, both]);
  }
}

function mustNotWait(answer: { readonly wait: number } | undefined): void {
  if (answer && answer.wait > 0) throw new Problem('too_many_attempts', { params: { seconds: answer.wait } });
}
