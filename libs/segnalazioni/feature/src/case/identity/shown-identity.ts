import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseDetail } from '@respi/segnalazioni/contract';
import { ProblemError } from '@respi/shared/api-client';
import { Button, DateTimePipe, Dialogs, Icon } from '@respi/shared/ui';
import { CaseOnScreen } from '../case-on-screen';
import { AskForIdentity } from './ask-for-identity';

/** What the page does not show of whom it is about, and the way to be shown it for a while. */
@Component({
  selector: 'respi-shown-identity',
  imports: [Button, DateTimePipe, Icon, TranslocoPipe],
  template: `
    @let identity = detail().identity;
    @if (identity.until; as until) {
      <p role="status">
        <respi-icon name="password-visible" />
        {{ 'segnalazioni.identity.shownUntil' | transloco: { until: (until | dateTime) } }}
      </p>
    } @else if (identity.mayAsk) {
      <p class="r-small">{{ 'segnalazioni.identity.why.' + identity.shown | transloco }}</p>
      <button respiButton="secondary" type="button" class="r-no-print" (click)="ask()">
        <respi-icon name="password-visible" /> {{ 'segnalazioni.identity.show' | transloco }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 0.75rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShownIdentity {
  private readonly dialogs = inject(Dialogs);
  private readonly store = inject(CaseOnScreen);
  readonly detail = input.required<CaseDetail>();
  private readonly until = computed(() => this.detail().identity.until);

  constructor() {
    // The server shows nothing past that moment; neither does a page that was left open.
    effect((stop) => {
      const until = this.until();
      if (until === null) return;
      const timer = setTimeout(() => void this.cover(), Math.max(0, Date.parse(until) - Date.now()) + 1_000);
      stop(() => clearTimeout(timer));
    });
  }

  protected ask(): void {
    void this.dialogs.open<boolean>(AskForIdentity, this.store);
  }

  private async cover(): Promise<void> {
    try {
      await this.store.refresh();
    } catch (error) {
      // Without an answer nothing may stay on the screen that is no longer to be read.
      if (!(error instanceof ProblemError)) throw error;
      this.store.coverIdentity();
    }
  }
}
