import { RuleBook, type RuleChange, type RuleVersion } from '@respi/identity/contract';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem, newId } from '@respi/shared/kernel';
import { isDeepStrictEqual } from 'node:util';
import { CachedDirectory } from '../directory/cached-directory';
import { ChangeLog } from '../events/record-change';

/** Versions of decisions in the table `rule_version`, each with an event in the network's own stream. */
@Injectable()
export class StoredRuleBook extends RuleBook {
  constructor(
    private readonly database: Database,
    private readonly log: ChangeLog,
    private readonly directory: CachedDirectory,
  ) {
    super();
  }

  override async decide(who: Principal, change: RuleChange): Promise<RuleVersion> {
    const decided = await this.database.run(who, async (tx) => {
      // The network's row is the lock: its stream takes the event.
      await tx.query('select 1 from network where id = $1 for no key update', [tx.networkId]);
      return this.append(tx, change);
    });
    this.directory.forget(who.networkId);
    return decided;
  }

  private async append(tx: Tx, { subject, unitId, data, initial, reason, seen }: RuleChange): Promise<RuleVersion> {
    const last = await tx.one<{ version: number; data: unknown }>(LAST, [subject, unitId]);
    await this.log.mustBeLatest(tx, tx.networkId, seen, last?.version ?? 0);
    if (isDeepStrictEqual(last?.data ?? asStored(initial), asStored(data))) throw new Problem('nothing_changed');
    const first = { subject, unitId, version: 1, knownFrom: null, data: initial, byId: null, reason: null };
    if (!last) await insert(tx, first);
    const version = (last?.version ?? 1) + 1;
    const next = { subject, unitId, version, knownFrom: tx.now, data, byId: tx.actor.accountId, reason };
    await insert(tx, next);
    await this.log.record(tx, 'network', tx.networkId, { type: 'rules_decided', data: { subject, unitId, version } });
    return next;
  }
}

/** As it comes back from the database: without what is undefined. */
function asStored(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

async function insert(tx: Tx, { subject, unitId, version, knownFrom, data, byId, reason }: RuleVersion): Promise<void> {
  await tx.query(
    `insert into rule_version (id, network_id, subject, unit_id, version, known_from, data, by_id, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [newId(), tx.networkId, subject, unitId, version, knownFrom, JSON.stringify(data), byId, reason],
  );
}

const LAST = `
  select version, data from rule_version
   where subject = $1 and unit_id is not distinct from $2::uuid order by version desc limit 1`;
