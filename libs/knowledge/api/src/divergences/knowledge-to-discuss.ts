import { Injectable } from '@nestjs/common';
import { KnowledgeToDiscuss, type MeetingTopic, type NamedThing } from '@respi/content/contract';
import { hasRole } from '@respi/identity/contract';
import { type PortTransaction, SHOWN_FROM_DAYS, SHOWN_FROM_TIMES } from '@respi/knowledge/contract';
import { mayReadPublished, maySeeDivergence } from '@respi/knowledge/domain';
import { NetworkKeys } from '@respi/shared/api-platform';
import { addDays, romeDay } from '@respi/shared/kernel';
import { maskVeiled } from '@respi/shared/personal-data';
import { divergencesById, listDivergences } from '../persistence/divergence-store';

const OF_EACH = 8;
const CANDIDATES = 3;
/** Before a sheet falls due its owner has a month. */
const DUE_WITHIN_DAYS = 30;
const SEARCHES_COUNTED = 500;

/** What knowledge brings to a meeting: practices that differ, sheets that fall due, questions that no sheet answers. */
@Injectable()
export class KnowledgeToDiscussOfNetwork extends KnowledgeToDiscuss {
  constructor(private readonly keys: NetworkKeys) {
    super();
  }

  async propose(tx: PortTransaction, since: Date): Promise<readonly MeetingTopic[]> {
    return [
      ...(await this.open(tx)),
      ...(await this.decided(tx, since)),
      ...(await due(tx)),
      ...(await candidates(tx)),
      ...(await searches(tx)),
    ];
  }

  async divergences(tx: PortTransaction, ids: readonly string[]): Promise<readonly NamedThing[]> {
    if (ids.length === 0) return [];
    const found = await divergencesById(tx, await this.keys.of(tx.networkId), ids);
    return found
      .filter(({ divergence }) => maySeeDivergence(tx.actor, divergence))
      .map(({ divergence: { id, question } }) => ({ id, title: question }));
  }

  async sheets(tx: PortTransaction, ids: readonly string[]): Promise<readonly NamedThing[]> {
    if (ids.length === 0 || !mayReadPublished(tx.actor, tx.networkId)) return [];
    const rows = await tx.query<{ id: string; title: string | null }>(
      `select s.id, coalesce(p.content ->> 'question', case when $2 then v.content ->> 'question' end) as title
         from sheet s
         left join published_sheet p on p.sheet_id = s.id
         left join sheet_version v on v.sheet_id = s.id and v.version = s.content_version
        where s.id = any ($1::uuid[])`,
      [ids, hasRole(tx.actor, 'coordinator')],
    );
    return rows.flatMap(({ id, title }) => (title === null ? [] : [{ id, title: maskVeiled(title) }]));
  }

  private async open(tx: PortTransaction): Promise<MeetingTopic[]> {
    const cipher = await this.keys.of(tx.networkId);
    const found = await listDivergences(tx, cipher, { ...ANY, stage: 'open', limit: OF_EACH });
    return found.slice(0, OF_EACH).map(({ divergence: { id, question }, openedAt }) => ({
      ...({ source: `divergence:${id}`, kind: 'divergence', refersTo: id, title: question } as const),
      ...{ why: 'divergence_open' as const, count: Math.floor((tx.now.getTime() - openedAt.getTime()) / 86_400_000) },
    }));
  }

  private async decided(tx: PortTransaction, since: Date): Promise<MeetingTopic[]> {
    const cipher = await this.keys.of(tx.networkId);
    const found = await listDivergences(tx, cipher, { ...ANY, stage: 'decided', limit: OF_EACH });
    return found
      .filter(({ divergence: { decision } }) => decision !== null && decision.at >= since)
      .map(({ divergence: { id, question } }) => ({
        ...({ source: `decided:${id}`, kind: 'divergence', refersTo: id, title: question } as const),
        ...({ why: 'divergence_decided', count: null } as const),
      }));
  }
}

const ANY = { topic: null, offices: null, after: null } as const;

interface SheetToDiscuss {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

const asTopic =
  (why: 'sheet_due' | 'sheet_overdue' | 'sheet_candidate') =>
  ({ id, title, count }: SheetToDiscuss): MeetingTopic => ({
    ...{ source: `sheet:${id}`, kind: 'sheet', refersTo: id, title: maskVeiled(title), why, count },
  });

/** Published sheets whose review is near or past. */
async function due(tx: PortTransaction): Promise<MeetingTopic[]> {
  const today = romeDay(tx.now);
  const rows = await tx.query<SheetToDiscuss>(
    `select s.id, v.content ->> 'question' as title, s.review_by - $2::date as count
       from sheet s join sheet_version v on v.sheet_id = s.id and v.version = s.content_version
      where s.network_id = $1 and s.state = 'published' and s.review_by <= $3::date
      order by s.review_by, s.id limit $4`,
    [tx.networkId, today, addDays(today, DUE_WITHIN_DAYS), OF_EACH],
  );
  return rows.map((row) =>
    row.count < 0 ? asTopic('sheet_overdue')({ ...row, count: -row.count }) : asTopic('sheet_due')(row),
  );
}

/** What is asked most and has no sheet yet. */
async function candidates(tx: PortTransaction): Promise<MeetingTopic[]> {
  const rows = await tx.query<SheetToDiscuss>(
    `select s.id, v.content ->> 'question' as title, s.asked as count
       from sheet s join sheet_version v on v.sheet_id = s.id and v.version = s.content_version
      where s.network_id = $1 and s.state = 'candidate' order by s.asked desc, s.id desc limit $2`,
    [tx.networkId, CANDIDATES],
  );
  return rows.map(asTopic('sheet_candidate'));
}

/** How many questions are searched in vain: their number, none of their words. */
async function searches(tx: PortTransaction): Promise<MeetingTopic[]> {
  const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(
    `select count(*)::int as count
       from (select 1 from unanswered_search
              where network_id = $1 and (times >= ${SHOWN_FROM_TIMES} or days >= ${SHOWN_FROM_DAYS})
                and not hidden and sheet_id is null
              order by times desc, id desc limit ${SEARCHES_COUNTED}) s`,
    [tx.networkId],
  );
  if (count === 0) return [];
  return [
    {
      ...({ source: 'searches', kind: 'question', refersTo: null, why: 'searches_unanswered', count } as const),
      title: 'Ricerche senza risultato',
    },
  ];
}
