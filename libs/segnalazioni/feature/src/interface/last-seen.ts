import { DestroyRef, Injectable, inject, linkedSignal, signal } from '@angular/core';
import { ProblemError, Session } from '@respi/shared/api-client';

/** Code of the problem where nobody answered: what was asked may well work later. */
export const NOBODY_ANSWERED = 'offline';

export function nobodyAnswered(error: unknown): boolean {
  return error instanceof ProblemError && error.code === NOBODY_ANSWERED;
}

interface Kept {
  readonly value: unknown;
  readonly at: string;
}

/**
 * What the pages of the desk read last, for whoever goes from one to the other where there is no signal. In memory alone
 * and for who read it: a reload, a logout or another person begin anew.
 */
@Injectable({ providedIn: 'root' })
export class LastSeen {
  private readonly session = inject(Session);
  private readonly kept = linkedSignal<string | undefined, Map<string, Kept>>({
    source: () => this.session.me()?.seat,
    computation: () => new Map(),
  });
  private readonly old = signal<string | null>(null);
  private readonly readers = new Set<() => void>();

  /** When what is shown was read, while nobody answers; null: now. */
  readonly since = this.old.asReadonly();

  constructor() {
    const again = (): void => this.readAgain();
    window.addEventListener('online', again);
    inject(DestroyRef).onDestroy(() => window.removeEventListener('online', again));
  }

  has(what: string): boolean {
    return this.kept().has(what);
  }

  /** What the server says; where nobody answers, what it said last. Rejects with `ProblemError`. */
  async read<T>(what: string, ask: () => Promise<T>): Promise<T> {
    const kept = this.kept();
    try {
      const value = await ask();
      kept.set(what, { value, at: new Date().toISOString() });
      this.old.set(null);
      return value;
    } catch (error) {
      const before = nobodyAnswered(error) ? kept.get(what) : undefined;
      this.old.set(before?.at ?? null);
      if (!before) throw error;
      return before.value as T;
    }
  }

  /** Asks the server for what is on the screen. */
  readAgain(): void {
    for (const read of this.readers) read();
  }

  /** For constructors: the page reads again when the network is back, or when it is asked to. */
  whenReadAgain(read: () => void): void {
    this.readers.add(read);
    inject(DestroyRef).onDestroy(() => this.readers.delete(read));
  }
}
