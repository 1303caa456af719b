import {
  type NetworkSettings,
  SEALED_HANDLERS_MIN,
  type SecondFactorRule,
  type VersionedSettings,
} from '@respi/identity/contract';
import { Database, type Principal, type Tx, mustBeProvenLately } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { CachedDirectory } from '../../directory/cached-directory';
import { withDefaults } from '../../directory/network-snapshot';
import { ChangeLog } from '../../events/record-change';
import { refuse } from '../refusals';

/** What a network decides for itself. */
@Injectable()
export class NetworkSettingsChange {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
    private readonly directory: CachedDirectory,
  ) {}

  read(who: Principal): Promise<VersionedSettings> {
    return this.database.run(who, async (tx) => {
      const { demo: _, ...settings } = await stored(tx);
      return settings;
    });
  }

  /** @throws Problem stale_version; invalid_input when the handlers of sealed cases are fewer than two, or not of the coordination */
  async replace(who: Principal, seen: number, wanted: NetworkSettings): Promise<VersionedSettings> {
    const version = seen + 1;
    const changed = await this.database.run(who, async (tx) => {
      const { demo, ...before } = await stored(tx, 'for no key update');
      const secondFactor = wanted.secondFactor ?? before.secondFactor;
      const oidcLogin = wanted.oidcLogin ?? before.oidcLogin ?? false;
      const settings = { ...wanted, secondFactor, oidcLogin, sealedHandlers: [...new Set(wanted.sealedHandlers)] };
      await this.log.mustBeLatest(tx, tx.networkId, seen, before.version);
      mustBeEnough(before.sealedHandlers, settings.sealedHandlers);
      if (secondFactor === 'nobody' && !demo) throw refuse('secondFactor', 'only_demo');
      if (secondFactor !== before.secondFactor || oidcLogin !== before.oidcLogin) await mustBeProvenLately(tx, who);
      await this.mustBeColleagues(tx, settings.sealedHandlers);
      await tx.query('update network set settings = $2, settings_version = $3 where id = $1', [
        tx.networkId,
        settings,
        version,
      ]);
      const fields = changedFields(before, settings);
      const { autoCloseDays, sealedHandlers } = settings;
      if (fields.length > 0)
        await this.log.record(tx, 'network', tx.networkId, {
          type: 'settings_changed',
          data: { fields, autoCloseDays, sealedHandlers, secondFactor, oidcLogin },
        });
      return { ...settings, version };
    });
    this.directory.forget(who.networkId);
    return changed;
  }

  private async mustBeColleagues(tx: Tx, accounts: readonly string[]): Promise<void> {
    const colleagues = await tx.query<{ id: string }>(COLLEAGUES, [accounts]);
    const fields = accounts.flatMap((account, index) =>
      colleagues.some(({ id }) => id === account) ? [] : [{ path: `sealedHandlers.${index}`, code: 'not_a_colleague' }],
    );
    if (fields.length > 0) throw new Problem('invalid_input', { fields });
  }
}

/** A network begins with none: until it names some, it may still decide everything else. */
function mustBeEnough(before: readonly string[], handlers: readonly string[]): void {
  const changed = handlers.length !== before.length || handlers.some((handler) => !before.includes(handler));
  if (changed && handlers.length < SEALED_HANDLERS_MIN) throw refuse('sealedHandlers', 'too_few_handlers');
}

async function stored(tx: Tx, lock = ''): Promise<VersionedSettings & { demo: boolean }> {
  const row = await tx.one<{ settings: Partial<NetworkSettings>; demo: boolean; version: number }>(
    `select settings, demo, settings_version as version from network where id = $1 ${lock}`,
    [tx.networkId],
  );
  const settings = row?.settings ?? {};
  // Where nobody decided, everybody needs one.
  const secondFactor: SecondFactorRule = settings.secondFactor ?? 'everybody';
  return { ...withDefaults(settings), secondFactor, demo: row?.demo ?? false, version: row?.version ?? 0 };
}

function changedFields(before: NetworkSettings, after: NetworkSettings): string[] {
  const keys = Object.keys(after) as (keyof NetworkSettings)[];
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

const COLLEAGUES = `
  select distinct m.account_id as id from membership m join person p on p.account_id = m.account_id and p.active
   where m.account_id = any ($1) and m.role in ('coordinator', 'interface_operator') 
     and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())`;
