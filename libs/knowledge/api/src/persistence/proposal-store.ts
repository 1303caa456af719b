import type { SettledPlace } from '@respi/knowledge/contract';
import type { Difference } from '@respi/knowledge/domain';
import type { Tx } from '@respi/shared/api-platform';
import { isId } from '@respi/shared/kernel';

export interface ProposalRow {
  readonly id: string;
  readonly one_reply: string;
  readonly other_reply: string | null;
  readonly other_sheet: string | null;
  readonly topic: string;
  readonly differences: Difference[];
  readonly found_at: Date;
}

const COLUMNS = 'p.id, p.one_reply, p.other_reply, p.other_sheet, p.topic, p.differences, p.found_at';

/** Those that wait, the newest first. */
export async function waitingProposals(
  tx: Tx,
  {
    office,
    topic,
    after,
    limit,
  }: {
    readonly office: string | null;
    readonly topic: string | null;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<ProposalRow[]> {
  return tx.query(
    `select ${COLUMNS} from divergence_proposal p
      where p.network_id = $1 and p.state = 'waiting' and ($2::uuid is null or p.id < $2)
        and ($3::text is null or $3 = any (p.offices)) and ($4::text is null or p.topic = $4)
      order by p.id desc limit $5`,
    [tx.networkId, after, office, topic, limit],
  );
}

export async function waitingProposal(tx: Tx, id: string): Promise<ProposalRow | undefined> {
  if (!isId(id)) return undefined;
  return tx.one<ProposalRow>(
    `select ${COLUMNS} from divergence_proposal p where p.id = $1 and p.state = 'waiting' for update`,
    [id],
  );
}

export async function lookedAt(
  tx: Tx,
  id: string,
  outcome: { readonly divergence: string } | { readonly why: string },
): Promise<void> {
  const opened = 'divergence' in outcome;
  await tx.query(
    'update divergence_proposal set state = $2, why = $3, divergence_id = $4, looked_at = $5, looked_by = $6 where id = $1',
    [
      ...[id, opened ? 'opened' : 'dismissed', opened ? null : outcome.why, opened ? outcome.divergence : null],
      ...[tx.now, tx.actor.accountId],
    ],
  );
}

export interface NewProposal {
  readonly id: string;
  readonly oneReply: string;
  readonly otherReply: string | null;
  readonly otherSheet: string | null;
  readonly topic: string;
  readonly offices: readonly string[];
  readonly differences: readonly Difference[];
}

/** A pair that was ever proposed is not proposed again. @returns whether it is new */
export async function propose(tx: Tx, proposal: NewProposal): Promise<boolean> {
  const { id, oneReply, otherReply, otherSheet, topic, offices, differences } = proposal;
  const rows = await tx.query(
    `insert into divergence_proposal (id, network_id, one_reply, other_reply, other_sheet, topic, offices, differences, found_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1`,
    [id, tx.networkId, oneReply, otherReply, otherSheet, topic, offices, differences, tx.now],
  );
  return rows.length > 0;
}

/** How far the replies of the network have been held against others; locked: two nights do not walk at once. */
export async function scannedUpto(tx: Tx): Promise<SettledPlace | null> {
  const row = await tx.one<{ upto: Date; reply_id: string }>(
    'select upto, reply_id from divergence_scan where network_id = $1 for update',
    [tx.networkId],
  );
  return row ? { at: row.upto, replyId: row.reply_id } : null;
}

export async function scanned(tx: Tx, { at, replyId }: SettledPlace): Promise<void> {
  await tx.query(
    `insert into divergence_scan (network_id, upto, reply_id) values ($1, $2, $3)
         on conflict (network_id) do update set upto = excluded.upto, reply_id = excluded.reply_id`,
    [tx.networkId, at, replyId],
  );
}
