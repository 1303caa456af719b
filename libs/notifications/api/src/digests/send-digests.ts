import { Injectable } from '@nestjs/common';
import { ServiceHours } from '@respi/notifications/contract';
import { Database, type ScheduledTask, type Tx } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';

/**
 * One mail for all that waited for the digest of a person. Only while there is service: what fell due over a weekend makes
 * one mail on Monday. What was read in the inbox meanwhile is left out.
 */
@Injectable()
export class SendDigests implements ScheduledTask {
  readonly name = 'send-digests';
  readonly cron = '*/5 * * * *';

  constructor(
    private readonly database: Database,
    private readonly hours: ServiceHours,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const networks = await this.database.preNetwork<{ network_id: string }>(
      'select network_id from respi.networks_with_digest_due($1)',
      [new Date()],
    );
    for (const { network_id: networkId } of networks) {
      if (signal.aborted) return;
      await this.database.asSystem(networkId, (tx) => this.#put(tx));
    }
    this.postman.wake();
  }

  async #put(tx: Tx): Promise<void> {
    if ((await this.hours.nextOpening(tx.networkId, tx.now)) > tx.now) return;
    await tx.query(
      'update notice set digest_at = null where digest_at <= $1 and digest_id is null and read_at is not null',
      [tx.now],
    );
    for (const { accountId, notices } of await tx.query<Waiting>(WAITING, [tx.now])) {
      const digest = newId();
      const mail = { eventId: digest, recipient: accountId, kind: 'digest', about: null, urgent: false } as const;
      await this.box.put(tx, mail);
      await tx.query('update notice set digest_id = $2 where id = any ($1)', [notices, digest]);
    }
  }
}

interface Waiting {
  readonly accountId: string;
  readonly notices: readonly string[];
}

/** What another worker is putting together now is skipped. */
const WAITING = `
  with due as (
    select id, account_id from notice where digest_at <= $1 and digest_id is null order by account_id, id for update skip locked)
  select account_id as "accountId", array_agg(id) as notices from due group by account_id`;
