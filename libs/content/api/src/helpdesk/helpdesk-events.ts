import { type HELPDESK_OPENED, type HelpdeskAction } from '@respi/content/contract';
import {
  EMPTY_STREAM,
  type KeyedDigests,
  type StreamHead,
  type Tx,
  appendEvents,
  chainEvents,
} from '@respi/shared/api-platform';

export const HELPDESK_STREAM = 'helpdesk';

/** Appends to the history of a request: codes, never what was written. The caller holds its row, or has just made it. */
export async function recordHelpdesk(
  tx: Tx,
  digests: KeyedDigests,
  requestId: string,
  type: typeof HELPDESK_OPENED | `helpdesk_${HelpdeskAction}`,
  data: Record<string, unknown> = {},
): Promise<void> {
  const head = await tx.one<StreamHead>('select seq, hash from event where stream_id = $1 order by seq desc limit 1', [
    requestId,
  ]);
  const place = {
    networkId: tx.networkId,
    stream: HELPDESK_STREAM,
    streamId: requestId,
    actorId: tx.actor.accountId || null,
    actorKind: tx.actor.kind,
    at: tx.now,
  };
  await appendEvents(tx, chainEvents(digests, place, head ?? EMPTY_STREAM, [{ type, data }]));
}
