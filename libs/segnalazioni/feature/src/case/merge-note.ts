import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseDetail } from '@respi/segnalazioni/contract';
import { Session } from '@respi/shared/api-client';
import { Alert, Button } from '@respi/shared/ui';
import type { OpenAction } from './actions/open-actions';

/**
 * What became of a merged case: to its counter, that it is looked at and where the answer arrives, with a way to say that
 * it is not the same matter; to the coordination, that the counter says so. The other case is not told to the counter.
 */
@Component({
  selector: 'respi-merge-note',
  imports: [Alert, Button, TranslocoPipe],
  template: `
    @if (tells(); as words) {
      <respi-alert
        [kind]="words === 'decide' ? 'warning' : 'info'"
        [title]="'segnalazioni.merged.' + words + '.title' | transloco"
      >
        @if (words === 'decide' && why()) {
          <p class="why">{{ why() }}</p>
        }
        <p>{{ 'segnalazioni.merged.' + words + '.text' | transloco }}</p>
        @if (open(); as action) {
          <button respiButton="secondary" class="r-no-print" type="button" (click)="chosen.emit(action)">
            {{ 'segnalazioni.act.' + action.action + '.label' | transloco }}
          </button>
        }
      </respi-alert>
    }
  `,
  styles: `
    .why {
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MergeNote {
  private readonly atCounter = inject(Session).hasRole('counter_operator', 'external_operator');
  readonly detail = input.required<CaseDetail>();
  readonly chosen = output<OpenAction>();

  protected readonly tells = computed(() => {
    const { state, erased, mergedInto, mergeDisputed } = this.detail();
    if (state !== 'merged' || erased) return null;
    if (mergedInto !== null && mergeDisputed) return 'decide';
    if (!this.atCounter) return null;
    return mergeDisputed ? 'disputed' : 'together';
  });
  protected readonly why = computed(() => this.detail().thread.findLast(({ kind }) => kind === 'merge_dispute')?.text);
  protected readonly open = computed<OpenAction | null>(() => {
    const action = (['keep_merged', 'dispute_merge'] as const).find((each) =>
      this.detail().availableActions.includes(each),
    );
    return action === undefined ? null : { id: action, action, about: null };
  });
}
