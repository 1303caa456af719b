import type { EventJob, Tx } from '@respi/shared/api-platform';
import type { EventData } from './event-facts';
import { NOTICES, type NoticedEvent } from './notice';

/** An event that nobody has told yet. */
export interface UntoldEvent {
  readonly id: string;
  readonly seq: number;
  readonly type: NoticedEvent;
  readonly actorId: string | null;
  readonly at: Date;
  readonly data: EventData;
}

/**
 * What is to be told up to this event, in the order of the case; empty when others have told it already. Whoever asks for
 * the same case waits until this transaction is over, and then finds nothing left.
 */
export async function untoldUpTo(tx: Tx, { streamId: caseId, eventId }: EventJob): Promise<UntoldEvent[]> {
  await tx.query('insert into told_case (case_id, network_id, seq) values ($1, $2, 0) on conflict do nothing', [
    caseId,
    tx.networkId,
  ]);
  const told = await tx.one<{ seq: number }>('select seq from told_case where case_id = $1 for update', [caseId]);
  const events = await tx.query<Omit<UntoldEvent, 'data'> & { data: string }>(UNTOLD, [
    caseId,
    told?.seq ?? 0,
    eventId,
    Object.keys(NOTICES),
  ]);
  await tx.query('update told_case set seq = greatest(seq, (select seq from event where id = $2)) where case_id = $1', [
    caseId,
    eventId,
  ]);
  return events.map((event) => ({ ...event, data: JSON.parse(event.data) as EventData }));
}

const UNTOLD = `
  select e.id, e.seq, e.type, e.actor_id as "actorId", e.at, e.data
    from event e join outbox o on o.event_id = e.id and not o.silent
   where e.stream_id = $1 and e.seq > $2 and e.seq <= (select seq from event where id = $3) and e.type = any ($4)
   order by e.seq`;
