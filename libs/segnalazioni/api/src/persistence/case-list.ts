import {
  type CaseListQuery,
  type CaseQueue,
  type CaseState,
  type CaseSummary,
  type ListedCase,
  type ListedClock,
  type ReferralToRecord,
  URGENCY_LEVEL,
  type Urgency,
} from '@respi/segnalazioni/contract';
import type { Actor } from '@respi/identity/contract';
import {
  ACTIVE_STATES,
  type CaseScope,
  type Reproposal,
  hasEnded,
  mayKnowOfReferral,
  scopeOf,
} from '@respi/segnalazioni/domain';
import type { Statement, Tx } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Problem } from '@respi/shared/kernel';
import { maskVeiled } from '@respi/shared/personal-data';
import { type CaseToRecordRow, OPEN_REFERRALS } from './case-to-record';
import { QUEUES, STORED_STATES } from './case-queues';
import { walksOf } from './case-walks';

/** Codes of units and words for due times, for the rows of a list. */
export interface ListWords {
  readonly codeOf: (unitId: string) => string;
  readonly idOf: (code: string) => string | undefined;
  readonly dueWords: (due: Date) => string;
  readonly isLate: (due: Date) => boolean;
}

/** The clock that a row shows. */
export type ClockOfRow = (row: Pick<ListRow, 'id' | 'kind' | 'state'>, mayKnowOf: MayKnowOf) => ListedClock | null;

/** By when the office of an open referral of a row owes its answer. */
export type ReferralDue = Pick<ReferralToRecord, 'dueAt' | 'dueWords' | 'late'>;
export type DueOfReferral = (row: Pick<ListRow, 'id' | 'kind'>, referralId: string) => ReferralDue;
export const NOT_DUE: ReferralDue = { dueAt: null, dueWords: null, late: false };

export interface ClocksOfRows {
  readonly clockOf: ClockOfRow;
  readonly dueOf: DueOfReferral;
}

/** Whether the reader of a row may know that the case went to this office. */
export type MayKnowOf = (officeId: string) => boolean;

interface Cursor {
  readonly at: string;
  readonly id: string;
  readonly urgency?: number;
}

/** A statement to send, and what its rows mean. */
export interface CasePageQuery {
  readonly statement: Statement;
  /** With `clocks` where the rows show them. */
  readonly page: (rows: readonly unknown[], clocks?: ClocksOfRows) => Page<ListedCase>;
}

/**
 * One page of cases within `scope`; null where the scope or the filters leave nothing. Each (counter, state, urgency)
 * walks its own index from the first row and stops after one page, so the cost does not grow with the table; the walks
 * are then merged. `toRecord` tells the rows of that queue, which come with their open referrals.
 */
