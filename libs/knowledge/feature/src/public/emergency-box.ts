import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Alert } from '@respi/shared/ui/reading';
import { CallableText } from './callable-text';

/**
 * Whom to call in danger: before everything that may be read, and where a search finds nothing. The numbers that answer
 * everybody; who answers for the network's staff is told to them alone.
 */
@Component({
  selector: 'respi-emergency-box',
  imports: [Alert, CallableText, TranslocoPipe],
  template: `
    <section [attr.aria-label]="'knowledge.home.emergency' | transloco">
      <respi-alert kind="warning" [title]="'knowledge.home.emergency' | transloco">
        <p><respi-callable-text ours [text]="'knowledge.home.emergencyText' | transloco" /></p>
      </respi-alert>
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 2rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmergencyBox {}
