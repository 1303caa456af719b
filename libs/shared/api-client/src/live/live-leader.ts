import type { LiveCase, LiveNews, LivePresence } from '@respi/shared/contract';
import { StreamRefused, listenTo } from './live-stream';
import type { StreamMessage } from './read-messages';

/** What a tab hears; `reset` is: read everything anew. */
export type Told = LiveCase | LivePresence | { readonly kind: 'reset' };

export const POLL_MS = 30_000;
const AGAIN_MS = 1_000;
const UNAUTHENTICATED = 401;

/** Where the leading tab has come to, so that the next one goes on from there. */
export interface Heard {
  readonly told: Told | null;
  readonly position: string | null;
}

/** What the leader needs of its tab. */
export interface LeaderOf {
  readonly seat: string;
  position(): string | null;
  /** Nobody is there, or whoever is has to sign in again first: nothing is asked of the server. */
  quiet(): boolean;
  tell(heard: Heard): void;
  /** By the portal's own door, which renews the session or asks who is there. */
  poll(after: string | null): Promise<LiveNews>;
}

/** Listens for all tabs of one person; where no stream is to be had, asks every half minute and tries again. */
export async function lead(tab: LeaderOf, signal: AbortSignal): Promise<void> {
  let refused = 0;
  const hear = (message: StreamMessage, position: string | null): void => tab.tell({ told: toldBy(message), position });
  while (!signal.aborted) {
    if (tab.quiet()) {
      await wait(AGAIN_MS, signal);
      continue;
    }
    try {
      await listenTo(tab.seat, tab.position(), hear, signal);
      refused = 0;
    } catch (error) {
      refused += 1;
      // An access that ran out is renewed by asking, and the stream is there again.
      if (error instanceof StreamRefused && error.status === UNAUTHENTICATED) refused = 1;
    }
    if (isOver(signal)) return;
    if (refused > 0) await askInstead(tab);
    await wait(refused > 1 ? POLL_MS : AGAIN_MS, signal);
  }
}

/** Where there is no leader to be had, each tab asks for itself. */
export async function askNowAndThen(tab: LeaderOf, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await wait(POLL_MS, signal);
    if (!isOver(signal) && !tab.quiet()) await askInstead(tab);
  }
}

async function askInstead(tab: LeaderOf): Promise<void> {
  try {
    const { position, reset, events } = await tab.poll(tab.position());
    if (reset) tab.tell({ told: { kind: 'reset' }, position });
    for (const told of events) tab.tell({ told, position });
    tab.tell({ told: null, position });
  } catch {
    // Without an answer there is no news; the page's own requests say what is wrong.
  }
}

/** Asked anew after each wait; the compiler believes that nothing changes meanwhile. */
function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}

function toldBy({ kind, data }: StreamMessage): Told | null {
  if (kind === 'case' || kind === 'presence') return data as LiveCase | LivePresence;
  return kind === 'reset' ? { kind: 'reset' } : null;
}

/** Cut short when the network or the person comes back. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
