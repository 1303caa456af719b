import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UrgencyReplay } from '@respi/segnalazioni/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Alert, CARD_TABLE, DayPipe, LoadMore, PluralPipe, UrgencyBadge } from '@respi/shared/ui';

/** What the rules as they are written now would have said of the cases of the last days. */
@Component({
  selector: 'respi-replay-panel',
  imports: [Alert, CARD_TABLE, DayPipe, DecimalPipe, LoadMore, PluralPipe, RouterLink, TranslocoPipe, UrgencyBadge],
  templateUrl: './replay-panel.html',
  styles: `
    .moves {
      display: grid;
      gap: 0.375rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReplayPanel {
  protected readonly current = inject(CurrentNetwork);
  readonly replay = input.required<UrgencyReplay>();
  readonly busy = input(false);
  readonly more = output();
}
