import type { PasswordResetWish } from '@respi/identity/contract';
import { Database, Unawaited } from '@respi/shared/api-platform';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { LoginThrottle } from '../login-throttle';
import { PasswordResets } from './password-resets';

interface Found {
  readonly network_id: string;
  readonly account_id: string;
  readonly person_id: string;
}

/**
 * Says the same to everybody, and in the same time: whether somebody has this address is looked up after the answer is
 * on its way. A process that is killed in that moment has lost the wish; the person asks again.
 */
@Injectable()
export class AskForReset implements OnApplicationShutdown {
  readonly #aside = new Unawaited(new Logger('PasswordReset'));

  constructor(
    private readonly database: Database,
    private readonly throttle: LoginThrottle,
    private readonly resets: PasswordResets,
  ) {}

  /** @throws Problem too_many_attempts: for this address of a person, known or not, or from where it is asked */
  async run(wish: PasswordResetWish, address: string): Promise<void> {
    await this.throttle.admitReset(wish.email, address);
    this.#aside.run(this.prepare(wish), 'A password reset was not prepared');
  }

  /** Until what was asked for is prepared. */
  settled(): Promise<void> {
    return this.#aside.settled();
  }

  onApplicationShutdown(): Promise<void> {
    return this.settled();
  }

  private async prepare({ email, network }: PasswordResetWish): Promise<void> {
    const [found] = await this.database.preNetwork<Found>('select * from respi.account_to_reset($1, $2)', [
      email,
      network ?? null,
    ]);
    if (!found) return;
    await this.database.asSystem(found.network_id, (tx) =>
      this.resets.make(tx, { accountId: found.account_id, personId: found.person_id }),
    );
  }
}
