import { Injectable } from '@nestjs/common';
import { unitsWhere } from '@respi/identity/contract';
import type { IdentityShown, OfficeReply, OfficeReplyQuery, OfficeReplySearch } from '@respi/segnalazioni/contract';
import { identityShownTo, mayReadReply, relationsTo } from '@respi/segnalazioni/domain';
import { Database, NetworkKeys, type Principal, type Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import type { z } from 'zod';
import { replyView } from '../reading/case-view';
import { textsFor } from '../reading/masked-identity';
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
    private readonly keys: NetworkKeys,
  ) {}

  async list(who: Principal, query: z.infer<typeof OfficeReplyQuery>): Promise<Page<OfficeReply>> {
    return this.database.run(who, async (tx) =>
      this.page(tx, who, await listReplyKeys(tx, unitsWhere(tx.actor, 'referent'), query), query.limit),
    );
  }

  async search(who: Principal, search: z.infer<typeof OfficeReplySearch>): Promise<Page<OfficeReply>> {
    return this.database.run(who, async (tx) =>
      this.page(tx, who, await searchReplyKeys(tx, unitsWhere(tx.actor, 'referent'), search), search.limit),
    );
  }

  /** @param keys one more than `limit` where another page follows */
  private async page(tx: Tx, who: Principal, keys: readonly ReplyKey[], limit: number): Promise<Page<OfficeReply>> {
    await this.database.writeDown(tx, who.asked, { act: 'office_replies_read' });
    const shown = keys.slice(0, limit);
    const page = await readReplyPage(tx, shown);
    const accounts = [...page.cases.values()].flatMap((each) =>
      each.case.replies.flatMap((reply) => [reply.writtenBy, reply.validatedBy]),
    );
    const names = await this.words.of(tx.networkId, tx.now, [
      ...accounts,
      ...page.versions.map((version) => version.by_id),
    ]);
    const cipher = await this.keys.of(tx.networkId);
    const last = keys.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.flatMap((key) =>
        rowOf(tx, key, page, names).map((each) => textsFor(each.row, each.shown, key.case_id, cipher)),
      ),
      nextCursor: last ? writeReplyCursor(last) : null,
    };
  }
}

/** What the office answered long ago names nobody any more: whoever needs to know asks on the page of the case. */
interface ReadableReply {
  readonly shown: IdentityShown;
  readonly row: OfficeReply;
}

/** The database has narrowed the rows already; the policy, which is the first wall, is asked all the same. */
function rowOf(
  tx: Tx,
  key: ReplyKey,
  page: ReplyPage,
  names: Awaited<ReturnType<NetworkWords['of']>>,
): ReadableReply[] {
  const loaded = page.cases.get(key.case_id);
  const reply = loaded?.case.replies.find((each) => each.id === key.id);
  if (!loaded || !reply) return [];
  const subject = loaded.case;
  const relations = relationsTo(tx.actor, subject);
  if (!mayReadReply(tx.actor, relations, reply)) return [];
  const shown = identityShownTo(tx.actor, relations, subject);
  return [
    {
      shown,
      row: {
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
    },
  ];
}
