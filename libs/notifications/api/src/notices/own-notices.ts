import { Injectable } from '@nestjs/common';
import type { Notice, NoticeListQuery, NoticesRead, UnreadNotices } from '@respi/notifications/contract';
import type { TargetAct, UnitRef } from '@respi/segnalazioni/contract';
import { Database, type Principal, type Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { invalidField, isId } from '@respi/shared/kernel';
import type { z } from 'zod';
import { notSealed } from './clock-of-notice';
import { STILL_DUE, turnOf } from './turn-of-notice';

/** The inbox of the caller. What the case's own wall hides from them by now is not in it. */
@Injectable()
export class OwnNotices {
  constructor(private readonly database: Database) {}

  async list(who: Principal, { first, limit, cursor }: NoticeListQuery): Promise<Page<Notice>> {
    const after = cursor === undefined ? null : placeOf(cursor);
    const rows = await this.database.run(who, (tx) =>
      tx.query<NoticeRow>(first === 'unread' ? UNREAD_FIRST : NEWEST_FIRST, [
        tx.networkId,
        who.accountId,
        limit + 1,
        after?.id ?? null,
        ...(first === 'unread' ? [after?.read ?? false] : []),
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
            and (id = any ($3::uuid[]) or id <= $4::uuid or case_id = $5::uuid)`,
        [
          who.accountId,
          tx.now,
          'ids' in read ? read.ids : [],
          'upTo' in read ? read.upTo : null,
          'caseId' in read ? read.caseId : null,
        ],
      );
      return unreadOf(tx, who.accountId);
    });
  }
}

async function unreadOf(tx: Tx, accountId: string): Promise<UnreadNotices> {
  const count = await tx.one<UnreadNotices>(
    `select count(*)::int as unread from (
       select 1 from notice n where n.network_id = $1 and n.account_id = $2 and n.read_at is null and ${STILL_OPEN} limit ${UNREAD_COUNTED}) u`,
    [tx.networkId, accountId],
  );
  return count ?? { unread: 0 };
}

/** Beyond this nobody wants to know how many. */
const UNREAD_COUNTED = 1_000;

interface NoticeRow extends Omit<Notice, 'at' | 'readAt' | 'case' | 'standingInFor' | 'turn' | 'clock'> {
  readonly clockAct: TargetAct | null;
  readonly stillDue: boolean;
  readonly clockOffice: z.infer<typeof UnitRef> | null;
  readonly caseId: string | null;
  readonly number: string | null;
  readonly forAccount: string | null;
  readonly forName: string | null;
  readonly at: Date;
  readonly readAt: Date | null;
}

function shown(row: NoticeRow): Notice {
  const { caseId, number, forAccount, forName, at, readAt, clockAct, clockOffice, stillDue, ...notice } = row;
  return {
    ...notice,
    turn: turnOf(row),
    clock: clockAct && { act: clockAct, office: clockOffice },
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

/**
 * The wall of sealed cases stands in the subquery too: a case that the reader may not feel has no row. A value rather than
 * an `exists`, which PostgreSQL would answer by reading every case first.
 */
const STILL_OPEN = `(n.case_id is null or (select true from segnalazione s where s.id = n.case_id))`;

const NOT_SEALED = notSealed('n.case_id', 'n.clock_act');

/** $1 network, $2 account, $3 how many, $4 the last one of the page before. */
const page = (condition: string): string => `
  select n.id, n.kind, n.case_id as "caseId", n.case_number as number, n.urgency_level as "urgencyLevel", n.must_act as "mustAct",
         n.for_account as "forAccount", f.name as "forName", n.at, n.read_at as "readAt",
         case when ${NOT_SEALED} then n.clock_act end as "clockAct",
         case when ${NOT_SEALED} then (select jsonb_build_object('code', u.code, 'name', u.name) from unit u where u.id = n.clock_office) end as "clockOffice",
         ${STILL_DUE} as "stillDue"
    from notice n left join person f on f.account_id = n.for_account
   where n.network_id = $1 and n.account_id = $2 and ${STILL_OPEN} and (${condition})
   order by n.id desc limit $3`;

const NEWEST_FIRST = page('$4::uuid is null or n.id < $4::uuid');

/** Two walks, each along an index of its own; $5 whether the page before ended among the read ones. */
const UNREAD_FIRST = `
  select * from (
    (${page('n.read_at is null and not $5::boolean and ($4::uuid is null or n.id < $4::uuid)')})
    union all
    (${page('n.read_at is not null and (not $5::boolean or n.id < $4::uuid)')})) both_walks
   order by "readAt" is not null, id desc limit $3`;
