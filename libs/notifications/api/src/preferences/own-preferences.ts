import { Injectable } from '@nestjs/common';
import type { NotificationPreferences } from '@respi/notifications/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import { keepPreferences, preferencesOfOne } from './stored-preferences';

/** What the caller wants to hear of, how and when. */
@Injectable()
export class OwnPreferences {
  constructor(private readonly database: Database) {}

  read(who: Principal): Promise<NotificationPreferences> {
    return this.database.run(who, (tx) => preferencesOfOne(tx, who.accountId));
  }

  async keep(who: Principal, choices: NotificationPreferences): Promise<NotificationPreferences> {
    await this.database.run(who, (tx) => keepPreferences(tx, who.accountId, choices));
    return choices;
  }
}
