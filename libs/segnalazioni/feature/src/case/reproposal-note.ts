import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CaseDetail } from '@respi/segnalazioni/contract';
import { Alert, Button, DateTimePipe } from '@respi/shared/ui';

/** A date has drawn near and the rules propose a more urgent code: told to everybody, decided by the coordinator. */
@Component({
  selector: 'respi-reproposal-note',
  imports: [Alert, Button, DateTimePipe, TranslocoPipe],
  template: `
    @if (detail().reproposal; as proposed) {
      <respi-alert kind="warning" [title]="title()">
        <p>{{ proposed.text }}</p>
        <p class="r-small">{{ 'segnalazioni.reproposal.since' | transloco: { at: (proposed.at | dateTime) } }}</p>
        @if (decides()) {
          <div class="r-row r-no-print">
            <button respiButton type="button" [busy]="busy()" (click)="accepted.emit()">
              {{ 'segnalazioni.reproposal.accept' | transloco: { code: ('ui.urgency.' + proposed.code | transloco) } }}
            </button>
            <button respiButton="secondary" type="button" (click)="kept.emit()">
              {{ 'segnalazioni.act.keep_urgency.label' | transloco }}
            </button>
          </div>
        }
      </respi-alert>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReproposalNote {
  private readonly transloco = inject(TranslocoService);
  readonly detail = input.required<CaseDetail>();
  readonly busy = input(false);
  readonly accepted = output();
  readonly kept = output();
  protected readonly decides = computed(() => this.detail().availableActions.includes('keep_urgency'));
  protected readonly title = computed(() => {
    const { reproposal } = this.detail();
    const code: string = this.transloco.translate(`ui.urgency.${reproposal?.code ?? ''}`);
    return this.transloco.translate('segnalazioni.reproposal.title', { code, rule: reproposal?.rule });
  });
}
