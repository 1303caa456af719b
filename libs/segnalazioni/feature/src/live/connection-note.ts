import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Live } from '@respi/shared/api-client';
import { DateTimePipe, Icon } from '@respi/shared/ui';

/** A page that follows others says so when it cannot: since when nothing was heard, and that it may be out of date. */
@Component({
  selector: 'respi-connection-note',
  imports: [DateTimePipe, Icon, TranslocoPipe],
  template: `
    <p role="status">
      @if (silentSince(); as since) {
        <respi-icon name="warning" /> {{ 'segnalazioni.live.silent' | transloco: { since: (since | dateTime) } }}
      }
    </p>
  `,
  styles: `
    p {
      margin: 0;
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConnectionNote {
  protected readonly silentSince = inject(Live).silentSince;
}
