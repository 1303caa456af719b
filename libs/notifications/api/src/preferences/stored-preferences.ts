import type { Role } from '@respi/identity/contract';
import { NOTICE_KINDS, type NotificationPreferences } from '@respi/notifications/contract';
import type { Tx } from '@respi/shared/api-platform';
import { nextDigest } from './next-digest';
import { defaultPreferences, mailOf } from './preference-defaults';

/** What each of these people chose; whoever chose nothing has what their roles begin with. */
export async function preferencesOf(
  tx: Tx,
  people: readonly { readonly accountId: string; readonly roles: readonly Role[] }[],
): Promise<(accountId: string) => NotificationPreferences> {
  const chosen = await tx.query<{ accountId: string; choices: NotificationPreferences }>(
    'select account_id as "accountId", choices from notification_preference where account_id = any ($1)',
    [people.map(({ accountId }) => accountId)],
  );
  const choices = new Map(chosen.map((each) => [each.accountId, each.choices]));
  const roles = new Map(people.map((each) => [each.accountId, each.roles]));
  return (accountId) => choices.get(accountId) ?? defaultPreferences(roles.get(accountId) ?? []);
}

export async function preferencesOfOne(tx: Tx, accountId: string): Promise<NotificationPreferences> {
  const held = await tx.query<{ role: Role }>(
    'select distinct role from membership where account_id = $1 and valid_from <= now() and (valid_to is null or valid_to > now())',
    [accountId],
  );
  return (await preferencesOf(tx, [{ accountId, roles: held.map(({ role }) => role) }]))(accountId);
}

/** Notices that wait for a digest wait for the next one by the new times; those that are wanted by mail no more do not wait. */
export async function keepPreferences(tx: Tx, accountId: string, choices: NotificationPreferences): Promise<void> {
  await tx.query(
    `insert into notification_preference (network_id, account_id, choices) values ($1, $2, $3)
     on conflict (network_id, account_id) do update set choices = excluded.choices`,
    [tx.networkId, accountId, JSON.stringify(choices)],
  );
  await tx.query(
    `update notice set digest_at = case when kind = any ($3) then null else $2::timestamptz end
      where account_id = $1 and digest_at is not null and digest_id is null`,
    [accountId, nextDigest(choices.digest, tx.now), NOTICE_KINDS.filter((kind) => mailOf(kind, choices) === 'off')],
  );
}