export function pageOfCases(
  actor: Actor,
  query: CaseListQuery,
  words: ListWords,
  toRecord: (row: CaseToRecordRow, dueOf: DueOfReferral) => ListedCase,
): CasePageQuery | null {
  // An unknown code filters everything out rather than nothing.
  for (const code of [query.office, query.sportello]) if (code !== undefined && !words.idOf(code)) return null;
  const scope = scopeOf(actor);
  const params: unknown[] = [actor.networkId];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const me = (): string => `${bind(actor.accountId)}::uuid`;
  const queue = query.queue ? QUEUES[query.queue] : undefined;
  const triage = query.order === 'triage';
  const recording = query.queue === 'to_record';
  const states = (query.status ?? queue?.states ?? (triage ? ACTIVE_STATES : STORED_STATES)).filter(
    (state) =>
      state !== 'draft' && (!queue || queue.states.includes(state)) && (!triage || ACTIVE_STATES.includes(state)),
  );
  const conditions = ['s.network_id = $1', ...filters(query, words, bind)];
  // The index of the triage order is partial; PostgreSQL takes it only where the query says the same.
  if (triage) conditions.push(IN_TRIAGE);
  if (queue?.where) conditions.push(queue.where(me));
  const cursor = readCursor(query.cursor, triage);
  const behind = cursor && { at: `${bind(cursor.at)}::timestamptz`, id: `${bind(cursor.id)}::uuid` };
  if (cursor && behind && triage) {
    const last = `(${bind(cursor.urgency)}::smallint, ${behind.at}, ${behind.id})`;
    conditions.push(`(s.urgency_level, ${dueOf('s')}, s.id) > ${last}`);
  }
  const order = (row: string): string =>
    triage ? `${row}.urgency_level, ${dueOf(row)}, ${row}.id` : `${row}.submitted_at desc, ${row}.id desc`;
  const limit = `${bind(query.limit + 1)}::int`;
  const walks = walksOf(scope, bind, conditions, {
    queue: query.queue,
    states,
    asked: query.status,
    mine: query.mine ? actor.accountId : undefined,
    office: query.office === undefined ? undefined : words.idOf(query.office),
    newest: triage ? null : { behind },
  });
  if (walks.length === 0) return null;
  const levels = query.urgency && `${bind(query.urgency.map((code) => URGENCY_LEVEL[code]))}::smallint[]`;
  const pages = walks.map(
    (
      walk,
    ) => `select s.* from ${walk.source} ${levels ? `cross join unnest(${levels}) as code (level)` : ''} cross join lateral (
         select ${COLUMNS} from ${walk.from} where ${[...walk.conditions, ...(levels ? ['s.urgency_level = code.level'] : [])].join(' and ')}
          order by ${walk.order ?? order('s')} limit ${limit}
       ) s`,
  );
  const text = `with page as (
       select s.* from (${pages.join(' union all ')}) s order by ${order('s')} limit ${limit}
     )
     select page.*, beside.*, p.name as in_charge_name
       from page
       left join lateral (${recording ? OPEN_REFERRALS : EXCERPT}) beside on true
       left join person p on p.account_id = page.in_charge_of
      order by ${order('page')}`;
  return {
    statement: { name: nameOf(text), text, values: params },
    page: (found, clocks) => {
      const rows = found as readonly CaseToRecordRow[];
      const items = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? items.at(-1) : undefined;
      return {
        items: items.map((row) =>
          recording
            ? toRecord(row, clocks?.dueOf ?? (() => NOT_DUE))
            : summaryOf(row, words, knownTo(actor, row), clocks?.clockOf),
        ),
        nextCursor: last ? writeCursor(last, triage) : null,
      };
    },
  };
}

/** Characters of the question that a row shows. */
export const EXCERPT_LENGTH = 160;
/** A box is longer than what stands for it: read so much, and of a question that names somebody enough is left. */
export const EXCERPT_READ = 2 * EXCERPT_LENGTH;
const EXCERPT = `select left(body, ${EXCERPT_READ}) as question from case_text
        where case_id = page.id and kind = 'question' order by at limit 1`;

/** The beginning of a question, without whom it is about. */
export function excerptFrom(question: string): string {
  return maskVeiled(question).slice(0, EXCERPT_LENGTH);
}

const IN_TRIAGE = `s.state in (${ACTIVE_STATES.map((state) => `'${state}'`).join(', ')})`;

/** Cases without a due time come last; written as the index has it. */
function dueOf(row: string): string {
  return `coalesce(${row}.due_at, 'infinity'::timestamptz)`;
}

const names = new Map<string, string>();

/** The texts are put together from closed sets, so there are few; each is prepared once a connection. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `case-list-${names.size}`));
  return name;
}

/** Numbers behind the queues: counted from the same walks as the rows, and never past `cap`. */
export async function countQueue(tx: Tx, scope: CaseScope, queueName: CaseQueue, cap: number): Promise<number> {
  const params: unknown[] = [tx.networkId];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const queue = QUEUES[queueName];
  const conditions = ['s.network_id = $1', ...(queue.where ? [queue.where(() => bind(tx.actor.accountId))] : [])];
  const limit = bind(cap);
  const walks = walksOf(scope, bind, conditions, {
    queue: queueName,
    states: queue.states,
    asked: undefined,
    newest: null,
  });
  if (walks.length === 0) return 0;
  const found = walks.map(
    (walk) =>
      `select 1 from ${walk.source} cross join lateral (select 1 from ${walk.from} where ${walk.conditions.join(' and ')} limit ${limit}) s`,
  );
  const row = await tx.one<{ n: number }>(
    `select count(*)::int as n from (select 1 from (${found.join(' union all ')}) s limit ${limit}) capped`,
    params,
  );
  return row?.n ?? 0;
}

function filters(query: CaseListQuery, units: ListWords, bind: (value: unknown) => string): string[] {
  const conditions: string[] = [];
  if (query.sportello !== undefined) conditions.push(`s.sportello_id = ${bind(units.idOf(query.sportello))}::uuid`);
  if (query.topic !== undefined) conditions.push(`s.topic = ${bind(query.topic)}`);
  if (query.kind !== undefined) conditions.push(`s.kind = ${bind(query.kind)}`);
  return conditions;
}

