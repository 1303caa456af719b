import type { KeyedDigests, Tx } from '@respi/shared/api-platform';
import { appendToStream } from '../writing/append-to-stream';

export const LINK_STREAM = 'link';
/** After these the worker asks for the address at once. */
export const ASKS_FOR_LINK = ['link_added', 'link_address_changed', 'link_check_asked'] as const;
export type LinkEventType = (typeof ASKS_FOR_LINK)[number] | 'link_changed' | 'link_title_seen' | 'link_removed';

/** Appends to the history of a link. The caller has made its row, or holds it. */
export function recordLink(tx: Tx, digests: KeyedDigests, linkId: string, type: LinkEventType): Promise<void> {
  return appendToStream(tx, digests, LINK_STREAM, linkId, { type, data: {} });
}
