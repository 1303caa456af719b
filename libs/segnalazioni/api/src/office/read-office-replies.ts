import { Injectable } from '@nestjs/common';
import { unitsWhere } from '@respi/identity/contract';
import type { OfficeReply, OfficeReplyQuery, OfficeReplySearch } from '@respi/segnalazioni/contract';
import { mayReadReply, relationsTo } from '@respi/segnalazioni/domain';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import type { z } from 'zod';
import { replyView } from '../reading/case-view';
import { NetworkWords } from '../reading/network-words';
import {
  type ReplyKey,
  type ReplyPage,
  listReplyKeys,
  readReplyPage,
  searchReplyKeys,
  writeReplyCursor,
} from './office-replies';

/**
 * Every reply given in the name of the caller's offices, not only what waits for them. The page holds question and
 * reply: neither the identity of the person nor the coordination's notes.
 */
@Injectable()
export class ReadOfficeReplies {
  constructor(
    private readonly database: Database,
    private readonly words: NetworkWords,
  ) {}

  async list(who: Principal, query: z.infer<typeof OfficeReplyQuery>): Promise<Page<OfficeReply>> {
    return this.database.run(who, async (tx) =>
      this.page(tx, await listReplyKeys(tx, unitsWhere(tx.actor, 'referent'), query), query.limit),
    );
  }

  async search(who: Principal, search: z.infer<typeof OfficeReplySearch>): Promise<Page<OfficeReply>> {
    return this.database.run(who, async (tx) =>
      this.page(tx, await searchReplyKeys(tx, unitsWhere(tx.actor, 'referent'), search), search.limit),
    );
  }

  /** @param keys one more than `limit` where another page follows */
  private async page(tx: Tx, keys: readonly ReplyKey[], limit: number): Promise<Page<OfficeReply>> {
    const shown = keys.slice(0, limit);
    const page = await readReplyPage(tx, shown);
    const accounts = [...page.cases.values()].flatMap((each) =>
      each.case.replies.flatMap((reply) => [reply.writtenBy, reply.validatedBy]),
    );
    const names = await this.words.of(tx.networkId, tx.now, [
      ...accounts,
      ...page.versions.map((version) => version.by_id),
    ]);
    const last = keys.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.flatMap((key) => rowOf(tx, key, page, names)),
      nextCursor: last ? writeReplyCursor(last) : null,
    };
  }
}

/** The database has narrowed the rows already; the policy, which is the first wall, is asked all the same. */
function rowOf(tx: Tx, key: ReplyKey, page: ReplyPage, names: Awaited<ReturnType<NetworkWords['of']>>): OfficeReply[] {
  const loaded = page.cases.get(key.case_id);
  const reply = loaded?.case.replies.find((each) => each.id === key.id);
  if (!loaded || !reply) return [];
  const subject = loaded.case;
  if (!mayReadReply(tx.actor, relationsTo(tx.actor, subject), reply)) return [];
  return [
    {
      case: {
        id: subject.id,
        number: subject.number,
        urgency: subject.urgency,
        topic: loaded.topic,
        sealed: subject.sealed,
        version: subject.version,
        state: subject.state,
      },
      question: page.questions.get(subject.id) ?? null,
      reply: replyView(tx.actor, subject, reply, page.texts, page, names),
    },
  ];
}
