import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { Deflection, FilingAdvice, Suggestions } from '@respi/segnalazioni/contract';
import { Api, type Loaded, ProblemError, loaded } from '@respi/shared/api-client';
import { draftCheck, suggestionRequest } from './filing-body';
import type { FilingValues } from './filing-form';

const CHECK_AFTER_MS = 500;
const SUGGEST_AFTER_MS = 900;
/** A hurried operator waits no longer for advice. */
const PATIENCE_MS = 2_000;

/**
 * Asks the server what it proposes while the form is filled: urgency, seal, numbers found in the text, what matches.
 * Advice only: where it cannot be had the form works without, and says so.
 */
@Injectable()
export class FilingAdvisor {
  private readonly api = inject(Api);
  private readonly proposed = signal<FilingAdvice | null>(null);
  private readonly matching = signal<Suggestions | null>(null);
  private readonly setAside = signal<ReadonlySet<string>>(new Set());
  private readonly absent = signal(false);
  private readonly latest = new Map<string, string>();
  /** What the advice is about. */
  private advised = '';
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  readonly advice = this.proposed.asReadonly();
  /** Sheets that match, without those that the operator said are not the case. */
  readonly sheets = computed(() => (this.matching()?.faq ?? []).filter(({ slug }) => !this.setAside().has(slug)));
  /** Addresses of the sheets that are not the case. They are kept with the draft. */
  readonly notMyCase = computed(() => [...this.setAside()]);
  /** How many of them match what is written now. */
  readonly hidden = computed(() => (this.matching()?.faq.length ?? 0) - this.sheets().length);
  /** Whether it was asked what matches, and nothing was found or is left. */
  readonly nothingMatches = computed(
    () => this.matching() !== null && this.sheets().length + this.cases().length === 0,
  );
  /** Earlier cases that match. */
  readonly cases = computed(() => this.matching()?.cases ?? []);
  readonly unavailable = this.absent.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.forgetTimers());
  }

  changed(values: FilingValues): void {
    this.later('check', CHECK_AFTER_MS, draftCheck(values), (body) => this.check(body));
    const request = suggestionRequest(values);
    if (request) this.later('suggestions', SUGGEST_AFTER_MS, request, (body) => this.suggest(body));
    else this.forget('suggestions', () => this.matching.set(null));
  }

  /** Advice on what is in the form now, for who sends faster than it is asked for. */
  async upToDate(values: FilingValues): Promise<void> {
    const body = draftCheck(values);
    const wanted = JSON.stringify(body);
    if (this.advised === wanted) return;
    clearTimeout(this.timers.get('check'));
    this.latest.set('check', wanted);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
    await Promise.race([this.check(body), patience]);
    clearTimeout(timer);
  }

  startNew(): void {
    this.forgetTimers();
    this.latest.clear();
    this.advised = '';
    this.proposed.set(null);
    this.matching.set(null);
    this.setAside.set(new Set());
  }

  /** Said before, of the draft that somebody goes on with. */
  leaveAside(slugs: readonly string[]): void {
    if (slugs.length > 0) this.setAside.update((before) => new Set([...before, ...slugs]));
  }

  showAgain(): void {
    this.setAside.set(new Set());
  }

  /** "This answers me" (or not): counted, without a word of the text. */
  async tell(deflection: Deflection): Promise<void> {
    try {
      await this.api.post('/suggestions/deflections', deflection);
    } catch (error) {
      // A figure is not worth an error under the hands of who is writing.
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  private async check(body: unknown): Promise<void> {
    const answer = await this.newest('check', body, this.api.post<FilingAdvice>('/segnalazioni/check', body));
    if (!answer) return;
    this.absent.set(answer.problem !== null);
    if (!answer.value) return;
    this.proposed.set(answer.value);
    this.advised = JSON.stringify(body);
  }

  private async suggest(body: unknown): Promise<void> {
    const answer = await this.newest('suggestions', body, this.api.post<Suggestions>('/suggestions', body));
    if (answer?.value) this.matching.set(answer.value);
  }

  /** Null when a newer question was asked meanwhile. */
  private async newest<T>(what: string, body: unknown, call: Promise<T>): Promise<Loaded<T> | null> {
    const asked = JSON.stringify(body);
    const answer = await loaded(call);
    return this.latest.get(what) === asked ? answer : null;
  }

  private later(what: string, after: number, body: unknown, send: (body: unknown) => Promise<void>): void {
    const wanted = JSON.stringify(body);
    if (this.latest.get(what) === wanted) return;
    this.latest.set(what, wanted);
    clearTimeout(this.timers.get(what));
    this.timers.set(
      what,
      setTimeout(() => void send(body), after),
    );
  }

  private forget(what: string, then: () => void): void {
    clearTimeout(this.timers.get(what));
    this.latest.delete(what);
    then();
  }

  private forgetTimers(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }
}
