import type { DistintaEventType } from '@respi/segnalazioni/domain';
import { type KeyedDigests, type StreamHead, type Tx, appendEvents, chainEvents } from '@respi/shared/api-platform';

/** Appends one event behind `head`; the caller keeps the new head in the sheet's row, in the same transaction. */
export async function appendToSheet(
  tx: Tx,
  digests: KeyedDigests,
  distintaId: string,
  head: StreamHead,
  event: { readonly type: DistintaEventType; readonly data: Readonly<Record<string, unknown>> },
): Promise<StreamHead> {
  const chained = chainEvents(
    digests,
    {
      networkId: tx.networkId,
      stream: 'distinta',
      streamId: distintaId,
      actorId: tx.actor.accountId || null,
      actorKind: tx.actor.kind,
      at: tx.now,
    },
    head,
    [event],
  );
  await appendEvents(tx, chained);
  const { seq, hash } = chained.at(-1) ?? head;
  return { seq, hash };
}
