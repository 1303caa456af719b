import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseClock } from '@respi/segnalazioni/contract';
import { DurationPipe } from './duration';

/** How much of its target a clock has used: said in words, and drawn for who sees it. */
@Component({
  selector: 'respi-clock-share',
  imports: [DurationPipe, TranslocoPipe],
  template: `
    @if (clock().target && percent() !== null) {
      <div class="bar" aria-hidden="true">
        <div class="used" [class.late]="clock().late" [style.inline-size.%]="width()"></div>
      </div>
      <p class="r-small">
        {{
          'segnalazioni.clocks.share'
            | transloco: { percent: percent(), ran: (clock().ranMinutes | duration), target: clock().targetWords }
        }}
      </p>
    } @else {
      <p class="r-small">{{ 'segnalazioni.clocks.ran' | transloco: { ran: (clock().ranMinutes | duration) } }}</p>
    }
  `,
  styles: `
    .bar {
      height: 0.5rem;
      margin: 0.25rem 0;
      border: 1px solid var(--r-control-line);
      border-radius: 0.25rem;
      overflow: hidden;
    }
    .used {
      height: 100%;
      background: var(--r-primary);
      forced-color-adjust: none;
    }
    .late {
      background: var(--r-danger);
    }
    p {
      margin: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClockShare {
  readonly clock = input.required<CaseClock>();
  protected readonly percent = computed(() => {
    const { share } = this.clock();
    return share === null ? null : Math.floor(share * 100);
  });
  protected readonly width = computed(() => Math.min(100, this.percent() ?? 0));
}
