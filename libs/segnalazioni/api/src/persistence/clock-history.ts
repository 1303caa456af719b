import { ACTS_WITHOUT_CLOCKS, type ClockEvent, type ClockEventData } from '@respi/segnalazioni/domain';
import type { ChainedEvent, Tx } from '@respi/shared/api-platform';

const MOVES_CLOCKS = `type <> all ('{${ACTS_WITHOUT_CLOCKS.join(',')}}')`;

interface ClockEventRow {
  readonly stream_id: string;
  readonly type: string;
  readonly at: Date;
  readonly inferred: boolean;
  readonly actor_kind: string;
  readonly data: string;
}

/** What the clocks of some cases read, by case; `$1` are their ids. */
export const CLOCK_HISTORIES = `
  select stream_id, type, at, inferred, actor_kind, data from event
   where stream_id = any ($1::uuid[]) and ${MOVES_CLOCKS} order by stream_id, seq`;

/** What the clocks of one case read, in order: what is stored, and what is about to be. */
export async function readClockHistory(
  tx: Tx,
  caseId: string,
  added: readonly ChainedEvent[] = [],
): Promise<ClockEvent[]> {
  const rows = await tx.query<ClockEventRow>(CLOCK_HISTORIES, [[caseId]], 'clock-histories');
  const still: readonly string[] = ACTS_WITHOUT_CLOCKS;
  return [...rows.map(storedClockEvent), ...added.filter(({ type }) => !still.includes(type)).map(clockEventOf)];
}

/** Rows of `CLOCK_HISTORIES`, by case. */
export function clockHistories(rows: readonly unknown[]): ReadonlyMap<string, ClockEvent[]> {
  const histories = new Map<string, ClockEvent[]>();
  for (const row of rows as ClockEventRow[]) {
    const history = histories.get(row.stream_id);
    if (history) history.push(storedClockEvent(row));
    else histories.set(row.stream_id, [storedClockEvent(row)]);
  }
  return histories;
}

/**
 * The events of the row `of` of another query, as one column of it: what a page of cases brings along. A line an event,
 * tabs between its parts: as JSON it took PostgreSQL three times as long. The data is JSON, which has neither in it.
 */
export function clockEventsOf(of: string): string {
  return `select string_agg(concat_ws(E'\\t', type, (extract(epoch from at) * 1000)::bigint, inferred, actor_kind, data), E'\\n' order by seq)
            as clock_events from event where stream_id = ${of}.id and ${MOVES_CLOCKS}`;
}

/** The column of `clockEventsOf`; null for none. */
export type ClockEventsColumn = string | null;

export interface ClockEventsRow {
  readonly id: string;
  readonly clock_events: ClockEventsColumn;
}

/** The same of some cases: `$1` are their ids. */
export const CLOCK_EVENTS_OF = `
  select page.id, clocks.clock_events
    from unnest($1::uuid[]) page (id) left join lateral (${clockEventsOf('page')}) clocks on true`;

export function historyOf(column: ClockEventsColumn): ClockEvent[] {
  return (column?.split('\n') ?? []).map((line) => {
    const [type = '', at = '', inferred = '', actorKind = '', data = ''] = line.split('\t');
    return clockEventOf({ type, at: new Date(Number(at)), inferred: inferred === 't', actorKind, data });
  });
}

function clockEventOf({
  type,
  at,
  inferred,
  actorKind,
  data,
}: Pick<ChainedEvent, 'type' | 'at' | 'inferred' | 'actorKind' | 'data'>): ClockEvent {
  return { type, at, inferred, imported: actorKind === 'import', data: JSON.parse(data) as ClockEventData };
}

function storedClockEvent({ actor_kind: actorKind, ...row }: ClockEventRow): ClockEvent {
  return clockEventOf({ ...row, actorKind });
}
