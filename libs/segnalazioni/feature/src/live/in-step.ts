import { type Signal, computed, signal } from '@angular/core';
import { type Loaded, isRefusal, loaded, whenCasesChange } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';

/** A list on the screen, as far as it is kept in step. `Pages` is one. */
interface ShownList<T> {
  readonly items: Signal<readonly T[]>;
  replace(is: (item: T) => boolean, by: T | null): void;
  /** From the first page again. */
  restart?(): unknown;
}

interface Following<T> {
  /** What the list would show now, from its beginning. */
  readonly look: () => Promise<Page<T>>;
  readonly idOf: (item: T) => string;
  /** The case that an item belongs to, where the item is not the case itself. */
  readonly caseOf?: (item: T) => string;
  /** An item that changes this stands elsewhere in the list: it moves when the list is read anew, not before. */
  readonly placeOf?: (item: T) => string;
  /** Reads an item that has left the list and is still shown, so that it says what has become of it. */
  readonly again?: (item: T) => Promise<T>;
  /** What is gone stays under the hand, which is told so in its own way. */
  readonly keepsGone?: boolean;
  /** Off where the list answers another question than the queue's. */
  readonly active?: () => boolean;
}

/** So many rows that left are read one by one; more of them are told by the number of news alone. */
const READ_AGAIN_AT_MOST = 5;

/**
 * Keeps a list in step with what others do without moving it: rows change where they stand, and how many would come in or
 * move is answered as a number, to be asked in with a button. To be called where `inject` may be.
 */
export function inStep<T>(list: ShownList<T>, following: Following<T>): Signal<number> {
  const { look, idOf, caseOf = idOf, placeOf = () => '', again, keepsGone = false, active = () => true } = following;
  const keyOf = (item: T): string => `${idOf(item)} ${placeOf(item)}`;
  const seen = signal<readonly string[]>([]);
  const shown = computed(() => new Set(list.items().map(keyOf)));

  const readAgain = async (item: T): Promise<void> => {
    if (!again) return;
    const { value, problem } = await loaded(again(item));
    const isTaken = problem !== null && isRefusal(problem.status) && !keepsGone;
    if (value || isTaken) list.replace((row) => idOf(row) === idOf(item), value);
  };

  const follow = async (changed: ReadonlySet<string> | null): Promise<void> => {
    if (!active()) {
      if (changed === null && !keepsGone) await list.restart?.();
      return;
    }
    const { value: fresh, problem }: Loaded<Page<T>> = await loaded(look());
    if (problem && isRefusal(problem.status)) {
      list.replace(() => true, null);
      await list.restart?.();
    }
    if (!fresh) return;
    const now = new Map(fresh.items.map((item) => [idOf(item), item]));
    const left: T[] = [];
    for (const item of list.items()) {
      const next = now.get(idOf(item));
      if (next && placeOf(next) === placeOf(item)) list.replace((row) => idOf(row) === idOf(item), next);
      else if (!next && changed?.has(caseOf(item))) left.push(item);
    }
    // Whatever happened meanwhile, a role that was taken away among it: what is not there now may be this person's no more.
    if (changed === null && !keepsGone && list.items().some((item) => !now.has(idOf(item)))) await list.restart?.();
    seen.set(fresh.items.map(keyOf));
    await Promise.all(left.slice(0, READ_AGAIN_AT_MOST).map(readAgain));
  };

  whenCasesChange((news) => {
    // Whatever question the list answers: what is there for this person no more stands in none.
    const gone = new Set(news?.filter(({ news: what }) => what === 'gone').map(({ caseId }) => caseId));
    if (gone.size > 0 && !keepsGone) list.replace((item) => gone.has(caseOf(item)), null);
    void follow(news && new Set(news.map(({ caseId }) => caseId)));
  });
  return computed(() => seen().filter((key) => !shown().has(key)).length);
}
