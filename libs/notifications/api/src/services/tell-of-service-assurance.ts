import { Injectable } from '@nestjs/common';
import { SERVICE_ASSURANCE_DUE } from '@respi/content/contract';
import type { Role } from '@respi/identity/contract';
import { Database, type EventHandler, type EventJob, type Tx } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';
import { keepNotices } from '../notices/keep-notices';
import { preferencesOf } from '../preferences/stored-preferences';

interface Told {
  readonly accountId: string;
  readonly roles: Role[];
}

/**
 * What a service says of itself was confirmed long ago, or never: its own people hear of it, and the coordination where nobody
 * keeps it. Neither notice nor mail says which service.
 */
@Injectable()
export class TellOfServiceAssurance implements EventHandler {
  readonly name = 'tell-of-service-assurance';
  readonly stream = 'service';
  readonly types = [SERVICE_ASSURANCE_DUE];

  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {}

  async handle({ eventId, networkId, streamId, silent }: EventJob): Promise<void> {
    if (silent) return;
    await this.database.asSystem(networkId, async (tx) => {
      // Meanwhile somebody may have confirmed it, which forgets that they were asked.
      const asked = await tx.one<{ at: Date }>(
        `select e.at from directory_service s join event e on e.id = $2 where s.id = $1 and s.reminded_on is not null`,
        [streamId, eventId],
      );
      if (!asked) return;
      const told = await toldOf(tx, streamId);
      const kind = 'service_assurance_due';
      const notices = told.map(({ accountId }) => ({
        ...({ accountId, forAccount: null, kind, mustAct: false, eventId, at: asked.at } as const),
        ...{ about: null, urgencyLevel: null, clock: null },
      }));
      for (const { accountId, way } of await keepNotices(tx, notices, await preferencesOf(tx, told)))
        if (way === 'now') await this.box.put(tx, { eventId, recipient: accountId, kind, about: null, urgent: false });
    });
    this.postman.wake();
  }
}

async function toldOf(tx: Tx, serviceId: string): Promise<Told[]> {
  const keepers = await tx.query<Told>(
    `${AT_WORK} and m.role in ('counter_operator', 'external_operator', 'referent')
       and exists (select 1 from directory_service s
                     join directory_organization d on d.id = s.organization_id
                     left join organisation g on g.network_id = s.network_id and g.code = d.organisation
                    where s.id = $1 and (s.unit = u.code or u.organisation_id = g.id))
      group by m.account_id order by m.account_id`,
    [serviceId],
  );
  if (keepers.length > 0) return keepers;
  return tx.query<Told>(`${AT_WORK} and m.role = 'coordinator' group by m.account_id order by m.account_id`);
}

const AT_WORK = `
  select m.account_id as "accountId", array_agg(distinct m.role) as roles
    from membership m
    join person p on p.account_id = m.account_id and p.network_id = m.network_id and p.active and p.accepted_at is not null
    join account a on a.id = m.account_id and a.active
    join unit u on u.id = m.unit_id and u.active
   where m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())`;
