import { Injectable } from '@nestjs/common';
import { BOARD_POSTED, BOARD_REMINDED, BOARD_ROLES, BOARD_STREAM } from '@respi/content/contract';
import type { Role } from '@respi/identity/contract';
import { Database, type EventHandler, type EventJob } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';
import { keepNotices } from '../notices/keep-notices';
import { preferencesOf } from '../preferences/stored-preferences';

/**
 * A post that is to be read: those whom it is for and who have not said so hear of it, when it is posted and once more after the
 * days that it says. Neither notice nor mail says what it is about.
 */
@Injectable()
export class TellOfBoard implements EventHandler {
  readonly name = 'tell-of-board';
  readonly stream = BOARD_STREAM;
  readonly types = [BOARD_POSTED, BOARD_REMINDED];

  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {}

  async handle({ eventId, networkId, streamId, silent, type }: EventJob): Promise<void> {
    if (silent) return;
    await this.database.asSystem(networkId, async (tx) => {
      const people = await tx.query<{ accountId: string; roles: Role[]; at: Date }>(WHO_HAS_NOT_READ, [
        streamId,
        BOARD_ROLES,
        eventId,
      ]);
      const kind = type === BOARD_POSTED ? 'board_posted' : 'board_reminded';
      const notices = people.map(({ accountId, at }) => ({
        ...({ accountId, forAccount: null, kind, mustAct: false, eventId, at } as const),
        ...{ about: null, urgencyLevel: null, clock: null },
      }));
      for (const { accountId, way } of await keepNotices(tx, notices, await preferencesOf(tx, people)))
        if (way === 'now') await this.box.put(tx, { eventId, recipient: accountId, kind, about: null, urgent: false });
    });
    this.postman.wake();
  }
}

/** Meanwhile it may have been withdrawn, read, or be over: then nobody hears of it. */
const WHO_HAS_NOT_READ = `
  select m.account_id as "accountId", array_agg(distinct m.role) as roles, e.at
    from board_post b
    join event e on e.id = $3
    join membership m on m.network_id = b.network_id and m.role = any ($2::text[])
     and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
     and ((cardinality(b.roles) = 0 and cardinality(b.units) = 0) or m.role = any (b.roles) or m.unit_id = any (b.units))
    join person p on p.account_id = m.account_id and p.network_id = m.network_id and p.active and p.accepted_at is not null
    join account a on a.id = m.account_id and a.active
    join unit u on u.id = m.unit_id and u.active
   where b.id = $1 and b.receipt_wanted and b.withdrawn_at is null
     and b.expires_on >= (now() at time zone 'Europe/Rome')::date and m.account_id is distinct from b.posted_by
     and not exists (select 1 from board_receipt r
                      where r.post_id = b.id and r.round = b.round and r.account_id = m.account_id)
   group by m.account_id, e.at
   order by m.account_id`;
