import type { Role } from '@respi/identity/contract';
import { NOTICE_KINDS, type NotificationPreferences } from '@respi/notifications/contract';
import type { Tx } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
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

interface Version {
  readonly version: number;
  readonly changedAt: Date;
  readonly byLink: boolean;
}

/** 0 as long as they chose nothing. */
export async function versionOf(tx: Tx, accountId: string): Promise<Version> {
  const found = await tx.one<Version>(
    'select version, changed_at as "changedAt", by_link as "byLink" from notification_preference where account_id = $1',
    [accountId],
  );
  return found ?? { version: 0, changedAt: tx.now, byLink: false };
}

/** By whom: at a page that showed a version, or by a link in a mail, which wants what it says whatever was chosen before. */
export type Choosing = { readonly seen: number } | 'by link';

/**
 * Notices that wait for a digest wait for the next one by the new times; those that are wanted by mail no more do not wait.
 * @returns the new version
 * @throws Problem stale_version
 */
export async function keepPreferences(
  tx: Tx,
  accountId: string,
  choices: NotificationPreferences,
  choosing: Choosing,
): Promise<number> {
  const byLink = choosing === 'by link';
  const kept = await tx.one<Pick<Version, 'version'>>(
    `insert into notification_preference as p (network_id, account_id, choices, version, changed_at, by_link)
     values ($1, $2, $3, 1, $4, $5)
     on conflict (network_id, account_id) do update set choices = excluded.choices, version = p.version + 1,
        changed_at = excluded.changed_at, by_link = excluded.by_link
      where $6::integer is null or p.version = $6 returning version`,
    [tx.networkId, accountId, JSON.stringify(choices), tx.now, byLink, byLink ? null : choosing.seen],
  );
  if (!kept) throw staleVersion(await versionOf(tx, accountId));
  await tx.query(
    `update notice set digest_at = case when kind = any ($3) then null else $2::timestamptz end
      where account_id = $1 and digest_at is not null and digest_id is null`,
    [accountId, nextDigest(choices.digest, tx.now), NOTICE_KINDS.filter((kind) => mailOf(kind, choices) === 'off')],
  );
  return kept.version;
}

/** They are one's own: who changed them is oneself, elsewhere; by which way may be somebody else's hand on a forwarded mail. */
function staleVersion({ version, changedAt, byLink }: Version): Problem {
  return new Problem('stale_version', {
    params: { version, at: changedAt.toISOString(), how: byLink ? 'link' : 'page' },
  });
}
