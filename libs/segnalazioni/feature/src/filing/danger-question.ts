import { Injectable, computed, inject, signal } from '@angular/core';
import type { FilingAdvice } from '@respi/segnalazioni/contract';
import { FilingAdvisor } from './filing-advisor';
import { FilingState } from './filing-state';

type Danger = NonNullable<FilingAdvice['danger']>;

/** Words of danger in the question: is somebody in danger now? It holds a filing up once and never twice. */
@Injectable()
export class DangerQuestion {
  private readonly state = inject(FilingState);
  private readonly advisor = inject(FilingAdvisor);
  /** Words that the operator answered about without a circumstance to tick, and those they were held up for. */
  private readonly answered = signal<readonly string[]>([]);
  private readonly told = signal<readonly string[]>([]);

  private readonly found = computed(() => this.advisor.advice()?.danger ?? null);
  private readonly signals = computed(() => this.state.values().facts.signals);
  private readonly ticked = computed(() => this.found()?.signals.some((code) => this.signals()[code]) ?? false);
  /** What is to be shown: nothing once somebody said that nobody is in danger. */
  readonly danger = computed(() => {
    const found = this.found();
    return found === null || (!this.ticked() && areAmong(found, this.answered())) ? null : found;
  });
  readonly open = computed(() => this.danger() !== null && !this.ticked());
  /** Whoever sends now does so knowingly. */
  readonly warned = computed(() => {
    const danger = this.danger();
    return danger !== null && this.open() && areAmong(danger, this.told());
  });

  /** @returns whether it may be sent; else the operator is told, and the next press sends it */
  passes(): boolean {
    if (!this.open() || this.warned()) return true;
    this.told.set(this.danger()?.words ?? []);
    return false;
  }

  /** Ticks what the words suggest: the proposal follows. */
  yes(): void {
    const { controls } = this.state.form.controls.facts.controls.signals;
    const offered = (this.found()?.signals ?? []).flatMap((code) => controls[code] ?? []);
    for (const control of offered) {
      control.markAsDirty();
      control.setValue(true);
    }
    // A network whose list has none of them leaves it to the operator which one it is.
    if (offered.length === 0) this.no();
  }

  no(): void {
    this.answered.set(this.found()?.words ?? []);
  }

  /** The next filing is about somebody else. */
  startNew(): void {
    this.answered.set([]);
    this.told.set([]);
  }
}

function areAmong({ words }: Danger, known: readonly string[]): boolean {
  return words.every((word) => known.includes(word));
}
