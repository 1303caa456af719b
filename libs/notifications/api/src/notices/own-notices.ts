import { Injectable } from '@nestjs/common';
import type { Notice, NoticeListQuery, NoticesRead, UnreadNotices } from '@respi/notifications/contract';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { invalidField, isId } from '@respi/shared/kernel';

/** The inbox of the caller. What the case's own wall hides from them by now is not in it. */
@Injectable()
export class OwnNotices {
  constructor(private readonly database: Database) {}

  async list(who: Principal, { first, limit, cursor }: NoticeListQuery): Promise<Page<Notice>> {
    const after = cursor === undefined ? null : placeOf(cursor);
    const rows = await this.database.run(who, (tx) =>
      tx.query<NoticeRow>(LISTED, [
        who.accountId,
        first === 'unread',
        after?.read ?? null,
        after?.id ?? null,
        limit + 1,
      ]),
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(shown),
      nextCursor: rows.length > limit && last ? `${last.readAt === null ? 'u' : 'r'}${last.id}` : null,
    };
  }

  unread(who: Principal): Promise<UnreadNotices> {
    return this.database.run(who, (tx) => unreadOf(tx, who.accountId));
  }

  markRead(who: Principal, read: NoticesRead): Promise<UnreadNotices> {
    return this.database.run(who, async (tx) => {
      await tx.query(
        `update notice set read_at = $2 where account_id = $1 and read_at is null
            and (id = any ($3::uuid[]) or id <= $4::uuid)`,
        [who.accountId, tx.now, 'ids' in read ? read.ids : [], 'upTo' in read ? read.upTo : null],
      );
      return unreadOf(tx, who.accountId);
    });
  }
}

async function unreadOf(tx: Tx, accountId: string): Promise<UnreadNotices> {
  const count = await tx.one<UnreadNotices>(
    `select count(*)::int as unread from notice n where n.account_id = $1 and n.read_at is null and ${STILL_OPEN}`,
    [accountId],
  );
  return count ?? { unread: 0 };
}

interface NoticeRow extends Omit<Notice, 'at' | 'readAt' | 'case' | 'standingInFor'> {
  readonly caseId: string | null;
  readonly number: string | null;
  readonly forAccount: string | null;
  readonly forName: string | null;
  readonly at: Date;
  readonly readAt: Date | null;
}

function shown({ caseId, number, forAccount, forName, at, readAt, ...notice }: NoticeRow): Notice {
  return {
    ...notice,
    case: caseId === null || number === null ? null : { id: caseId, number },
    standingInFor: forAccount === null ? null : { id: forAccount, name: forName ?? '' },
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

/** `u` or `r`, whether the last one was unread, and its id. @throws Problem invalid_input */
function placeOf(cursor: string): { readonly read: boolean; readonly id: string } {
  const id = cursor.slice(1);
  if (!/^[ur]/.test(cursor) || !isId(id)) throw invalidField('cursor', 'invalid');
  return { read: cursor.startsWith('r'), id };
}

/** The wall of sealed cases stands in the subquery too: a case that the reader may not feel has no row. */
const STILL_OPEN = `(n.case_id is null or exists (select 1 from segnalazione s where s.id = n.case_id))`;

/** $2 unread first; $3, $4: the one before, whether it was read and its id. */
const LISTED = `
  select n.id, n.kind, n.case_id as "caseId", n.case_number as number, n.urgency_level as "urgencyLevel", n.must_act as "mustAct",
         n.for_account as "forAccount", f.name as "forName", n.at, n.read_at as "readAt"
    from notice n left join person f on f.account_id = n.for_account
   where n.account_id = $1 and ${STILL_OPEN}
     and ($4::uuid is null or case when $2::boolean
            then (n.read_at is null)::int < (not $3::boolean)::int or ((n.read_at is not null) = $3::boolean and n.id < $4::uuid)
            else n.id < $4::uuid end)
   order by ($2::boolean and n.read_at is not null), n.id desc limit $5`;
