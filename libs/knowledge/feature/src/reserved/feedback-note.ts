import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SheetFeedback } from '@respi/knowledge/contract';
import { DayPipe, PluralPipe } from '@respi/shared/ui';

/** Counts and words of the readers of one sheet. */
@Component({
  selector: 'respi-feedback-note',
  imports: [DayPipe, PluralPipe, TranslocoPipe],
  template: `
    <p>
      {{ 'knowledge.feedback.useful' | plural: feedback().useful }},
      <strong>{{ 'knowledge.feedback.notUseful' | plural: feedback().notUseful }}</strong>
    </p>
    @if (feedback().remarks.length > 0) {
      <h3>{{ 'knowledge.feedback.missing' | transloco }}</h3>
      <ul>
        @for (remark of feedback().remarks; track $index) {
          <li>
            <span class="words">{{ remark.text }}</span
            >&ngsp;<span class="r-small">{{ remark.on | day }}</span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    h3 {
      font-size: 1rem;
    }
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FeedbackNote {
  readonly feedback = input.required<SheetFeedback>();
}
