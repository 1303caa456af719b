import { ChangeDetectionStrategy, Component, computed, effect, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProblemDocument } from '@respi/shared/contract';
import { PluralPipe } from '@respi/shared/ui';

const SECOND = 1_000;

/** How long whoever tried too often still has to wait, counted down in sight; the end alone is spoken. */
@Component({
  selector: 'respi-wait-line',
  imports: [PluralPipe, TranslocoPipe],
  template: `
    @if (left(); as count) {
      <p role="timer">{{ 'identity.login.wait' | plural: count }}</p>
    }
    <p role="status">
      @if (seconds() !== null && left() === 0) {
        {{ 'identity.login.waitOver' | transloco }}
      }
    </p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WaitLine {
  readonly problem = input.required<ProblemDocument | null>();
  protected readonly seconds = computed(() => {
    const problem = this.problem();
    const seconds = problem?.code === 'too_many_attempts' ? problem.params?.['seconds'] : null;
    return typeof seconds === 'number' ? seconds : null;
  });
  protected readonly left = signal(0);

  constructor() {
    effect((onCleanup) => {
      // A refusal like the one before is another wait: the problem is what is followed, not its number.
      this.problem();
      const seconds = this.seconds();
      this.left.set(seconds ?? 0);
      if (seconds === null) return;
      // By the clock: a page in the background is not called every second.
      const until = Date.now() + seconds * SECOND;
      const each = setInterval(() => {
        this.left.set(Math.max(0, Math.ceil((until - Date.now()) / SECOND)));
        if (this.left() === 0) clearInterval(each);
      }, SECOND);
      onCleanup(() => clearInterval(each));
    });
  }
}
