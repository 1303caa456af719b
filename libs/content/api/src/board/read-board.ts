import { Injectable } from '@nestjs/common';
import type { Board, BoardMessage, BoardQuery, BoardRead } from '@respi/content/contract';
import { Directory } from '@respi/identity/contract';
import { Database, NetworkKeys, type Principal, type Tx, readCursor, writeCursor } from '@respi/shared/api-platform';
import { Problem, romeDay } from '@respi/shared/kernel';
import { z } from 'zod';
import { type BoardMessageRow, keepReceipt, listMessages, readMessage } from '../persistence/board-store';
import { openWord } from './board-words';

/** The board as each reads it: what is for them, today. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly keys: NetworkKeys,
  ) {}

  list(who: Principal, { show, limit, cursor }: BoardQuery): Promise<Board> {
    return this.database.run(who, async (tx) => {
      const before = readCursor(cursor, z.uuid());
      const rows = await listMessages(tx, { toRead: show === 'to_read', before, limit, today: romeDay(tx.now) });
      const items: BoardMessage[] = [];
      for (const row of rows.slice(0, limit)) items.push(await this.view(tx, row));
      return { items, nextCursor: rows.length > limit ? writeCursor(items.at(-1)?.id) : null };
    });
  }

  /**
   * However often it is said, from however many pages, it was read when it was said first.
   * @throws Problem not_found, stale_version where it says another thing by now
   */
  read(who: Principal, id: string, { round }: BoardRead): Promise<BoardMessage> {
    return this.database.run(who, async (tx) => {
      const message = await readMessage(tx, id, romeDay(tx.now));
      if (message.round !== round) throw new Problem('stale_version', { params: { version: message.version } });
      if (message.posted_by !== tx.actor.accountId) await keepReceipt(tx, id, round);
      return this.view(tx, await readMessage(tx, id, romeDay(tx.now)));
    });
  }

  private async view(tx: Tx, row: BoardMessageRow): Promise<BoardMessage> {
    const cipher = await this.keys.of(tx.networkId);
    const author = row.posted_by === null ? undefined : await this.directory.person(tx.networkId, row.posted_by);
    return {
      id: row.id,
      title: openWord(cipher, row, 'title'),
      text: openWord(cipher, row, 'text'),
      postedAt: row.posted_at.toISOString(),
      postedBy: author?.name ?? null,
      changedAt: row.round === 1 ? null : row.round_at.toISOString(),
      receiptWanted: row.receipt_wanted,
      expiresOn: row.expires_on,
      round: row.round,
      mine: row.posted_by === tx.actor.accountId,
      readAt: row.read_at?.toISOString() ?? null,
    };
  }
}
