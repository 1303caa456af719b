import { MANY_WRONG_PASSWORDS } from '@respi/identity/contract';
import { Database, KeyedDigests, Unawaited } from '@respi/shared/api-platform';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ChangeLog } from '../events/record-change';

/** Within an hour: nobody mistypes their own so often. */
const MANY = 10;

interface Found {
  readonly network_id: string;
  readonly account_id: string;
  readonly person_id: string;
}

/**
 * Tells a person, once a day at most, that somebody goes on typing wrong passwords for their address. It keeps nobody out:
 * that is the throttle's, and it lets the owner through. Counted alike whether somebody has the address, by a keyed
 * digest; who it is, is looked up after the answer is on its way.
 */
@Injectable()
export class WrongPasswords implements OnApplicationShutdown {
  readonly #aside = new Unawaited(new Logger('WrongPasswords'));

  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly log: ChangeLog,
  ) {}

  /** @param network slug of the one that was wanted, where it was said */
  async count(email: string, network?: string): Promise<void> {
    const subject = this.digests.blindIndex('', 'wrong passwords', email);
    const [answer] = await this.database.preNetwork<{ many: boolean }>(
      'select respi.count_wrong_password($1, $2) as many',
      [subject, MANY],
    );
    if (answer?.many) this.#aside.run(this.tell(email, network), 'A person was not told of wrong passwords');
  }

  /** Until who is to be told is. */
  settled(): Promise<void> {
    return this.#aside.settled();
  }

  onApplicationShutdown(): Promise<void> {
    return this.settled();
  }

  private async tell(email: string, network: string | undefined): Promise<void> {
    const [found] = await this.database.preNetwork<Found>('select * from respi.account_to_reset($1, $2)', [
      email,
      network ?? null,
    ]);
    if (!found) return;
    await this.database.asSystem(found.network_id, async (tx) => {
      await tx.query('select 1 from person where id = $1 for update', [found.person_id]);
      await this.log.record(tx, 'person', found.person_id, { type: MANY_WRONG_PASSWORDS, data: {} });
    });
  }
}
