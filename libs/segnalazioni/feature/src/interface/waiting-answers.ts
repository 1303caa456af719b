import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Alert, Button, DateTimePipe, Dialogs, PluralPipe, Toasts, pluralKey } from '@respi/shared/ui';
import type { KeptAnswer } from './answer';
import { KeptAnswers } from './kept-answers';
import { whenSentLater } from './sent-later';

/** What was recorded and has not reached the server: what waits, what was refused and why. Nothing when all is sent. */
@Component({
  selector: 'respi-waiting-answers',
  imports: [Alert, Button, DateTimePipe, PluralPipe, RouterLink, TranslocoPipe],
  template: `
    @if (kept.answers().length > 0) {
      <respi-alert kind="warning" [live]="true" [title]="'segnalazioni.waiting.title' | plural: kept.answers().length">
        <p>
          {{ (kept.notKept() ? 'segnalazioni.waiting.notKept' : 'segnalazioni.waiting.kept') | transloco }}
        </p>
        @if (refused().length > 0) {
          <ul class="r-plain-list">
            @for (answer of refused(); track answer.key) {
              <li>
                <strong>{{ answer.referral.number }}</strong
                >, {{ answer.at | dateTime }}: {{ 'segnalazioni.waiting.refused' | transloco }} {{ answer.refusal }}
                <span class="r-row">
                  <a
                    respiButton="quiet"
                    [routerLink]="current.link('riservata', 'segnalazioni', answer.referral.caseId)"
                    >{{ 'segnalazioni.waiting.open' | transloco: { number: answer.referral.number } }}</a
                  >
                  <button respiButton="quiet" type="button" (click)="drop(answer)">
                    {{ 'segnalazioni.waiting.drop' | transloco: { number: answer.referral.number } }}
                  </button>
                </span>
                @if (answer.wish.action === 'collect') {
                  <blockquote>{{ answer.wish.body.text }}</blockquote>
                }
              </li>
            }
          </ul>
        }
        @if (onTheirWay().length > 0) {
          <details>
            <summary>{{ 'segnalazioni.waiting.which' | transloco }}</summary>
            <ul class="r-plain-list">
              @for (answer of onTheirWay(); track answer.key) {
                <li>
                  <strong>{{ answer.referral.number }}</strong
                  >, {{ answer.at | dateTime }}
                </li>
              }
            </ul>
          </details>
        }
        <button respiButton="secondary" type="button" (click)="kept.sendAll()">
          {{ 'segnalazioni.waiting.sendNow' | transloco }}
        </button>
      </respi-alert>
    }
  `,
  styles: `
    li {
      padding: 0.25rem 0;
    }
    summary {
      padding: 0.25rem 0;
    }
    details {
      margin-bottom: 0.5rem;
    }
    blockquote {
      margin: 0.25rem 0;
      padding-left: 0.75rem;
      border-left: 3px solid var(--r-line);
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WaitingAnswers {
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  protected readonly kept = inject(KeptAnswers);
  protected readonly current = inject(CurrentNetwork);
  /** Somebody has to do something about these; the others go by themselves, and take no room from the work. */
  protected readonly refused = computed(() => this.kept.answers().filter(({ refusal }) => refusal !== null));
  protected readonly onTheirWay = computed(() => this.kept.answers().filter(({ refusal }) => refusal === null));

  constructor() {
    const toasts = inject(Toasts);
    let notice = { id: 0, answers: 0 };
    // They go one after the other: one notice counts them, where one each would cover the page.
    whenSentLater((sent) => {
      const before = toasts.shown().some(({ id }) => id === notice.id) ? notice.answers : 0;
      toasts.close(notice.id);
      notice = { answers: before + sent.length, id: toasts.show(this.sentSentence(sent, before + sent.length)) };
    });
  }

  private sentSentence(sent: readonly KeptAnswer[], count: number): string {
    const [only] = sent;
    if (count === 1 && only)
      return this.transloco.translate('segnalazioni.waiting.sent', { number: only.referral.number });
    return this.transloco.translate(pluralKey('segnalazioni.waiting.sentMany', count), { count });
  }

  protected async drop(answer: KeptAnswer): Promise<void> {
    const { number } = answer.referral;
    const sure = await this.dialogs.confirm({
      title: this.transloco.translate('segnalazioni.waiting.dropTitle', { number }),
      text: this.transloco.translate('segnalazioni.waiting.dropText'),
      confirm: this.transloco.translate('segnalazioni.waiting.drop', { number }),
      danger: true,
    });
    if (sure) this.kept.drop(answer.referral.referralId);
  }
}
