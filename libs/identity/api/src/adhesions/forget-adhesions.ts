import { ADHESION_KEPT_DAYS } from '@respi/identity/contract';
import { Database } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';

const DAY = 24 * 60 * 60 * 1000;

/** For a schedule, once a day: what was written in requests that were decided long ago. That there was one stays. */
@Injectable()
export class ForgetAdhesions {
  constructor(private readonly database: Database) {}

  async run(now: Date): Promise<number> {
    const [row] = await this.database.preNetwork<{ gone: number }>('select respi.forget_adhesions($1) as gone', [
      new Date(now.getTime() - ADHESION_KEPT_DAYS * DAY),
    ]);
    return row?.gone ?? 0;
  }
}
