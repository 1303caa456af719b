import { NEW_DEVICE, SHARED_COMPUTER } from '@respi/identity/contract';
import { Database, KeyedDigests, type Tx, newToken } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { ChangeLog } from '../events/record-change';
import type { Arrival } from './visitor';

/** What programs that keep no cookies have in common: the first one of a person is new, the others are not. */
const ANY_PROGRAM = 'program';

/** Knows browsers again by a token of their own, and tells a person when somebody comes in by one that was never seen. */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly log: ChangeLog,
  ) {}

  /**
   * Before anybody has proven anything: whether this account has come in by this browser, in one of its networks.
   * @param accountId null where nobody has the address; it takes as long
   */
  async knows(accountId: string | null, networkIds: readonly string[], token: string): Promise<boolean> {
    const digests = networkIds.map((networkId) => this.digestOf(networkId, accountId ?? '', token));
    const [answer] = await this.database.preNetwork<{ known: boolean }>(
      'select respi.is_known_device($1::uuid, $2::bytea[]) as known',
      [accountId, digests],
    );
    return answer?.known === true;
  }

  /**
   * In the transaction of the login, before its session is there.
   * @returns the token that the browser is to keep, or null where it keeps none
   */
  async meet(tx: Tx, accountId: string, personId: string, arrival: Arrival): Promise<string | null> {
    // Who has never come in has nobody to be warned of.
    const before = await tx.one('select 1 from session where account_id = $1 and browser is not null limit 1', [
      accountId,
    ]);
    if (arrival.sharedComputer) {
      // It keeps nothing, so it cannot be known: each time is a new one.
      if (before) await this.log.record(tx, 'person', personId, { type: SHARED_COMPUTER, data: {} });
      return null;
    }
    const isProgram = arrival.device.browser === 'program';
    const token = isProgram ? ANY_PROGRAM : (arrival.deviceToken ?? newToken());
    const digest = this.digestOf(tx.networkId, accountId, token);
    const seen = await tx.one<{ isNew: boolean }>(SEEN, [tx.networkId, accountId, digest, tx.now]);
    if (before && seen?.isNew) await this.log.record(tx, 'person', personId, { type: NEW_DEVICE, data: {} });
    return isProgram ? null : token;
  }

  private digestOf(networkId: string, accountId: string, token: string): Buffer {
    return this.digests.blindIndex(networkId, `device of ${accountId}`, token);
  }
}

const SEEN = `
  insert into known_device as d (network_id, account_id, digest, first_seen_at, last_seen_at) values ($1, $2, $3, $4, $4)
  on conflict on constraint known_device_pkey do update set last_seen_at = $4 returning d.xmax = 0 as "isNew"`;
