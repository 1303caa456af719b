import type { Database } from '../database/database';
import type { LiveEvent } from './live-audience';
import { positionAt, timeOfId } from './position';

/** Events of one network after an instant, by the time in their ids; null when there are more than anybody reads one by one. */
export async function eventsSince(
  database: Database,
  networkId: string,
  stream: string,
  since: number,
): Promise<LiveEvent[] | null> {
  const rows = await database.readAsSystem<LiveEvent>(networkId, {
    name: 'live-events-since',
    text: SINCE,
    values: [networkId, stream, positionAt(since), READ_AT_MOST + 1],
  });
  return rows.length > READ_AT_MOST ? null : rows;
}

const READ_AT_MOST = 2_000;

/** The history of an import is no news. */
const SINCE = `
  select e.id, e.stream_id as "streamId"
    from event e left join outbox o on o.event_id = e.id
   where e.network_id = $1 and e.stream = $2 and e.id > $3 and o.silent is not true
   order by e.id limit $4`;

/** Ids that were handled, so that an event is told once although it is heard of and read. */
export class HandledEvents {
  private readonly ids = new Set<string>();

  /** Those of `events` that are new here; they count as handled from now on. */
  fresh(events: readonly LiveEvent[]): LiveEvent[] {
    return events.filter(({ id }) => {
      if (this.ids.has(id)) return false;
      this.ids.add(id);
      return true;
    });
  }

  /** What could not be told may be tried again. */
  forget(events: readonly LiveEvent[]): void {
    for (const { id } of events) this.ids.delete(id);
  }

  forgetBefore(instant: number): void {
    for (const id of this.ids) if (timeOfId(id) < instant) this.ids.delete(id);
  }
}
