import { Injectable, computed, inject, signal } from '@angular/core';
import { FilingAdvisor } from './filing-advisor';
import { FilingState } from './filing-state';
import { foundIn, isInAField } from './found-in-text';

const NOTHING = { text: '', values: [] };

/** What of the question should not leave the counter in clear. It holds a filing up once and never twice. */
@Injectable()
export class QuestionCheck {
  private readonly state = inject(FilingState);
  private readonly advisor = inject(FilingAdvisor);
  /** What the operator was last told of. */
  private readonly told = signal<{ readonly text: string; readonly values: readonly string[] }>(NOTHING);

  private readonly text = computed(() => this.state.values().text);
  readonly found = computed(() => foundIn(this.text(), this.advisor.advice()?.found ?? [], this.state.values().person));
  private readonly exposed = computed(() =>
    this.found()
      .filter((found) => !isInAField(this.state.values(), found))
      .map(({ value }) => value),
  );
  /** Whoever sends now does so knowingly. What the server finds meanwhile in the same text is no second reason to wait. */
  readonly warned = computed(() => {
    const { text, values } = this.told();
    const exposed = this.exposed();
    return exposed.length > 0 && (text === this.text() || exposed.every((value) => values.includes(value)));
  });

  /** @returns whether the question may be sent; else the operator is told, and the next press sends it */
  passes(): boolean {
    if (this.exposed().length === 0 || this.warned()) return true;
    this.told.set({ text: this.text(), values: this.exposed() });
    return false;
  }
}
