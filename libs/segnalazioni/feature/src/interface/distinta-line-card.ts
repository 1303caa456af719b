import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DistintaLine } from '@respi/segnalazioni/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Button, Icon, StateLabel, UrgencyBadge } from '@respi/shared/ui';
import { EXCERPT_LENGTH, excerptText } from '../reference/excerpt';
import { isOpen } from './distinta-words';
import { KeptAnswers } from './kept-answers';
import { ShortCode } from './short-code';
import { Whom } from './whom';

/** A line as it stands on the paper, with what it still waits for. */
@Component({
  selector: 'respi-distinta-line',
  imports: [Button, Icon, RouterLink, ShortCode, StateLabel, TranslocoPipe, UrgencyBadge, Whom],
  template: `
    <div [class.gone]="!open()">
      <p class="head">
        <respi-short-code [code]="line().shortCode" />
        <a [routerLink]="current.link('riservata', 'segnalazioni', line().case.id)">{{ line().case.number }}</a>
        <respi-urgency [value]="line().case.urgency" [prefix]="'segnalazioni.urgencyPrefix' | transloco" />
        @if (kept.waitsFor(line().referralId)) {
          <respi-state tone="attention" [label]="'segnalazioni.distinta.line.waits' | transloco" />
        } @else if (off(); as why) {
          <respi-state [label]="'segnalazioni.distinta.line.off.' + why | transloco" />
        } @else if (line().struck; as why) {
          <respi-state [label]="'segnalazioni.distinta.line.struck.' + why | transloco" />
        } @else {
          <respi-state
            [tone]="open() ? 'waiting' : 'done'"
            [label]="'segnalazioni.referralStatus.' + line().referralStatus | transloco"
          />
        }
      </p>
      @if (line().removedReason; as reason) {
        <p class="r-small">{{ 'segnalazioni.distinta.because' | transloco: { reason } }}</p>
      }
      <respi-whom [of]="line()" />
      <p class="question">{{ shown() }}</p>
      @if (long()) {
        <button
          respiButton="quiet"
          type="button"
          class="r-no-print"
          [attr.aria-expanded]="whole()"
          (click)="whole.set(!whole())"
        >
          {{ (whole() ? 'segnalazioni.distinta.line.less' : 'segnalazioni.distinta.line.whole') | transloco }}
        </button>
      }
    </div>
    @if (open() && !writing()) {
      <div class="do r-no-print">
        @if (recordable()) {
          <button
            respiButton="secondary"
            type="button"
            [attr.data-line]="line().id"
            [attr.aria-label]="'segnalazioni.record.openNamed' | transloco: { number: line().case.number }"
            (click)="record.emit()"
          >
            {{ 'segnalazioni.record.open' | transloco }}
          </button>
        }
        @if (removable()) {
          <button
            respiButton="quiet"
            type="button"
            [attr.aria-label]="'segnalazioni.distinta.removeNamed' | transloco: { number: line().case.number }"
            (click)="removed.emit()"
          >
            <respi-icon name="less-circle" /> {{ 'segnalazioni.distinta.do.remove_line' | transloco }}
          </button>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0.25rem 1rem;
    }
    :host > div:first-child {
      flex: 1 1 20rem;
      min-width: 0;
    }
    p {
      margin: 0 0 0.25rem;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.75rem;
    }
    .head a {
      padding: 0.25rem 0;
      font-weight: 600;
    }
    .question {
      max-width: 46rem;
      white-space: pre-line;
    }
    .gone .question,
    .gone respi-whom {
      color: var(--r-muted);
    }
    .do {
      display: flex;
      flex-wrap: wrap;
      align-content: flex-start;
      gap: 0.25rem;
    }
    @media (max-width: 767.98px) {
      .do,
      .do button {
        flex: 1 1 100%;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DistintaLineCard {
  protected readonly kept = inject(KeptAnswers);
  protected readonly current = inject(CurrentNetwork);

  readonly line = input.required<DistintaLine>();
  readonly writing = input(false);
  readonly recordable = input(true);
  readonly removable = input(false);
  readonly record = output();
  readonly removed = output();

  /** A page of questions is looked through by their beginnings. */
  protected readonly long = computed(() => (this.line().question ?? '').length > EXCERPT_LENGTH);
  protected readonly whole = signal(false);
  protected readonly shown = computed(() => {
    const { question } = this.line();
    return this.long() && !this.whole() ? excerptText((question ?? '').slice(0, EXCERPT_LENGTH)) : question;
  });
  protected readonly off = computed(() => {
    const { removedAt, removedReason, referralStatus } = this.line();
    if (removedAt === null) return null;
    return removedReason === null ? (referralStatus === 'open' ? 'unanswered' : null) : 'taken';
  });
  protected readonly open = computed(() => isOpen(this.line()) && !this.kept.waitsFor(this.line().referralId));
}
