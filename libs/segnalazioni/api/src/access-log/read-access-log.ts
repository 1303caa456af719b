import { Inject, Injectable } from '@nestjs/common';
import type { AccessLogEntry, AccessLogProof, AccessLogSearch, CaseReader } from '@respi/segnalazioni/contract';
import { mayReadNotes, relationsTo } from '@respi/segnalazioni/domain';
import {
  ACCESS_ACTS,
  CONFIG,
  CheckpointFiles,
  type Config,
  Database,
  KeyedDigests,
  type Principal,
  type Tx,
  checkpointFolder,
  proveAccessLog,
  publicKeyOf,
  signingKey,
} from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem, invalidField, isId } from '@respi/shared/kernel';
import { load } from '../persistence/case-store';
import { accessRows, entryOf, nextCursor, readerOf } from './access-rows';

/** People whose names one search may mean; more are no answer to who did something. */
const PEOPLE_MEANT = 20;

/** Who read what: for whoever answers for it, and, of one case, for the people who handle it. */
@Injectable()
export class ReadAccessLog {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Itself written down: an administrator's acts are read by the coordination, and the other way round. */
  async search(who: Principal, wanted: AccessLogSearch): Promise<Page<AccessLogEntry>> {
    const act = ACCESS_ACTS.find((known) => known === wanted.act) ?? null;
    if (wanted.act !== undefined && act === null)
      throw invalidField('act', 'not_in_list', { values: ACCESS_ACTS.join(', ') });
    if (wanted.from && wanted.to && wanted.to < wanted.from) throw invalidField('to', 'period_reversed');
    return this.database.run(who, async (tx) => {
      await this.database.writeDown(tx, who.asked, { act: 'access_log_read' });
      const accounts = wanted.person === undefined ? null : await peopleNamed(tx, wanted.person);
      const meant = await caseMeant(tx, wanted);
      if (meant === 'none' || accounts?.length === 0) return { items: [], nextCursor: null };
      const rows = await accessRows(tx, {
        accounts,
        caseId: meant.id,
        act,
        from: wanted.from ?? null,
        to: wanted.to ?? null,
        cursor: wanted.cursor,
        limit: wanted.limit,
      });
      return { items: rows.slice(0, wanted.limit).map(entryOf), nextCursor: nextCursor(rows, wanted.limit) };
    });
  }

  /** @throws Problem not_found where the case does not exist for this person; not_allowed for whoever does not handle cases */
  async ofCase(
    who: Principal,
    caseId: string,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<CaseReader>> {
    if (!isId(caseId)) throw new Problem('not_found');
    return this.database.run(who, async (tx) => {
      const relations = relationsTo(tx.actor, (await load(tx, caseId)).case);
      if (relations.size === 0) throw new Problem('not_found');
      if (!mayReadNotes(relations)) throw new Problem('not_allowed');
      const everything = { accounts: null, act: null, from: null, to: null };
      const rows = await accessRows(tx, { ...everything, ...page, cursor: page.cursor, caseId });
      return { items: rows.slice(0, page.limit).map(readerOf), nextCursor: nextCursor(rows, page.limit) };
    });
  }

  async prove(who: Principal): Promise<AccessLogProof> {
    const key = signingKey(this.digests.checkpointSeed());
    const { checkpoints, unreadable } = new CheckpointFiles(checkpointFolder(this.config)).all();
    const proof = await this.database.run(who, (tx) => proveAccessLog(tx, this.digests, key, checkpoints));
    return {
      ...proof,
      from: proof.from?.toISOString() ?? null,
      through: proof.through?.toISOString() ?? null,
      broken: proof.broken + unreadable,
      checkedAt: new Date().toISOString(),
      publicKey: publicKeyOf(key),
    };
  }
}

async function peopleNamed(tx: Tx, name: string): Promise<string[]> {
  const part = `%${name.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await tx.query<{ account_id: string }>(
    `select account_id from person where network_id = $1 and name ilike $2 order by name limit ${PEOPLE_MEANT}`,
    [tx.networkId, part],
  );
  return rows.map((row) => row.account_id);
}

/** The wall of the sealed cases answers here: one that is not there for this reader is meant by no number. */
async function caseMeant(tx: Tx, wanted: AccessLogSearch): Promise<{ readonly id: string | null } | 'none'> {
  if (wanted.number === undefined) return { id: wanted.case ?? null };
  const row = await tx.one<{ id: string }>('select id from segnalazione where network_id = $1 and number = $2', [
    tx.networkId,
    wanted.number.toUpperCase(),
  ]);
  if (!row || (wanted.case !== undefined && wanted.case !== row.id)) return 'none';
  return { id: row.id };
}
