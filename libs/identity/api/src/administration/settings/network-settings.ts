import type { NetworkSettings } from '@respi/identity/contract';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { CachedDirectory } from '../../directory/cached-directory';
import { withDefaults } from '../../directory/network-snapshot';
import { ChangeLog } from '../../events/record-change';

/** What a network decides for itself. */
@Injectable()
export class NetworkSettingsChange {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
    private readonly directory: CachedDirectory,
  ) {}

  read(who: Principal): Promise<NetworkSettings> {
    return this.database.run(who, (tx) => stored(tx));
  }

  /** @throws Problem invalid_input when a handler of sealed cases is not of the coordination */
  async replace(who: Principal, wanted: NetworkSettings): Promise<NetworkSettings> {
    const settings = { ...wanted, sealedHandlers: [...new Set(wanted.sealedHandlers)] };
    await this.database.run(who, async (tx) => {
      const before = await stored(tx, 'for no key update');
      await this.mustBeColleagues(tx, settings.sealedHandlers);
      await tx.query('update network set settings = $2 where id = $1', [tx.networkId, settings]);
      const fields = changedFields(before, settings);
      if (fields.length === 0) return;
      const { autoCloseDays, sealedHandlers } = settings;
      await this.log.record(tx, 'network', tx.networkId, {
        type: 'settings_changed',
        data: { fields, autoCloseDays, sealedHandlers },
      });
    });
    this.directory.forget(who.networkId);
    return settings;
  }

  private async mustBeColleagues(tx: Tx, accounts: readonly string[]): Promise<void> {
    const colleagues = await tx.query<{ id: string }>(COLLEAGUES, [accounts]);
    const fields = accounts.flatMap((account, index) =>
      colleagues.some(({ id }) => id === account) ? [] : [{ path: `sealedHandlers.${index}`, code: 'not_a_colleague' }],
    );
    if (fields.length > 0) throw new Problem('invalid_input', { fields });
  }
}

async function stored(tx: Tx, lock = ''): Promise<NetworkSettings> {
  const row = await tx.one<{ settings: Partial<NetworkSettings> }>(
    `select settings from network where id = $1 ${lock}`,
    [tx.networkId],
  );
  return withDefaults(row?.settings ?? {});
}

function changedFields(before: NetworkSettings, after: NetworkSettings): string[] {
  const keys = Object.keys(after) as (keyof NetworkSettings)[];
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

const COLLEAGUES = `
  select distinct m.account_id as id from membership m join person p on p.account_id = m.account_id and p.active
   where m.account_id = any ($1) and m.role in ('coordinator', 'interface_operator') and m.valid_to is null`;
