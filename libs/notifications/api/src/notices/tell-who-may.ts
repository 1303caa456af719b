import { PERMISSIONS, type Permission, type Role } from '@respi/identity/contract';
import type { NoticeKind } from '@respi/notifications/contract';
import type { Tx } from '@respi/shared/api-platform';
import type { MailBox } from '../mails/mail-box';
import { preferencesOf } from '../preferences/stored-preferences';
import { keepNotices } from './keep-notices';

/** Something that is no case waits for a decision: whoever may take it hears of it. Notice and mail say nothing but the kind. */
export async function tellWhoMay(
  tx: Tx,
  box: MailBox,
  permission: Permission,
  { kind, eventId, at }: { readonly kind: NoticeKind; readonly eventId: string; readonly at: Date },
): Promise<void> {
  const people = await tx.query<{ accountId: string; roles: Role[] }>(WHO_MAY, [PERMISSIONS[permission]]);
  const notices = people.map(({ accountId }) => ({
    ...({ accountId, forAccount: null, kind, mustAct: false, eventId, at } as const),
    ...{ about: null, urgencyLevel: null, clock: null },
  }));
  for (const { accountId, way } of await keepNotices(tx, notices, await preferencesOf(tx, people)))
    if (way === 'now') await box.put(tx, { eventId, recipient: accountId, kind, about: null, urgent: false });
}

const WHO_MAY = `
  select m.account_id as "accountId", array_agg(distinct m.role) as roles
    from membership m
    join person p on p.account_id = m.account_id and p.network_id = m.network_id and p.active and p.accepted_at is not null
    join account a on a.id = m.account_id and a.active
    join unit u on u.id = m.unit_id and u.active
   where m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
   group by m.account_id
  having bool_or(m.role = any ($1))
   order by m.account_id`;
