import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';
import { type CanDeactivateFn, Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Dialogs, type Question } from './dialogs';

/** As long as other tabs may take to say that they hold something. */
const PATIENCE_MS = 300;

interface Watched {
  readonly changed: () => boolean;
  /** Puts in safety what can be. */
  readonly settle?: (() => Promise<void>) | undefined;
  /** What is asked of it, where it is not something that was written. */
  readonly question?: (() => Question) | undefined;
}

/**
 * What was written and not saved, wherever it stands on the page: asks before it is lost, once for all of it. The routes
 * of such pages carry {@link asksBeforeLosing}; closing or reloading the window is held back without it. Whoever leaves the
 * portal leaves it in all tabs, so these are asked as well.
 */
@Injectable({ providedIn: 'root' })
export class UnsavedChanges {
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly watched = new Set<Watched>();
  private asked: Promise<boolean> | null = null;
  private readonly tabs =
    this.window && typeof BroadcastChannel !== 'undefined' ? new BroadcastChannel('respi unsaved') : null;
  private readonly holdBack = (event: Event): void => {
    if (this.any()) event.preventDefault();
  };

  constructor() {
    this.tabs?.addEventListener('message', ({ data }) => {
      if (data === 'anything?') void this.settle().then(() => this.any() && this.tabs?.postMessage('yes'));
    });
  }

  /** Watches as long as the component lives in whose injection context this is called. */
  watch(changed: () => boolean, settle?: () => Promise<void>, question?: () => Question): void {
    const one: Watched = { changed, settle, question };
    // Only while it is needed: a page that listens is not kept by the browser for going back.
    if (this.watched.size === 0) this.window?.addEventListener('beforeunload', this.holdBack);
    this.watched.add(one);
    inject(DestroyRef).onDestroy(() => {
      this.watched.delete(one);
      if (this.watched.size === 0) this.window?.removeEventListener('beforeunload', this.holdBack);
    });
  }

  mayLeave(): boolean | Promise<boolean> {
    if (!this.any()) return true;
    // Back pressed again under the question does not ask another.
    this.asked ??= this.askOfAll().finally(() => (this.asked = null));
    return this.asked;
  }

  /** Of what is typed in dialogs alone; a page that asks for itself asks for them too. */
  mayLeaveDialogs(): Promise<boolean> {
    return this.asked ?? this.dialogs.leaveAll();
  }

  /** Before *Esci*: nothing can be saved after it, in no tab. */
  async mayLeaveEverywhere(): Promise<boolean> {
    await this.settle();
    if (this.any()) return this.ask('text');
    return !(await this.isHeldElsewhere()) || this.ask('elsewhere');
  }

  /** First of the dialogs, for they stand in front; what is left then is the page's. */
  private async askOfAll(): Promise<boolean> {
    return (await this.dialogs.leaveAll()) && (!this.any() || this.ask('text'));
  }

  private ask(why: 'text' | 'elsewhere'): Promise<boolean> {
    const [only, ...others] = this.changed();
    if (only?.question && others.length === 0) return this.dialogs.confirm(only.question());
    const words = (key: string): string => this.transloco.translate(`ui.leave.${key}`);
    return this.dialogs.confirm({
      title: words('title'),
      text: words(why),
      confirm: words('confirm'),
      stay: words(why === 'text' ? 'stay' : 'stayHere'),
      danger: true,
    });
  }

  private any(): boolean {
    return this.changed().length > 0;
  }

  private changed(): readonly Watched[] {
    return [...this.watched].filter(({ changed }) => changed());
  }

  /** Puts in safety what can be, without asking. */
  async settle(): Promise<void> {
    await Promise.allSettled([...this.watched].map(async ({ settle }) => settle?.()));
  }

  private isHeldElsewhere(): Promise<boolean> {
    const { tabs } = this;
    if (!tabs) return Promise.resolve(false);
    return new Promise((resolve) => {
      const heard = ({ data }: MessageEvent<unknown>): void => {
        if (data === 'yes') answer(true);
      };
      const answer = (held: boolean): void => {
        tabs.removeEventListener('message', heard);
        resolve(held);
      };
      tabs.addEventListener('message', heard);
      tabs.postMessage('anything?');
      setTimeout(() => {
        answer(false);
      }, PATIENCE_MS);
    });
  }
}

export const asksBeforeLosing: CanDeactivateFn<unknown> = () => inject(UnsavedChanges).mayLeave();

/**
 * On a route above those of pages, which runs it at every navigation: *Back* and *Forward* within the portal ask as Esc does
 * where something was typed in a dialog, and close the others.
 */
export const asksBeforeLeavingDialogs: CanDeactivateFn<unknown> = () =>
  inject(Router).currentNavigation()?.trigger === 'imperative' || inject(UnsavedChanges).mayLeaveDialogs();
