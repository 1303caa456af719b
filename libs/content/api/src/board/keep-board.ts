import { Injectable } from '@nestjs/common';
import {
  BOARD_POSTED,
  BOARD_SHOWN_DAYS,
  BOARD_STREAM,
  type BoardPost,
  type BoardPostChange,
  type BoardPostList,
  type BoardPostQuery,
  type BoardPostSummary,
  type BoardReaders,
  type BoardReadersQuery,
  type NewBoardPost,
} from '@respi/content/contract';
import { asksAgain, boardPostState, fieldsWithIdentifiers } from '@respi/content/domain';
import { Directory } from '@respi/identity/contract';
import {
  type CommandResult,
  Database,
  type IdempotencyClaim,
  KeyedDigests,
  NetworkKeys,
  type Principal,
  type Tx,
  appendToStream,
  readCursor,
  writeCursor,
} from '@respi/shared/api-platform';
import { type FieldProblem, Problem, addDays, newId, romeDay } from '@respi/shared/kernel';
import { faultsToAnswerFor } from '@respi/shared/personal-data';
import { z } from 'zod';
import {
  type BoardPostRow,
  PlaceInNames,
  type PostToKeep,
  countReaders,
  insertPost,
  listPosts,
  listReaders,
  readPost,
  updatePost,
  withdrawPost,
} from '../persistence/board-store';
import { openWord, sealWords } from './board-words';

/** The round that a post is in, and what was done of it. */
interface Round {
  readonly number: number;
  readonly at: Date;
  readonly reminded: number | null;
}

