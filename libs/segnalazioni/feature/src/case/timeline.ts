import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseDetail, CaseEvent } from '@respi/segnalazioni/contract';
import { Alert, DateTimePipe } from '@respi/shared/ui';
import { CaseWords } from './case-words';

/** The history of a case as sentences, from its events alone; the newest first. */
@Component({
  selector: 'respi-timeline',
  imports: [Alert, DateTimePipe, TranslocoPipe],
  template: `
    <section aria-labelledby="cronologia">
      <h2 id="cronologia">{{ 'segnalazioni.timeline.title' | transloco }}</h2>
      @if (!chainValid()) {
        <respi-alert kind="danger" [title]="'segnalazioni.timeline.broken' | transloco">
          <p>{{ 'segnalazioni.timeline.brokenText' | transloco }}</p>
        </respi-alert>
      }
      <ol class="r-plain-list">
        @for (line of lines(); track line.seq) {
          <li>
            <time [attr.datetime]="line.at">{{ line.at | dateTime }}</time>
            <span>
              {{ line.sentence }}
              @if (line.inferred) {
                <span class="r-small">{{ 'segnalazioni.timeline.inferred' | transloco }}</span>
              }
            </span>
          </li>
        }
      </ol>
    </section>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 12.5rem 1fr;
      gap: 0 1rem;
      padding: 0.5rem 0;
      border-top: 1px solid var(--r-line);
    }
    time {
      color: var(--r-muted);
      font-size: 0.9375rem;
    }
    @media (max-width: 575.98px) {
      li {
        grid-template-columns: 1fr;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Timeline {
  private readonly words = inject(CaseWords);
  readonly detail = input.required<CaseDetail>();
  readonly events = input.required<readonly CaseEvent[]>();
  readonly chainValid = input(true);
  protected readonly lines = computed(() =>
    [...this.events()]
      .sort((a, b) => b.seq - a.seq)
      .map((event) => ({
        seq: event.seq,
        at: event.at,
        inferred: event.inferred,
        sentence: this.words.sentence(event, this.detail()),
      })),
  );
}
