import { Injectable } from '@nestjs/common';
import type { NotificationPreferences, VersionedPreferences } from '@respi/notifications/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import { keepPreferences, preferencesOfOne, versionOf } from './stored-preferences';

/** What the caller wants to hear of, how and when. */
@Injectable()
export class OwnPreferences {
  constructor(private readonly database: Database) {}

  read(who: Principal): Promise<VersionedPreferences> {
    return this.database.run(who, async (tx) => {
      const { version } = await versionOf(tx, who.accountId);
      return { ...(await preferencesOfOne(tx, who.accountId)), version };
    });
  }

  /** @throws Problem stale_version, with when and by which way they were changed since they were read */
  async keep(who: Principal, seen: number, choices: NotificationPreferences): Promise<VersionedPreferences> {
    return this.database.run(who, async (tx) => {
      const version = await keepPreferences(tx, who.accountId, choices, { seen });
      return { ...choices, version };
    });
  }
}
