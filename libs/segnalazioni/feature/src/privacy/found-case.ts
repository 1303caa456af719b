import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseSummary, CheckReason } from '@respi/segnalazioni/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Button, Icon } from '@respi/shared/ui';
import { FactsLine } from './facts-line';
import { WhoseLine } from './whose-line';

/** What a page of requests needs to know of a case. */
export type Found = Pick<
  CaseSummary,
  'id' | 'number' | 'kind' | 'state' | 'ended' | 'sportello' | 'submittedAt' | 'excerpt' | 'sealed'
>;

/** A case that may be the person's: a human being opens it and says so. */
@Component({
  selector: 'respi-found-case',
  imports: [Button, FactsLine, Icon, RouterLink, TranslocoPipe, WhoseLine],
  template: `
    <p>
      <a [routerLink]="current.link('riservata', 'segnalazioni', subject().id)" target="_blank">{{
        subject().number
      }}</a>
    </p>
    <respi-whose-line [id]="subject().id" />
    @if (check(); as why) {
      <p>
        <respi-icon name="warning-circle" />&ngsp;<strong>{{ 'segnalazioni.privacy.check.' + why | transloco }}</strong>
      </p>
    }
    <respi-facts-line [subject]="subject()" />
    <p class="r-small">{{ subject().excerpt }}</p>
    @if (isChosen()) {
      <p><respi-icon name="check-circle" /> {{ 'segnalazioni.privacy.requests.isChosen' | transloco }}</p>
    } @else {
      <button
        respiButton="secondary"
        type="button"
        [attr.aria-label]="'segnalazioni.privacy.requests.chooseOf' | transloco: { number: subject().number }"
        (click)="chosen.emit()"
      >
        {{ 'segnalazioni.privacy.requests.choose' | transloco }}
      </button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FoundCase {
  protected readonly current = inject(CurrentNetwork);
  readonly subject = input.required<Found>();
  readonly isChosen = input(false);
  readonly check = input<CheckReason | null>(null);
  readonly chosen = output();
}
