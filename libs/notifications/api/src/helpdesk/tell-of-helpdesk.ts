import { Injectable } from '@nestjs/common';
import { HELPDESK_OPENED } from '@respi/content/contract';
import type { Role } from '@respi/identity/contract';
import { Database, type EventHandler, type EventJob } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';
import { keepNotices } from '../notices/keep-notices';
import { tellWhoMay } from '../notices/tell-who-may';
import { preferencesOf } from '../preferences/stored-preferences';

const TO_THE_DESK = [HELPDESK_OPENED, 'helpdesk_write', 'helpdesk_reopen'];
const TO_THE_ASKER = ['helpdesk_ask', 'helpdesk_solve', 'helpdesk_point_to_case'];

/** Somebody asks about the portal, or is answered: the other side hears of it. Neither notice nor mail says what. */
@Injectable()
export class TellOfHelpdesk implements EventHandler {
  readonly name = 'tell-of-helpdesk';
  readonly stream = 'helpdesk';
  readonly types = [...TO_THE_DESK, ...TO_THE_ASKER];

  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {}

  async handle({ eventId, networkId, streamId, silent }: EventJob): Promise<void> {
    if (silent) return;
    await this.database.asSystem(networkId, async (tx) => {
      const happened = await tx.one<{ type: string; at: Date; state: string; asked_by: string | null }>(
        `select e.type, e.at, r.state, r.asked_by from event e join helpdesk_request r on r.id = e.stream_id
          where e.id = $1 and r.id = $2`,
        [eventId, streamId],
      );
      if (!happened) return;
      const { type, at, state, asked_by } = happened;
      if (TO_THE_DESK.includes(type)) {
        // Meanwhile somebody may have seen to it.
        if (state !== 'solved' && state !== 'closed')
          await tellWhoMay(tx, this.box, 'helpdesk.handle', { kind: 'helpdesk_asked', eventId, at });
        return;
      }
      if (asked_by === null) return;
      const told = await tx.query<{ accountId: string; roles: Role[] }>(STILL_HERE, [asked_by]);
      const kind = 'helpdesk_answered';
      const notices = told.map(({ accountId }) => ({
        ...({ accountId, forAccount: null, kind, mustAct: false, eventId, at } as const),
        ...{ about: null, urgencyLevel: null, clock: null },
      }));
      for (const { accountId, way } of await keepNotices(tx, notices, await preferencesOf(tx, told)))
        if (way === 'now') await this.box.put(tx, { eventId, recipient: accountId, kind, about: null, urgent: false });
    });
    this.postman.wake();
  }
}

const STILL_HERE = `
  select m.account_id as "accountId", array_agg(distinct m.role) as roles
    from membership m
    join person p on p.account_id = m.account_id and p.network_id = m.network_id and p.active and p.accepted_at is not null
    join account a on a.id = m.account_id and a.active
   where m.account_id = $1 and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
   group by m.account_id`;
