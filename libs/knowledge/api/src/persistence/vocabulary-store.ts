import type { Tx } from '@respi/shared/api-platform';

export interface LineRow {
  notion: string;
  ways: string[] | null;
  version: number;
}
export interface VersionRow {
  id: string;
  notion: string;
  version: number;
  ways: string[] | null;
  reason: string;
  by_id: string;
  at: Date;
}

/** What the entered network says otherwise than the built-in vocabulary; some hundred rows at most. */
export async function changedLines(tx: Tx): Promise<LineRow[]> {
  return tx.query('select notion, ways, version from vocabulary_line order by notion');
}

/** The same with the change that made each. */
export async function changedLinesWithWhy(tx: Tx): Promise<VersionRow[]> {
  return tx.query(
    `select v.id, v.notion, v.version, v.ways, v.reason, v.by_id, v.at
       from vocabulary_line l
       join vocabulary_version v on v.network_id = l.network_id and v.notion = l.notion and v.version = l.version
      order by l.notion`,
  );
}

/** Versions of one line, newest first, one more than the page. */
export async function versionsOf(tx: Tx, notion: string, before: number | null, limit: number): Promise<VersionRow[]> {
  return tx.query(
    `select id, notion, version, ways, reason, by_id, at from vocabulary_version
      where network_id = $1 and notion = $2 and ($3::integer is null or version < $3)
      order by version desc limit $4`,
    [tx.networkId, notion, before, limit + 1],
  );
}

/** How many lines the network has of its own, and at which version this one is; changes of one network wait for each other. */
export async function lockLine(tx: Tx, notion: string): Promise<{ version: number; lines: number }> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('respi.vocabulary:' || $1, 0))`, [tx.networkId]);
  const [row] = await tx.query<{ version: number; lines: number }>(
    `select coalesce(max(version) filter (where notion = $1), 0) as version, count(*)::integer as lines from vocabulary_line`,
    [notion],
  );
  return row ?? { version: 0, lines: 0 };
}

export async function keepLine(
  tx: Tx,
  { id, notion, version, ways, reason }: Omit<VersionRow, 'by_id' | 'at'>,
): Promise<void> {
  await tx.query(
    `insert into vocabulary_line (network_id, notion, ways, version) values ($1, $2, $3, $4)
     on conflict (network_id, notion) do update set ways = excluded.ways, version = excluded.version`,
    [tx.networkId, notion, ways, version],
  );
  await tx.query(
    `insert into vocabulary_version (id, network_id, notion, version, ways, reason, by_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, tx.networkId, notion, version, ways, reason, tx.actor.accountId, tx.now],
  );
}
