import { Injectable } from '@nestjs/common';
import { ADHESION_REQUESTED, PERMISSIONS, type Role } from '@respi/identity/contract';
import { Database, type EventHandler, type EventJob } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';
import { keepNotices } from '../notices/keep-notices';
import { preferencesOf } from '../preferences/stored-preferences';

/** A service asks to join: who may decide hears of it. Neither notice nor mail says which service. */
@Injectable()
export class TellOfAdhesion implements EventHandler {
  readonly name = 'tell-of-adhesion';
  readonly stream = 'adhesion';
  readonly types = [ADHESION_REQUESTED];

  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {}

  async handle({ eventId, networkId, streamId, silent }: EventJob): Promise<void> {
    if (silent) return;
    await this.database.asSystem(networkId, async (tx) => {
      const waiting = await tx.one<{ at: Date }>(
        `select created_at as at from adhesion where id = $1 and state = 'waiting'`,
        [streamId],
      );
      if (!waiting) return;
      const people = await tx.query<{ accountId: string; roles: Role[] }>(WHO_DECIDES, [
        PERMISSIONS['adhesion.decide'],
      ]);
      const kind = 'adhesion_requested';
      const notices = people.map(({ accountId }) => ({
        ...({ accountId, forAccount: null, kind, mustAct: false, eventId, at: waiting.at } as const),
        ...{ about: null, urgencyLevel: null, clock: null },
      }));
      for (const { accountId, way } of await keepNotices(tx, notices, await preferencesOf(tx, people)))
        if (way === 'now') await this.box.put(tx, { eventId, recipient: accountId, kind, about: null, urgent: false });
    });
    this.postman.wake();
  }
}

const WHO_DECIDES = `
  select m.account_id as "accountId", array_agg(distinct m.role) as roles
    from membership m
    join person p on p.account_id = m.account_id and p.network_id = m.network_id and p.active and p.accepted_at is not null
    join account a on a.id = m.account_id and a.active
    join unit u on u.id = m.unit_id and u.active
   where m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
   group by m.account_id
  having bool_or(m.role = any ($1))
   order by m.account_id`;
