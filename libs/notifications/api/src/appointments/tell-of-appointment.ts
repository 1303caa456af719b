import { Injectable } from '@nestjs/common';
import {
  APPOINTMENT_AGENDA,
  APPOINTMENT_CANCELLED,
  APPOINTMENT_MOVED,
  APPOINTMENT_PLANNED,
  BOARD_ROLES,
} from '@respi/content/contract';
import type { Role } from '@respi/identity/contract';
import { Database, type EventHandler, type EventJob } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';
import { keepNotices } from '../notices/keep-notices';
import { preferencesOf } from '../preferences/stored-preferences';

const KINDS = {
  [APPOINTMENT_PLANNED]: 'appointment_planned',
  [APPOINTMENT_MOVED]: 'appointment_moved',
  [APPOINTMENT_CANCELLED]: 'appointment_cancelled',
  [APPOINTMENT_AGENDA]: 'appointment_agenda',
} as const;

/** A meeting was planned, moved or cancelled, or its agenda was sent: whoever is invited hears of it, and not which it is. */
@Injectable()
export class TellOfAppointment implements EventHandler {
  readonly name = 'tell-of-appointment';
  readonly stream = 'appointment';
  readonly types = Object.keys(KINDS);

  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {}

  async handle({ eventId, networkId, streamId, type, silent }: EventJob): Promise<void> {
    if (silent) return;
    const kind = KINDS[type as keyof typeof KINDS];
    await this.database.asSystem(networkId, async (tx) => {
      const event = await tx.one<{ at: Date; by: string | null }>(
        'select at, actor_id as by from event where id = $1',
        [eventId],
      );
      if (!event) return;
      const invited = await tx.query<{ accountId: string; roles: Role[] }>(INVITED, [streamId, BOARD_ROLES]);
      // Who did it knows.
      const people = invited.filter(({ accountId }) => accountId !== event.by);
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

const INVITED = `
  select m.account_id as "accountId", array_agg(distinct m.role) as roles
    from appointment a
    join membership m on m.network_id = a.network_id and m.role = any ($2) and (a.roles = '{}' or m.role = any (a.roles))
    join person p on p.account_id = m.account_id and p.network_id = m.network_id and p.active and p.accepted_at is not null
    join account c on c.id = m.account_id and c.active
    join unit u on u.id = m.unit_id and u.active and (a.units = '{}' or u.code = any (a.units))
   where a.id = $1 and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
   group by m.account_id
   order by m.account_id`;
