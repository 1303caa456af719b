import { DestroyRef, Injectable, effect, inject } from '@angular/core';
import type { LiveCase, LiveNews, LivePresence } from '@respi/shared/contract';
import { Api } from '../api';
import { Session } from '../session';
import { type Heard, type LeaderOf, type Told, askNowAndThen, lead } from './live-leader';
import { Silence } from './silence';
import { Wakefulness } from './wakefulness';

/** Pages come and go; a stream that nobody wants any more for so long is closed. */
const UNWANTED_MS = 5_000;
const REMEMBERED = 500;

/**
 * What happens to the cases that this person may see, while a page wants to know. One tab of the browser listens for all of
 * them: whoever holds the lock leads, the others hear it by a channel that is named by the seat, so that a tab of
 * another person or network hears nothing.
 */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly wanting = new Set<(told: Told) => void>();
  private readonly known = new Set<string>();
  private stop: AbortController | null = null;
  private seat: string | null = null;
  private channel: BroadcastChannel | null = null;
  private position: string | null = null;
  private unwanted: ReturnType<typeof setTimeout> | undefined;
  /** What tabs read by themselves would otherwise keep a session alive in front of an empty chair. */
  readonly wakefulness = new Wakefulness(() => this.channel?.postMessage('awake'));

  private readonly silence = new Silence(() => this.quiet());
  /** Since when nothing comes from the server, while a page wants to know; null: all is well. */
  readonly silentSince = this.silence.since;

  constructor() {
    effect(() => {
      const seat = this.session.me()?.seat ?? null;
      if (seat === this.seat) return;
      this.end();
      this.seat = seat;
      if (this.wanting.size > 0) this.begin();
    });
    inject(DestroyRef).onDestroy(() => {
      this.end();
      this.wakefulness.end();
    });
  }

  /** Calls `hear` from now on, until the function that it answers with is called. */
  listen(hear: (told: Told) => void): () => void {
    this.wanting.add(hear);
    clearTimeout(this.unwanted);
    this.seat ??= this.session.me()?.seat ?? null;
    if (!this.stop) this.begin();
    return () => {
      this.wanting.delete(hear);
      if (this.wanting.size === 0) this.unwanted = setTimeout(() => this.end(), UNWANTED_MS);
    };
  }

  /** A session that is over is refused each time, for as long as the page stays open. */
  private quiet(): boolean {
    return this.wakefulness.asleep || this.session.status() === 'expired';
  }

  private begin(): void {
    const seat = this.seat;
    if (seat === null || typeof navigator === 'undefined') return;
    const stop = new AbortController();
    this.stop = stop;
    this.silence.listen();
    const tab: LeaderOf = {
      seat,
      position: () => this.position,
      quiet: () => this.quiet(),
      tell: (heard) => {
        this.hear(heard);
        this.channel?.postMessage(heard);
      },
      poll: (after) => this.api.get<LiveNews>('/live', { after }),
    };
    if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') {
      void askNowAndThen(tab, stop.signal);
      return;
    }
    const name = `respi live ${seat}`;
    this.channel = new BroadcastChannel(name);
    this.channel.onmessage = ({ data }: MessageEvent<Heard | 'awake'>) => {
      if (data === 'awake') this.wakefulness.touched();
      else this.hear(data);
    };
    navigator.locks.request(name, { signal: stop.signal }, () => lead(tab, stop.signal)).catch(() => undefined);
  }

  private end(): void {
    this.stop?.abort();
    this.stop = null;
    if (typeof window !== 'undefined') this.silence.stop();
    this.channel?.close();
    this.channel = null;
    this.position = null;
    this.known.clear();
  }

  /** What comes twice, because a stream was resumed a little before where it broke, is heard once. */
  private hear({ told, position }: Heard): void {
    this.silence.heard();
    this.position = position ?? this.position;
    if (!told || (told.kind === 'case' && this.isKnown(told))) return;
    for (const hear of this.wanting) hear(told);
  }

  private isKnown({ id }: LiveCase): boolean {
    if (this.known.has(id)) return true;
    this.known.add(id);
    const [oldest] = this.known;
    if (this.known.size > REMEMBERED && oldest !== undefined) this.known.delete(oldest);
    return false;
  }
}

/** A moment for what comes together, as a change of many cases at once. */
const GATHER_MS = 150;

/**
 * Calls `look` after something has happened to cases, as long as the page that says so is there; with null when everything
 * is to be read anew. Nobody looks at a page that is hidden, or that nobody has touched for long: it is brought up to
 * date when somebody is there again. Only what is there for this person no more leaves it at once.
 */
export function whenCasesChange(look: (news: readonly LiveCase[] | null) => void): void {
  let gathered: LiveCase[] | null = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const live = inject(Live);
  const tell = (): void => {
    timer = undefined;
    const isSeen = document.visibilityState !== 'hidden' && !live.wakefulness.asleep;
    const isDue = (each: LiveCase): boolean => isSeen || each.news === 'gone';
    const news = gathered?.filter(isDue) ?? null;
    if (!isSeen && !news?.length) return;
    gathered = gathered?.filter((each) => !isDue(each)) ?? [];
    look(news);
  };
  const stop = live.listen((told) => {
    if (told.kind === 'presence') return;
    if (told.kind === 'reset') gathered = null;
    else gathered?.push(told);
    timer ??= setTimeout(tell, GATHER_MS);
  });
  const shown = (): void => {
    if (gathered === null || gathered.length > 0) timer ??= setTimeout(tell, GATHER_MS);
  };
  document.addEventListener('visibilitychange', shown);
  const forget = live.wakefulness.onWake(shown);
  inject(DestroyRef).onDestroy(() => {
    stop();
    forget();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', shown);
  });
}

/** Calls `hear` when a colleague begins or stops writing a reply somewhere. */
export function whenSomebodyWrites(hear: (presence: LivePresence) => void): void {
  const stop = inject(Live).listen((told) => {
    if (told.kind === 'presence') hear(told);
  });
  inject(DestroyRef).onDestroy(stop);
}
