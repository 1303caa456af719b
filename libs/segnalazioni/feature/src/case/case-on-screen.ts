import { Injectable, computed, inject, signal } from '@angular/core';
import type {
  ActionBody,
  CaseDetail,
  CaseEvent,
  CaseEvents,
  IdentityRequest,
  RequestedAction,
} from '@respi/segnalazioni/contract';
import { Api, type Intention, ProblemError, isRefusal, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';

type OpenedCase = CaseDetail & Required<Pick<CaseDetail, 'history'>>;

const NOT_THERE = 404;

/** The case that the page shows: read, acted on, read again. */
@Injectable()
export class CaseOnScreen {
  private readonly api = inject(Api);
  private readonly current = signal<CaseDetail | null>(null);
  private readonly history = signal<readonly CaseEvent[]>([]);
  private readonly sound = signal(true);
  private readonly trouble = signal<ProblemDocument | null>(null);
  private readonly correctedWhenOpened = signal(false);
  private readonly newSince = signal<string | null>(null);
  private readonly wasShown = signal(false);
  private askedFor: string | null = null;

  readonly detail = this.current.asReadonly();
  readonly events = this.history.asReadonly();
  /** False when the chain of events does not hold: somebody changed the history in the database. */
  readonly chainValid = this.sound.asReadonly();
  readonly problem = this.trouble.asReadonly();
  /** Not there, or not for who reads: nothing of it is shown. */
  readonly refused = computed(() => this.current() === null && isRefusal(this.trouble()?.status ?? 0));
  /** It was on this page and is not there any more for who reads: others follow it now, and nothing is wrong. */
  readonly taken = computed(() => this.refused() && this.wasShown() && this.trouble()?.status === NOT_THERE);
  /** When the counter last read the case, if there was something new; what is younger is marked. */
  readonly unreadSince = this.newSince.asReadonly();
  /** Something was corrected or withdrawn after it was read: told as long as the page is open, also once marked as read. */
  readonly corrected = computed(() => this.correctedWhenOpened() || (this.current()?.corrected ?? false));

  async open(id: string): Promise<void> {
    if (this.askedFor !== id) this.wasShown.set(false);
    this.askedFor = id;
    if (this.current()?.id !== id) this.forget();
    try {
      const detail = await this.readCase(id);
      this.show(detail);
      this.trouble.set(null);
      await this.markRead(detail);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (isRefusal(error.status)) this.forget();
      this.trouble.set(error.problem);
    }
  }

  /** Acts on the version that is on the screen. Rejects with `ProblemError`; what is shown stays. */
  async act<A extends RequestedAction>(action: A, body: ActionBody<A>, intention: Intention): Promise<void> {
    const subject = this.current();
    if (!subject) return;
    const path = `/segnalazioni/${subject.id}/actions/${action}`;
    const detail = await this.api.post<CaseDetail>(path, body, { version: subject.version, intention });
    this.current.set(detail);
    await this.readHistoryQuietly(detail.id);
  }

  /** Asks to be shown whom the case is about. Rejects with `ProblemError`; what is shown stays. */
  async showIdentity(request: IdentityRequest, intention: Intention): Promise<void> {
    const subject = this.current();
    if (!subject) return;
    try {
      const detail = await this.api.post<CaseDetail>(`/segnalazioni/${subject.id}/identity`, request, { intention });
      if (this.current()?.id === subject.id) this.current.set(detail);
    } catch (error) {
      if (error instanceof ProblemError && isRefusal(error.status)) await this.leaveIfRefused();
      throw error;
    }
  }

  /** The time for which it was shown is over, and nobody answers who could say what may be read now. */
  coverIdentity(): void {
    const subject = this.current();
    if (!subject) return;
    this.current.set(null);
    void this.open(subject.id);
  }

  /** Reads the case again and tells what others did meanwhile. */
  async refresh(): Promise<readonly CaseEvent[]> {
    const subject = this.current();
    if (!subject) return [];
    const seen = Math.max(0, ...this.history().map(({ seq }) => seq));
    const detail = await this.readCase(subject.id);
    this.show(detail);
    return detail.history.items.filter(({ seq }) => seq > seen);
  }

  /** Asks whether the case is there for who reads, without showing what is new of it. Refused, nothing of it stays. */
  async leaveIfRefused(): Promise<void> {
    const subject = this.current();
    if (!subject) return;
    const { problem } = await loaded(this.readCase(subject.id));
    if (problem && isRefusal(problem.status) && this.current()?.id === subject.id) this.giveUp(problem);
  }

  /** It is not there any more for who reads: the page says what it would say if it were opened now. */
  giveUp(problem: ProblemDocument): void {
    this.forget();
    this.trouble.set(problem);
  }

  /** To open what was answered is to have read it. */
  private async markRead(detail: CaseDetail): Promise<void> {
    if (!detail.unread || !detail.availableActions.includes('mark_read')) return;
    this.newSince.set(detail.readAt ?? detail.submittedAt);
    this.correctedWhenOpened.set(detail.corrected);
    try {
      const path = `/segnalazioni/${detail.id}/actions/mark_read`;
      this.current.set(await this.api.post<CaseDetail>(path, {}, { version: detail.version }));
      await this.readHistoryQuietly(detail.id);
    } catch (error) {
      // It stays among those to read, which is the side to err on.
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  private async readHistoryQuietly(id: string): Promise<void> {
    try {
      const events = await this.readEvents(id);
      this.history.set(events.items);
      this.sound.set(events.chainValid);
    } catch (error) {
      // The act is done and shown; its line in the history comes with the next reading.
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  private show(detail: OpenedCase): void {
    this.current.set(detail);
    this.wasShown.set(true);
    this.history.set(detail.history.items);
    this.sound.set(detail.history.chainValid);
  }

  private forget(): void {
    this.current.set(null);
    this.history.set([]);
    this.newSince.set(null);
    this.correctedWhenOpened.set(false);
  }

  /** One request, for the access log counts openings. */
  private readCase(id: string): Promise<OpenedCase> {
    return this.api.get<OpenedCase>(`/segnalazioni/${encodeURIComponent(id)}`, { history: true });
  }

  private readEvents(id: string): Promise<CaseEvents> {
    return this.api.get<CaseEvents>(`/segnalazioni/${encodeURIComponent(id)}/events`);
  }
}
