import { Inject, Injectable } from '@nestjs/common';
import { type Device, type DeviceList, MOST_DEVICES, type NewDevice } from '@respi/notifications/contract';
import {
  CONFIG,
  type Config,
  Database,
  FieldCipher,
  type Principal,
  type Tx,
  isPushAddress,
  tokenHash,
} from '@respi/shared/api-platform';
import { Problem, invalidField, isId, newId } from '@respi/shared/kernel';
import { PushBox } from '../push/push-box';
import { pushKeysOf } from '../push/push-keys';
import { subscriptionContext } from '../push/subscription-context';

/** The devices on which the caller hears of notices, in the network where they are. */
@Injectable()
export class OwnDevices {
  private readonly publicKey: string | null;

  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly box: PushBox,
    @Inject(CONFIG) private readonly config: Pick<Config, 'push' | 'publicUrl' | 'mail'>,
  ) {
    this.publicKey = pushKeysOf(config)?.publicKey ?? null;
  }

  list(who: Principal): Promise<DeviceList> {
    return this.database.run(who, (tx) => this.#listOf(tx, who.accountId));
  }

  /** Turned on twice, a device is there once. @throws Problem invalid_input for an address that no known service has */
  async add(who: Principal, { endpoint, keys, browser, system }: NewDevice): Promise<DeviceList> {
    if (this.publicKey === null) throw new Problem('not_found');
    if (!isPushAddress(endpoint, this.config.push.services)) throw invalidField('endpoint', 'unknown_push_service');
    const mark = tokenHash(endpoint);
    return this.database.run(who, async (tx) => {
      await tx.query('select respi.take_over_device($1, $2)', [mark, who.accountId]);
      const known = await tx.one<{ id: string }>('select id from push_device where account_id = $1 and mark = $2', [
        who.accountId,
        mark,
      ]);
      const id = known?.id ?? newId();
      await tx.query(
        `insert into push_device (id, network_id, account_id, mark, subscription, browser, system, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (id) do update set subscription = excluded.subscription, created_at = excluded.created_at`,
        [
          id,
          tx.networkId,
          who.accountId,
          mark,
          this.cipher.seal(JSON.stringify({ endpoint, keys }), subscriptionContext(id)),
          browser,
          system,
          tx.now,
        ],
      );
      await tx.query(
        `delete from push_device where id in (
           select id from push_device where account_id = $1 order by created_at desc, id desc offset $2)`,
        [who.accountId, MOST_DEVICES],
      );
      return this.#listOf(tx, who.accountId);
    });
  }

  /** @throws Problem not_found for a device that is not the caller's */
  async remove(who: Principal, id: string): Promise<DeviceList> {
    return this.database.run(who, async (tx) => {
      const gone = isId(id)
        ? await tx.query('delete from push_device where id = $1 and account_id = $2 returning 1', [id, who.accountId])
        : [];
      if (gone.length === 0) throw new Problem('not_found');
      return this.#listOf(tx, who.accountId);
    });
  }

  /** For the browser that logs out: it knows its address, and nothing of the list. There being none fulfils the wish. */
  async leave(who: Principal, endpoint: string): Promise<DeviceList> {
    return this.database.run(who, async (tx) => {
      await tx.query('delete from push_device where account_id = $1 and mark = $2', [
        who.accountId,
        tokenHash(endpoint),
      ]);
      return this.#listOf(tx, who.accountId);
    });
  }

  /** @throws Problem not_found for a device that is not the caller's */
  async tryOut(who: Principal, id: string): Promise<DeviceList> {
    return this.database.run(who, async (tx) => {
      const isTheirs = isId(id) && this.box.isServed && (await this.box.putTrial(tx, who.accountId, id));
      if (!isTheirs) throw new Problem('not_found');
      return this.#listOf(tx, who.accountId);
    });
  }

  async #listOf(tx: Tx, accountId: string): Promise<DeviceList> {
    const rows = await tx.query<DeviceRow>(LIST, [tx.networkId, accountId]);
    return { publicKey: this.publicKey, items: rows.map(shown) };
  }
}

interface DeviceRow extends Pick<Device, 'id' | 'browser' | 'system' | 'failing'> {
  readonly mark: Buffer;
  readonly since: Date;
  readonly lastReached: Date | null;
}

function shown({ mark, since, lastReached, ...device }: DeviceRow): Device {
  return {
    ...device,
    mark: mark.toString('base64url'),
    since: since.toISOString(),
    lastReached: lastReached?.toISOString() ?? null,
  };
}

const LIST = `
  select d.id, d.mark, d.browser, d.system, d.created_at as since,
         (select max(p.sent_at) from push p where p.device_id = d.id and p.state = 'sent') as "lastReached",
         coalesce((select p.state = 'failed' from push p where p.device_id = d.id and p.state in ('sent', 'failed')
                    order by p.created_at desc limit 1), false) as failing
    from push_device d where d.network_id = $1 and d.account_id = $2 order by d.created_at desc, d.id desc`;
