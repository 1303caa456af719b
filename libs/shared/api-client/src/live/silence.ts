import { type Signal, signal } from '@angular/core';

/** The server says something every twenty seconds, and where there is no stream it is asked every thirty. */
const SILENT_AFTER_MS = 70_000;
const LOOKS_EACH_MS = 5_000;

/** Since when nothing was heard from the server, while it was listened to. */
export class Silence {
  private readonly known = signal<string | null>(null);
  /** An instant; null: all is well, or nobody listens. */
  readonly since: Signal<string | null> = this.known.asReadonly();
  private last = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly offline = (): void => this.begins(Date.now());

  /** @param asleep nothing is asked of the server in front of an empty chair, so nothing is missed */
  constructor(private readonly asleep: () => boolean) {}

  listen(): void {
    this.stop();
    this.last = Date.now();
    window.addEventListener('offline', this.offline);
    this.timer = setInterval(() => this.look(), LOOKS_EACH_MS);
    if (!navigator.onLine) this.offline();
  }

  stop(): void {
    clearInterval(this.timer);
    window.removeEventListener('offline', this.offline);
    this.known.set(null);
  }

  heard(): void {
    this.last = Date.now();
    this.known.set(null);
  }

  look(): void {
    if (this.asleep()) this.last = Date.now();
    else if (Date.now() - this.last > SILENT_AFTER_MS) this.begins(this.last);
  }

  private begins(at: number): void {
    this.known.update((since) => since ?? new Date(at).toISOString());
  }
}