/** The board as the coordination keeps it. */
@Injectable()
export class KeepBoard {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly directory: Directory,
    private readonly keys: NetworkKeys,
  ) {}

  list(who: Principal, { limit, cursor }: BoardPostQuery): Promise<BoardPostList> {
    return this.database.run(who, async (tx) => {
      const rows = await listPosts(tx, { before: readCursor(cursor, z.uuid()), limit });
      const cipher = await this.keys.of(tx.networkId);
      const items = rows.slice(0, limit).map((row) => ({
        id: row.id,
        state: stateOf(tx, row),
        title: openWord(cipher, row, 'title'),
        receiptWanted: row.receipt_wanted,
        expiresOn: row.expires_on,
        postedAt: row.posted_at.toISOString(),
      }));
      return { items, nextCursor: rows.length > limit ? writeCursor(items.at(-1)?.id) : null };
    });
  }

  /** @throws Problem not_found */
  open(who: Principal, id: string): Promise<BoardPost> {
    return this.database.run(who, async (tx) => this.view(tx, await readPost(tx, id)));
  }

  /** Those whom it is for today, by name. @throws Problem not_found */
  readers(who: Principal, id: string, { show, limit, cursor }: BoardReadersQuery): Promise<BoardReaders> {
    return this.database.run(who, async (tx) => {
      const { receipt_wanted: wanted } = await readPost(tx, id);
      // What somebody put away for themselves, unasked, is nobody else's.
      if (!wanted) return { items: [], nextCursor: null };
      const after = readCursor(cursor, PlaceInNames);
      const rows = await listReaders(tx, { id, read: show === 'read', after, limit });
      const items = rows.slice(0, limit).map(({ id: account, name, read_at: at, earlier_at: earlier }) => ({
        ...{ id: account, name, readAt: at?.toISOString() ?? null },
        earlierAt: earlier?.toISOString() ?? null,
      }));
      const last = items.at(-1);
      return { items, nextCursor: rows.length > limit && last ? writeCursor({ name: last.name, id: last.id }) : null };
    });
  }

  /** @throws Problem invalid_input */
  post(who: Principal, post: NewBoardPost, claim: IdempotencyClaim | null): Promise<CommandResult> {
    return this.database.command(who, claim, async (tx) => {
      const id = newId();
      const round = { number: 1, at: tx.now, reminded: null };
      await insertPost(tx, id, await this.toKeep(tx, id, post, round, { title: '', text: '' }));
      await this.note(tx, id, post.receiptWanted ? BOARD_POSTED : 'board_post_added');
      return { id };
    });
  }

  /** @throws Problem not_found, stale_version, not_possible_now once it was withdrawn, invalid_input */
  edit(who: Principal, id: string, version: number, { formOnly, ...words }: BoardPostChange): Promise<BoardPost> {
    return this.changing(who, id, version, async (tx, before) => {
      const cipher = await this.keys.of(tx.networkId);
      const old = {
        title: openWord(cipher, before, 'title'),
        text: openWord(cipher, before, 'text'),
        receiptWanted: before.receipt_wanted,
      };
      const again = asksAgain(old, words, formOnly);
      const round = again
        ? { number: before.round + 1, at: tx.now, reminded: before.reminded_round }
        : { number: before.round, at: before.round_at, reminded: before.reminded_round };
      await updatePost(tx, id, await this.toKeep(tx, id, words, round, old), again);
      return again && words.receiptWanted ? BOARD_POSTED : 'board_post_edited';
    });
  }

  /** Nobody reads it any more. @throws Problem not_found, stale_version, not_possible_now */
  withdraw(who: Principal, id: string, version: number): Promise<BoardPost> {
    return this.changing(who, id, version, async (tx) => {
      await withdrawPost(tx, id);
      return 'board_post_withdrawn';
    });
  }

  private changing(
    who: Principal,
    id: string,
    version: number,
    change: (tx: Tx, before: BoardPostRow) => Promise<string>,
  ): Promise<BoardPost> {
    return this.database.run(who, async (tx) => {
      const before = await readPost(tx, id, 'for update');
      if (before.version !== version) throw new Problem('stale_version', { params: { version: before.version } });
      if (before.withdrawn_at) throw new Problem('not_possible_now');
      await this.note(tx, id, await change(tx, before));
      return this.view(tx, await readPost(tx, id));
    });
  }

  private note(tx: Tx, id: string, type: string): Promise<void> {
    return appendToStream(tx, this.digests, BOARD_STREAM, id, { type, data: {} });
  }

  /** @param before the words that somebody answered for already */
  private async toKeep(
    tx: Tx,
    id: string,
    post: NewBoardPost,
    round: Round,
    before: Pick<NewBoardPost, 'title' | 'text'>,
  ): Promise<PostToKeep> {
    const fields: FieldProblem[] = fieldsWithIdentifiers({ title: post.title, text: post.text }).map((path) => ({
      path,
      code: 'personal_data',
    }));
    if (!post.ofColleagues) fields.push(...somebodyNamed(post, before));
    const today = romeDay(tx.now);
    if (post.expiresOn < today) fields.push({ path: 'expiresOn', code: 'date_in_past' });
    if (post.expiresOn > addDays(today, BOARD_SHOWN_DAYS)) fields.push({ path: 'expiresOn', code: 'shown_too_long' });
    const remindOn =
      post.receiptWanted && post.remindAfterDays !== null ? addDays(romeDay(round.at), post.remindAfterDays) : null;
    if (remindOn !== null && remindOn > post.expiresOn)
      fields.push({ path: 'remindAfterDays', code: 'reminds_after_end' });
    const units: string[] = [];
    for (const [index, code] of post.units.entries()) {
      const unit = await this.directory.unitByCode(tx.networkId, code);
      if (unit?.active) units.push(unit.id);
      else fields.push({ path: `units.${index}`, code: 'unknown_code' });
    }
    if (fields.length > 0) throw new Problem('invalid_input', { fields });
    const cipher = await this.keys.of(tx.networkId);
    return {
      ...sealWords(cipher, id, post),
      roles: [...new Set(post.roles)],
      units: [...new Set(units)],
      receiptWanted: post.receiptWanted,
      remindAfterDays: post.receiptWanted ? post.remindAfterDays : null,
      remindOn: round.reminded === round.number ? null : remindOn,
      expiresOn: post.expiresOn,
    };
  }

  private async view(tx: Tx, row: BoardPostRow): Promise<BoardPost> {
    const cipher = await this.keys.of(tx.networkId);
    const author = row.posted_by === null ? undefined : await this.directory.person(tx.networkId, row.posted_by);
    const units = await Promise.all(row.units.map((id) => this.directory.unitById(tx.networkId, id)));
    const counted = await countReaders(tx, row.id);
    return {
      id: row.id,
      state: stateOf(tx, row),
      title: openWord(cipher, row, 'title'),
      text: openWord(cipher, row, 'text'),
      roles: row.roles,
      units: units.flatMap((unit) => (unit ? [unit.code] : [])),
      receiptWanted: row.receipt_wanted,
      remindAfterDays: row.remind_after_days,
      expiresOn: row.expires_on,
      postedAt: row.posted_at.toISOString(),
      postedBy: author?.name ?? null,
      round: row.round,
      roundAt: row.round_at.toISOString(),
      addressed: counted.addressed,
      read: row.receipt_wanted ? counted.read : 0,
      version: row.version,
    };
  }
}

/** Colleagues are called by name on a board; who asks for help is not, and no rule tells the one from the other. */
function somebodyNamed(
  post: Pick<NewBoardPost, 'title' | 'text'>,
  before: Pick<NewBoardPost, 'title' | 'text'>,
): FieldProblem[] {
  const changed = (['title', 'text'] as const).filter((field) => post[field] !== before[field]);
  return faultsToAnswerFor(changed.map((field) => [field, post[field]])).map(({ path, params }) => ({
    path,
    code: 'of_a_colleague',
    params,
  }));
}

function stateOf(tx: Tx, row: BoardPostRow): BoardPostSummary['state'] {
  return boardPostState({ withdrawn: row.withdrawn_at !== null, expiresOn: row.expires_on }, romeDay(tx.now));
}
