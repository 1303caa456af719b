import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button, PluralPipe } from '@respi/shared/ui';

export const BULK_ACTIONS = ['take', 'forward', 'hand_over'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** What can be done with all that is chosen; it stays under the thumb and says how far it is. */
@Component({
  selector: 'respi-bulk-bar',
  imports: [Button, PluralPipe, TranslocoPipe],
  template: `
    <section class="bar" [attr.aria-label]="'segnalazioni.queue.bulk.label' | transloco">
      <p>
        @if (progress() !== null) {
          {{ 'segnalazioni.queue.bulk.progress' | transloco: { done: progress(), count: count() } }}
        } @else {
          {{ 'segnalazioni.queue.bulk.chosen' | plural: count() }}
        }
      </p>
      <div class="r-row">
        @for (action of actions(); track action; let first = $first) {
          <button
            [respiButton]="first ? 'primary' : 'secondary'"
            type="button"
            [busy]="progress() !== null"
            (click)="act.emit(action)"
          >
            {{ 'segnalazioni.queue.do.' + action | transloco }}
          </button>
        }
        <button respiButton="quiet" type="button" (click)="cleared.emit()">
          {{ 'segnalazioni.queue.bulk.clear' | transloco }}
        </button>
      </div>
    </section>
  `,
  styles: `
    :host {
      position: sticky;
      bottom: 0;
      z-index: 4;
      display: block;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.25rem 1rem;
      padding: 0.5rem 1rem;
      background: var(--r-bg);
      border: 1px solid var(--r-line);
      border-top: 3px solid var(--r-primary);
      border-radius: var(--r-radius);
    }
    p {
      margin: 0;
      font-weight: 600;
    }
    .r-row {
      gap: 0.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BulkBar {
  readonly count = input.required<number>();
  readonly actions = input<readonly BulkAction[]>(BULK_ACTIONS);
  /** How many are done while they are being done; null when nothing runs. */
  readonly progress = input<number | null>(null);
  readonly act = output<BulkAction>();
  readonly cleared = output();
}
