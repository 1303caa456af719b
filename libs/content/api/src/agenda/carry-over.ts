import { carriedOver, withCarried } from '@respi/content/domain';
import type { NetworkCipher, Tx } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import {
  agendaChanged,
  insertItem,
  itemsOf,
  lockAgenda,
  markCarried,
  nextMeeting,
  putOffTheRest,
  readAgenda,
  setCarried,
  waitingItems,
  writeOrder,
} from '../persistence/agenda-store';

/** What waits goes onto the agenda of the next meeting; where none is planned it goes on waiting. */
export async function carryOver(tx: Tx, cipher: NetworkCipher): Promise<void> {
  const waiting = await waitingItems(tx, cipher);
  const next = waiting.length === 0 ? undefined : await nextMeeting(tx);
  if (next === undefined) return;
  const { state } = await lockAgenda(tx, next);
  if (state !== 'draft') return;
  const existing = await itemsOf(tx, cipher, next);
  const known = new Map(existing.map((item) => [item.id, item]));
  const items = withCarried(
    existing,
    waiting.map((item) => carriedOver({ ...item, notes: null }, newId())),
  );
  await markCarried(
    tx,
    waiting.map(({ id }) => id),
  );
  for (const [at, item] of items.entries()) {
    const before = known.get(item.id);
    if (!before) await insertItem(tx, cipher, next, item, at + 1);
    else if (before.root !== item.root) await setCarried(tx, item);
  }
  await writeOrder(
    tx,
    items.map(({ id }) => id),
  );
  await agendaChanged(tx, next, 'draft');
}

/** Nothing comes of a meeting that is cancelled: what was to be talked of there waits for another. */
export async function releaseAgenda(tx: Tx, cipher: NetworkCipher, appointment: string): Promise<void> {
  const { state, version } = await readAgenda(tx, appointment);
  const begun = version > 1;
  if (!begun || state === 'closed') return;
  await lockAgenda(tx, appointment);
  await putOffTheRest(tx, appointment);
  await agendaChanged(tx, appointment, 'closed');
  await carryOver(tx, cipher);
}
