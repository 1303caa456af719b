import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/**
 * A form that is sent once, with its heading. Whoever goes back to it after sending is told so in its place, by a script that knows
 * what this tab sent (apps/portal/public/reading.js). Where to go from there: an element with the attribute `sent`.
 */
@Component({
  selector: 'respi-send-once',
  template: `
    <div data-reading-once><ng-content /></div>
    <div hidden>
      <h1 tabindex="-1">{{ sentTitle() }}</h1>
      @if (sentText()) {
        <p class="r-lead">{{ sentText() }}</p>
      }
      <ng-content select="[sent]" />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SendOnce {
  readonly sentTitle = input.required<string>();
  readonly sentText = input('');
}
