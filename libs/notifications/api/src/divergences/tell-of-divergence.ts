import { Injectable } from '@nestjs/common';
import type { Role } from '@respi/identity/contract';
import { DIVERGENCE_DECIDED, DIVERGENCE_OPENED } from '@respi/knowledge/contract';
import { Database, type EventHandler, type EventJob } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';
import { keepNotices } from '../notices/keep-notices';
import { preferencesOf } from '../preferences/stored-preferences';

/** A divergence of practice was opened, or decided: the referents of the offices that it concerns hear of it, and not which it is. */
@Injectable()
export class TellOfDivergence implements EventHandler {
  readonly name = 'tell-of-divergence';
  readonly stream = 'divergence';
  readonly types = [DIVERGENCE_OPENED, DIVERGENCE_DECIDED];

  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {}

  async handle({ eventId, networkId, streamId, type, silent }: EventJob): Promise<void> {
    if (silent) return;
    const kind = type === DIVERGENCE_DECIDED ? 'divergence_decided' : 'divergence_opened';
    await this.database.asSystem(networkId, async (tx) => {
      const event = await tx.one<{ at: Date }>('select at from event where id = $1', [eventId]);
      if (!event) return;
      const people = await tx.query<{ accountId: string; roles: Role[] }>(REFERENTS, [streamId]);
      const notices = people.map(({ accountId }) => ({
        ...({ accountId, forAccount: null, kind, mustAct: false, eventId, at: event.at } as const),
        ...{ about: null, urgencyLevel: null, clock: null },
      }));
      for (const { accountId, way } of await keepNotices(tx, notices, await preferencesOf(tx, people)))
        if (way === 'now') await this.box.put(tx, { eventId, recipient: accountId, kind, about: null, urgent: false });
    });
    this.postman.wake();
  }
}

const REFERENTS = `
  select m.account_id as "accountId", array_agg(distinct m.role) as roles
    from membership m
    join person p on p.account_id = m.account_id and p.network_id = m.network_id and p.active and p.accepted_at is not null
    join account a on a.id = m.account_id and a.active
    join unit u on u.id = m.unit_id and u.active
   where m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
   group by m.account_id
  having bool_or(m.role = 'referent' and u.code in (select o.office from divergence_office o where o.divergence_id = $1))
   order by m.account_id`;
