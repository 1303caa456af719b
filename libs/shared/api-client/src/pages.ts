import { signal } from '@angular/core';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import { asProblem } from './problem-error';

/**
 * A list read a page at a time. What is shown stays until what replaces it has arrived, and an answer that comes after a
 * later question is dropped.
 *
 *     protected readonly cases = new Pages((cursor) => this.api.get<Page<CaseSummary>>('/segnalazioni', { cursor }));
 *     // effect(() => void this.cases.restart());   <respi-load-more [available]="cases.hasMore()" (more)="cases.more()" />
 */
export class Pages<T> {
  private readonly shown = signal<readonly T[]>([]);
  private readonly next = signal<string | null>(null);
  private readonly trouble = signal<ProblemDocument | null>(null);
  private readonly working = signal<'first' | 'more' | null>(null);
  private readonly arrived = signal(false);
  private question = 0;

  readonly items = this.shown.asReadonly();
  readonly problem = this.trouble.asReadonly();
  /** True once there was an answer: before it there is nothing to call empty. */
  readonly ready = this.arrived.asReadonly();

  constructor(private readonly read: (cursor: string | undefined) => Promise<Page<T>>) {}

  hasMore(): boolean {
    return this.next() !== null;
  }

  busy(): boolean {
    return this.working() !== null;
  }

  /** From the first page again. */
  restart(): Promise<void> {
    return this.ask('first', undefined, (page) => page.items);
  }

  more(): Promise<void> {
    const cursor = this.next();
    if (cursor === null || this.working()) return Promise.resolve();
    return this.ask('more', cursor, (page) => [...this.shown(), ...page.items]);
  }

  /** A row that is known to have changed, or (null) to have gone. */
  replace(is: (item: T) => boolean, by: T | null): void {
    this.shown.update((items) => items.flatMap((item) => (is(item) ? (by === null ? [] : [by]) : [item])));
  }

  private async ask(
    kind: 'first' | 'more',
    cursor: string | undefined,
    together: (page: Page<T>) => readonly T[],
  ): Promise<void> {
    const question = ++this.question;
    this.working.set(kind);
    try {
      const page = await this.read(cursor);
      if (question !== this.question) return;
      this.shown.set(together(page));
      this.next.set(page.nextCursor);
      this.trouble.set(null);
      this.arrived.set(true);
    } catch (error) {
      if (question === this.question) this.trouble.set(asProblem(error));
    } finally {
      if (question === this.question) this.working.set(null);
    }
  }
}
