import { Injectable, inject } from '@angular/core';
import type { LiveCase } from '@respi/shared/contract';
import { ProblemError, Session, isRefusal, whenCasesChange } from '@respi/shared/api-client';
import { Toasts } from '@respi/shared/ui';
import { CaseOnScreen } from './case-on-screen';
import { CaseWords } from './case-words';

/**
 * Shows on an open case what others do to it. While a form is open nothing changes under it: what is sent then is still of
 * the version that its writer saw, and is told apart from what others did meanwhile. Only when the case is there for this
 * person no more everything leaves the page at once, an open form with it.
 */
@Injectable()
export class FollowOthers {
  private readonly store = inject(CaseOnScreen);
  private readonly session = inject(Session);
  private readonly words = inject(CaseWords);
  private readonly toasts = inject(Toasts);
  private held = 0;
  private keepsWords = false;
  private behind = false;

  constructor() {
    whenCasesChange((news) => {
      if (this.isBehind(news)) void this.catchUp();
      if (this.held > 0 && !this.keepsWords && this.mayBeGone(news)) void this.store.leaveIfRefused();
    });
  }

  /**
   * Nothing changes on the page until `work` is over.
   * @param keepsWords the form says itself that the case is gone, and keeps what was written in it
   */
  async hold<T>(work: () => Promise<T>, keepsWords = false): Promise<T> {
    this.held += 1;
    this.keepsWords = keepsWords;
    try {
      return await work();
    } finally {
      this.held -= 1;
      if (this.behind) void this.catchUp();
    }
  }

  private mayBeGone(news: readonly LiveCase[] | null): boolean {
    const shown = this.store.detail()?.id;
    return !news || news.some(({ caseId, news: what }) => caseId === shown && what === 'gone');
  }

  private isBehind(news: readonly LiveCase[] | null): boolean {
    const shown = this.store.detail();
    if (!shown) return false;
    return (
      this.mayBeGone(news) || (news ?? []).some(({ caseId, version }) => caseId === shown.id && version > shown.version)
    );
  }

  private async catchUp(): Promise<void> {
    this.behind = this.held > 0;
    if (this.behind) return;
    try {
      const happened = await this.store.refresh();
      const last = happened.filter(({ by }) => by.id !== this.session.me()?.id).at(-1);
      const detail = this.store.detail();
      if (last && detail) this.toasts.show(this.words.sentence(last, detail));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // Else the page stays as it was read; what is done on it is held against the version in any case.
      if (isRefusal(error.status)) this.store.giveUp(error.problem);
    }
  }
}
