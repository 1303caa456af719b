import { type Actor, hasRole } from '@respi/identity/contract';
import type { AgendaAction, AgendaOutcome, AgendaState, AppointmentState } from '@respi/content/contract';
import { type Lifecycle, actionsFrom, assertSoundLifecycle } from '@respi/shared/kernel';
import { romeInstant } from './calendar-file';

export const AGENDA_LIFECYCLE: Lifecycle<AgendaState, AgendaAction, 'coordinate', never> = {
  name: 'ordine del giorno',
  initial: 'draft',
  states: {
    draft: { category: 'initial', label: 'In preparazione' },
    sent: { category: 'active', label: 'Inviato' },
    closed: { category: 'inactive', label: 'Chiuso' },
  },
  transitions: {
    arrange: { from: ['draft'], to: 'same', permission: 'coordinate', label: 'Componi' },
    send: { from: ['draft'], to: ['sent'], permission: 'coordinate', label: 'Invia' },
    take_back: { from: ['sent'], to: ['draft'], permission: 'coordinate', label: 'Riprendi' },
    record: { from: ['draft', 'sent'], to: 'same', permission: 'coordinate', label: 'Registra gli esiti' },
    close: { from: ['sent'], to: ['closed'], permission: 'coordinate', label: "Chiudi l'incontro" },
  },
};

assertSoundLifecycle(AGENDA_LIFECYCLE);

export interface AgendaSubject {
  readonly networkId: string;
  readonly state: AgendaState;
  readonly appointment: { readonly state: AppointmentState; readonly day: string; readonly begins: string };
}

/** Nothing came of a meeting that has not begun; one that was cancelled is over. */
export function availableAgendaActions(
  actor: Actor,
  { networkId, state, appointment }: AgendaSubject,
  now: Date,
): AgendaAction[] {
  if (actor.kind !== 'person' || actor.networkId !== networkId || !hasRole(actor, 'coordinator')) return [];
  if (appointment.state === 'cancelled') return [];
  const begun = romeInstant(appointment.day, appointment.begins) <= now;
  return actionsFrom(AGENDA_LIFECYCLE, state).filter((action) => begun || (action !== 'record' && action !== 'close'));
}

/** Where a matter stands on one agenda; `root` is the same wherever it was carried. */
export interface Standing {
  readonly id: string;
  readonly root: string;
  readonly times: number;
  readonly firstDay: string;
  readonly outcome: AgendaOutcome | null;
}

/** What nobody came to waits like what was put off. */
export function isUndone({ outcome }: Pick<Standing, 'outcome'>): boolean {
  return outcome === null || outcome === 'carried_over';
}

/** As it stands on the agenda after. */
export function carriedOver<T extends Standing>(item: T, id: string): T {
  return { ...item, id, times: item.times + 1, outcome: null };
}

/**
 * What waited comes first, in its order. A matter that was put on this agenda anew while it waited stands there once: as it is
 * written there, with what it was carried.
 */
export function withCarried<T extends Standing & { readonly source: string | null }>(
  items: readonly T[],
  waiting: readonly T[],
): T[] {
  const same = (one: T, other: T): boolean => one.source !== null && one.source === other.source;
  const kept = items.filter((item) => !waiting.some((old) => same(old, item)));
  const first = waiting.map((old) => {
    const anew = items.find((item) => same(old, item));
    return anew ? { ...anew, root: old.root, times: old.times, firstDay: old.firstDay } : old;
  });
  return [...first, ...kept];
}

/** The wanted order, if it is one of exactly these. */
export function reordered(items: readonly string[], wanted: readonly string[]): readonly string[] | null {
  const known = new Set(items);
  const same = wanted.length === known.size && new Set(wanted).size === known.size;
  return same && wanted.every((id) => known.has(id)) ? wanted : null;
}

/** One place up or down; at an end nothing moves. */
export function moved(items: readonly string[], id: string, by: -1 | 1): string[] {
  const at = items.indexOf(id);
  const to = at + by;
  const other = items[to];
  if (at < 0 || other === undefined) return [...items];
  return items.map((each, index) => (index === at ? other : index === to ? id : each));
}
