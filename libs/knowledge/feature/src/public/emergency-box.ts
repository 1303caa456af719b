import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Alert } from '@respi/shared/ui/reading';
import { CallableText } from './callable-text';

/** Whom to call in danger: before everything that may be read, and where a search finds nothing. */
@Component({
  selector: 'respi-emergency-box',
  imports: [Alert, CallableText, TranslocoPipe],
  template: `
    @if (current.network()?.emergencyText; as text) {
      <section [attr.aria-label]="'knowledge.home.emergency' | transloco">
        <respi-alert kind="warning" [title]="'knowledge.home.emergency' | transloco">
          <p><respi-callable-text [text]="text" /></p>
        </respi-alert>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 2rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmergencyBox {
  protected readonly current = inject(CurrentNetwork);
}
