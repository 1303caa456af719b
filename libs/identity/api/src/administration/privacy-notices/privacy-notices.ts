import { Directory, type NewPrivacyNotice, type PrivacyNotice, SHIPPED_NOTICE } from '@respi/identity/contract';
import { Database, type IdempotencyClaim, type Principal } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem, invalidField, romeDay } from '@respi/shared/kernel';
import { faultsOfNumbers } from '@respi/shared/personal-data';
import { CachedDirectory } from '../../directory/cached-directory';
import { ChangeLog } from '../../events/record-change';

/** What people are told about their data: read by everybody who tells them, written by administrators. */
@Injectable()
export class PrivacyNotices {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly cached: CachedDirectory,
    private readonly log: ChangeLog,
  ) {}

  inForce(who: Principal): Promise<readonly PrivacyNotice[]> {
    return this.database.run(who, (tx) => this.directory.privacyNotices(tx.networkId, romeDay(tx.now)));
  }

  /** Every version, the newest first, the shipped text last. */
  async all(who: Principal): Promise<readonly PrivacyNotice[]> {
    const written = await this.database.run(who, (tx) =>
      tx.query<PrivacyNotice>(
        `select language, version, valid_from::text as "validFrom", text, false as "toReview" from privacy_notice
          order by created_at desc, language, version desc limit 500`,
      ),
    );
    return [...written, SHIPPED_NOTICE];
  }

  /** @throws Problem invalid_input for a language that the network does not list, a day that is over, or a number of a person */
  async write(
    who: Principal,
    { language, text, validFrom }: NewPrivacyNotice,
    claim: IdempotencyClaim | null,
  ): Promise<readonly PrivacyNotice[]> {
    const fields = faultsOfNumbers([['text', text]]);
    if (fields.length > 0) throw new Problem('invalid_input', { fields });
    await this.database.command(who, claim, async (tx) => {
      const today = romeDay(tx.now);
      if (validFrom < today) throw invalidField('validFrom', 'date_in_past');
      const known = language === SHIPPED_NOTICE.language;
      if (!known && !(await this.directory.hasCode(tx.networkId, 'languages', language, today)))
        throw invalidField('language', 'unknown_code');
      // Two who write at once follow one another, so that each version has its number.
      await tx.query('select 1 from network where id = $1 for no key update', [tx.networkId]);
      await tx.query(
        `insert into privacy_notice (network_id, language, version, valid_from, text, created_by, created_at)
         select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6 from privacy_notice where network_id = $1 and language = $2`,
        [tx.networkId, language, validFrom, text, tx.actor.accountId, tx.now],
      );
      await this.log.record(tx, 'network', tx.networkId, {
        type: 'privacy_notice_written',
        data: { language, validFrom },
      });
      return { id: tx.networkId };
    });
    this.cached.forget(who.networkId);
    return this.all(who);
  }
}