const COLUMNS = `s.id, s.number, s.state, s.kind, s.topic, s.procedure, s.office_id, s.sportello_id, s.urgency, s.urgency_level,
  s.urgency_proposed, s.urgency_reproposed, s.sealed, s.filed_by, s.submitted_at, s.updated_at, s.due_at, s.in_charge_of, s.open_offices, s.unread, s.corrected,
  s.lap, s.nudges, s.integration_due_on, s.recheck_on, s.version, s.event_seq`;

export interface ListRow {
  id: string;
  number: string;
  state: CaseState;
  kind: CaseSummary['kind'];
  topic: string;
  procedure: string | null;
  office_id: string;
  sportello_id: string;
  urgency: Urgency;
  urgency_level: number;
  urgency_proposed: Urgency;
  urgency_reproposed: Reproposal | null;
  sealed: boolean;
  filed_by: string;
  submitted_at: Date;
  updated_at: Date;
  due_at: Date | null;
  in_charge_of: string | null;
  in_charge_name?: string | null;
  open_offices: string[];
  unread: boolean;
  corrected: boolean;
  lap: number;
  nudges: number;
  integration_due_on: string | null;
  recheck_on: string | null;
  version: number;
  event_seq: number;
  question?: string | null;
}

/** Of the offices of a row, those that this reader may know of. */
export function knownTo(actor: Actor, row: Pick<ListRow, 'sportello_id' | 'sealed' | 'filed_by'>): MayKnowOf {
  const subject = { sportelloId: row.sportello_id, sealed: row.sealed, filedBy: row.filed_by };
  return (officeId) => mayKnowOfReferral(actor, subject, officeId);
}

export function summaryOf(row: ListRow, units: ListWords, mayKnowOf: MayKnowOf, clockOf?: ClockOfRow): ListedCase {
  const openReferrals = row.open_offices.filter(mayKnowOf).map((office) => units.codeOf(office));
  return {
    ...(clockOf ? { clock: clockOf(row, mayKnowOf) } : {}),
    id: row.id,
    number: row.number,
    state: row.state,
    kind: row.kind,
    topic: row.topic,
    procedure: row.procedure,
    office: units.codeOf(row.office_id),
    sportello: units.codeOf(row.sportello_id),
    urgency: row.urgency,
    urgencyProposed: row.urgency_proposed,
    reproposal: reproposalOpen(row),
    sealed: row.sealed,
    excerpt: excerptFrom(row.question ?? ''),
    submittedAt: row.submitted_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    dueWords: row.due_at === null ? null : units.dueWords(row.due_at),
    late: row.due_at !== null && units.isLate(row.due_at),
    inChargeOf: row.in_charge_of === null ? null : { id: row.in_charge_of, name: row.in_charge_name ?? '' },
    openReferrals,
    unread: row.unread,
    corrected: row.corrected,
    lap: row.lap,
    nudges: row.nudges,
    integrationDueOn: row.state === 'integration_requested' ? row.integration_due_on : null,
    ended: hasEnded({ state: row.state, recheckOn: row.recheck_on, open: openReferrals.length }),
    version: row.version,
  };
}

/** A more urgent code that waits for a decision, while there is still somebody to hurry. */
function reproposalOpen({ state, urgency_reproposed: proposed }: ListRow): CaseSummary['reproposal'] {
  if (!proposed?.open || !ACTIVE_STATES.includes(state)) return null;
  const { code, before, rule, text, fact, law, at } = proposed;
  return { code, before, rule, text, fact, law, at };
}

function writeCursor(row: ListRow, triage: boolean): string {
  const at = triage ? (row.due_at?.toISOString() ?? 'infinity') : row.submitted_at.toISOString();
  return Buffer.from(JSON.stringify([at, row.id, row.urgency_level])).toString('base64url');
}

function readCursor(text: string | undefined, triage: boolean): Cursor | null {
  if (text === undefined) return null;
  try {
    const [at, id, urgency] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [string, string, number];
    if (typeof at === 'string' && typeof id === 'string' && (!triage || Number.isInteger(urgency)))
      return { at, id, urgency };
  } catch {
    // falls through to the refusal: a cursor is ours or it is nothing
  }
  throw new Problem('invalid_input', { fields: [{ path: 'cursor', code: 'invalid' }] });
}
