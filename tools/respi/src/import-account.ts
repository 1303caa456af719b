import type { Database } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';

/**
 * Who imported acts are told of: an account of the network without a password, whose membership ended when it began.
 * Nobody can sign in with it, and it holds no right.
 *
 * @returns the account's id
 */
export async function importAccount(database: Database, networkId: string): Promise<string> {
  return database.asSystem(networkId, async (tx) => {
    const network = await tx.one<{ slug: string }>('select slug from network where id = $1', [networkId]);
    const account = await tx.one<{ id: string }>('select respi.account_to_invite($1) as id', [
      `importazione@${network!.slug}.respi.invalid`,
    ]);
    const accountId = account!.id;
    const added = await tx.one(
      `insert into person (id, network_id, account_id, name, active, created_at) values ($1, $2, $3, $4, false, $5)
       on conflict (account_id, network_id) do nothing returning id`,
      [newId(), networkId, accountId, 'Importazione archivio', tx.now],
    );
    if (added)
      await tx.query(
        `insert into membership (id, network_id, account_id, unit_id, role, valid_from, valid_to)
         select $1, $2, $3, id, 'coordinator', $4, $4 from unit where code = 'COORD'`,
        [newId(), networkId, accountId, tx.now],
      );
    return accountId;
  });
}
