import { Injectable, computed, inject, signal } from '@angular/core';
import { FilingAdvisor } from './filing-advisor';
import { FilingState } from './filing-state';
import { foundIn, isInAField } from './found-in-text';

/** What of the question should not leave the counter in clear. It holds a filing up once and never twice. */
@Injectable()
export class QuestionCheck {
  private readonly state = inject(FilingState);
  private readonly advisor = inject(FilingAdvisor);
  private readonly told = signal('');

  readonly found = computed(() => foundIn(this.state.values().text, this.advisor.advice()?.found ?? []));
  private readonly exposed = computed(() =>
    this.found()
      .filter((found) => !isInAField(this.state.values(), found))
      .map(({ value }) => value)
      .join('\n'),
  );
  /** The operator has been told of everything that is exposed: whoever sends now does so knowingly. */
  readonly warned = computed(() => this.exposed() !== '' && this.exposed() === this.told());

  /** @returns whether the question may be sent; else the operator is told, and the next press sends it */
  passes(): boolean {
    if (this.exposed() === '' || this.warned()) return true;
    this.told.set(this.exposed());
    return false;
  }
}
