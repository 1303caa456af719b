import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationError, Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Alert, Button, Toasts } from '@respi/shared/ui';
import { filter } from 'rxjs';
import { LastSeen } from './last-seen';

const time = new Intl.DateTimeFormat('it-IT', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Rome' });

/** Nobody answers, and the work goes on with what was read before. Nothing while the network is there. */
@Component({
  selector: 'respi-last-seen',
  imports: [Alert, Button, TranslocoPipe],
  template: `
    @if (at(); as since) {
      <respi-alert [live]="true" [title]="'segnalazioni.offline.title' | transloco: { time: since }">
        <p class="r-row mb-0">
          <span>{{ 'segnalazioni.offline.text' | transloco }}</span>
          <button respiButton="quiet" type="button" (click)="seen.readAgain()">
            {{ 'segnalazioni.offline.readAgain' | transloco }}
          </button>
        </p>
      </respi-alert>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LastSeenNote {
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly seen = inject(LastSeen);
  protected readonly at = computed(() => {
    const since = this.seen.since();
    return since === null ? null : time.format(new Date(since));
  });

  constructor() {
    // A page that was never opened has to be fetched first: its link would do nothing, and say nothing.
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationError),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.toasts.show(this.transloco.translate('segnalazioni.offline.notOpened')));
  }
}
