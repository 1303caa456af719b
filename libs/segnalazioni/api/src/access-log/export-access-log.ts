import { Injectable, StreamableFile } from '@nestjs/common';
import { Directory } from '@respi/identity/contract';
import { type AccessLogExportQuery, EXPORT_MAX_DAYS } from '@respi/segnalazioni/contract';
import {
  type AccessBlock,
  Database,
  KeyedDigests,
  type Principal,
  type SealedAccessRow,
  type Tx,
  signingKey,
  writeAccessExport,
} from '@respi/shared/api-platform';
import { invalidField, romeDay } from '@respi/shared/kernel';
import { accessWords } from './access-words';

/** Rows of one file: some tens of megabytes. */
const MOST = 100_000;
const DAY = 86_400_000;

/**
 * The log of a period as a signed file, for a supervisor or the data protection officer. It holds ids and codes: of sealed
 * cases too, since a log with holes proves nothing, and an id tells who cannot open the case nothing about it.
 */
@Injectable()
export class ExportAccessLog {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly digests: KeyedDigests,
  ) {}

  async asFile(who: Principal, { from, to }: AccessLogExportQuery): Promise<StreamableFile> {
    if (from > romeDay(new Date())) throw invalidField('from', 'date_in_future');
    const days = (Date.parse(to) - Date.parse(from)) / DAY;
    if (days < 0) throw invalidField('to', 'period_reversed');
    if (days > EXPORT_MAX_DAYS) throw invalidField('to', 'period_too_long', { max: EXPORT_MAX_DAYS });
    const { name } = await this.directory.settings(who.networkId);
    const file = await this.database.run(who, async (tx) => {
      await this.database.writeDown(tx, who.asked, { act: 'access_log_exported', reason: `${from} ${to}` });
      const rows = await rowsOf(tx, from, to);
      if (rows.length > MOST) throw invalidField('to', 'too_many_rows', { max: MOST });
      const head = { network: name, from, to, madeAt: new Date().toISOString(), madeBy: tx.actor.accountId };
      const key = signingKey(this.digests.checkpointSeed());
      return writeAccessExport(key, head, rows, await blocksOf(tx, rows), accessWords);
    });
    return new StreamableFile(Buffer.from(file), {
      type: 'application/x-ndjson',
      disposition: `attachment; filename="registro-accessi-${from}-${to}.jsonl"`,
    });
  }
}

/** Those that a block holds: what was read within the last second is in the next file. */
function rowsOf(tx: Tx, from: string, to: string): Promise<SealedAccessRow[]> {
  return tx.query<SealedAccessRow>(
    `select * from access_record
      where network_id = $1 and block is not null and at >= $2::date::timestamp at time zone 'Europe/Rome'
        and at < ($3::date + 1)::timestamp at time zone 'Europe/Rome'
      order by at, id limit ${MOST + 1}`,
    [tx.networkId, from, to],
  );
}

async function blocksOf(tx: Tx, rows: readonly SealedAccessRow[]): Promise<AccessBlock[]> {
  const numbers = [...new Set(rows.map(({ block }) => block))];
  const blocks = await tx.query<Omit<AccessBlock, 'total'> & { total: string }>(
    'select number, count, total, mac from respi.access_blocks($1::integer[])',
    [numbers],
  );
  return blocks.map((block) => ({ ...block, total: Number(block.total) }));
}
