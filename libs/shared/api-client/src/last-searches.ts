import { Injectable, Injector, afterNextRender, computed, effect, inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from './session';

/** The last search of one list. */
export interface LastSearch<Question> {
  /** What was last asked, when the browser's Back (or Forward) leads to the list; null by any other way. */
  recall(): Question | null;
  /** Null: the list is shown whole again. */
  remember(question: Question | null): void;
  /** Once the rows are there: who comes Back finds the focus, and with it the eye, on the link that was followed. */
  focusFollowed(within: HTMLElement): void;
}

/**
 * What was looked for in each list, for who opens a result and comes Back to it. What is typed stands in no address, so it
 * is remembered here: in memory, for this person's session. Whoever comes by a link starts afresh.
 */
@Injectable({ providedIn: 'root' })
export class LastSearches {
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly questions = new Map<string, unknown>();
  /** Navigation after which the focus was put back already. */
  private settled: number | null = null;
  private readonly owner = computed(() => this.session.me()?.seat);

  constructor() {
    effect(() => {
      this.owner();
      this.questions.clear();
    });
  }

  of<Question>(list: string): LastSearch<Question> {
    return {
      recall: () => this.recall(list) as Question | null,
      remember: (question) => this.remember(list, question),
      focusFollowed: (within) => this.focusFollowed(within),
    };
  }

  private recall(list: string): unknown {
    if (!this.comesBack()) this.questions.delete(list);
    return this.questions.get(list) ?? null;
  }

  private remember(list: string, question: unknown): void {
    if (question === null) this.questions.delete(list);
    else this.questions.set(list, question);
  }

  private focusFollowed(within: HTMLElement): void {
    const navigation = this.navigation();
    if (!navigation || !this.comesBack() || navigation.id === this.settled) return;
    const left = navigation.previousNavigation?.finalUrl?.toString();
    const focus = (): void => {
      const followed = [...within.querySelectorAll('a')].find((link) => link.getAttribute('href') === left);
      if (!followed) return;
      followed.focus();
      this.settled = navigation.id;
    };
    afterNextRender(focus, { injector: this.injector });
  }

  private comesBack(): boolean {
    return this.navigation()?.trigger === 'popstate';
  }

  private navigation(): ReturnType<Router['lastSuccessfulNavigation']> {
    return untracked(() => this.router.currentNavigation() ?? this.router.lastSuccessfulNavigation());
  }
}
