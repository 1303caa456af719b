import type { SheetEvent, TranslationEvent } from '@respi/knowledge/domain';
import { type KeyedDigests, type StreamHead, type Tx, appendEvents, chainEvents } from '@respi/shared/api-platform';

/** Appends what happened to a sheet to the common stream and gives the new head of its chain. */
export async function appendSheetEvents(
  tx: Tx,
  digests: KeyedDigests,
  sheetId: string,
  head: StreamHead,
  events: readonly (SheetEvent | TranslationEvent)[],
  silent = false,
): Promise<StreamHead> {
  const chained = chainEvents(
    digests,
    {
      networkId: tx.networkId,
      stream: 'sheet',
      streamId: sheetId,
      actorId: tx.actor.accountId || null,
      actorKind: tx.actor.kind,
      at: tx.now,
    },
    head,
    events.map(({ type, data, at }) => ({ type, data, at })),
  );
  await appendEvents(tx, chained, silent);
  const last = chained.at(-1);
  return last ? { seq: last.seq, hash: last.hash } : head;
}
