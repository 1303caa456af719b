import { Database } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';

const KEPT = 7 * 24 * 60 * 60 * 1000;

/** For a schedule, once a day: attempts, tokens and invitations that have opened nothing for a week. */
@Injectable()
export class ForgetSpentLogins {
  constructor(private readonly database: Database) {}

  async run(now: Date): Promise<number> {
    const before = new Date(now.getTime() - KEPT);
    const [row] = await this.database.preNetwork<{ gone: number }>('select respi.forget_spent_logins($1) as gone', [
      before,
    ]);
    return row?.gone ?? 0;
  }
}
