import { type SERVICE_ASSURANCE_DUE } from '@respi/content/contract';
import {
  EMPTY_STREAM,
  type KeyedDigests,
  type StreamHead,
  type Tx,
  appendEvents,
  chainEvents,
} from '@respi/shared/api-platform';

export const SERVICE_STREAM = 'service';
export type ServiceEventType =
  | 'service_added'
  | 'service_changed'
  | 'service_proposed'
  | 'service_proposal_taken'
  | 'service_proposal_refused'
  | 'service_assured'
  | typeof SERVICE_ASSURANCE_DUE;

/** Appends to the history of an entry: ids, and names of fields. The caller holds its row, or has just made it. */
export async function recordService(
  tx: Tx,
  digests: KeyedDigests,
  serviceId: string,
  type: ServiceEventType,
  fields: readonly string[] = [],
): Promise<void> {
  const head = await tx.one<StreamHead>('select seq, hash from event where stream_id = $1 order by seq desc limit 1', [
    serviceId,
  ]);
  const place = {
    networkId: tx.networkId,
    stream: SERVICE_STREAM,
    streamId: serviceId,
    actorId: tx.actor.accountId || null,
    actorKind: tx.actor.kind,
    at: tx.now,
  };
  const data: Record<string, unknown> = fields.length > 0 ? { fields } : {};
  await appendEvents(tx, chainEvents(digests, place, head ?? EMPTY_STREAM, [{ type, data }]));
}
