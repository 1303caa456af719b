import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { FormControl } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { FORM_PARTS } from '@respi/shared/ui';
import { DecisionNews, type News } from '../decision-news';

/** The end of every form that decides something for the network: why, what it holds for, what became of it, the button. */
@Component({
  selector: 'respi-decide-bar',
  imports: [DecisionNews, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-field [label]="'segnalazioni.rules.reason' | transloco" [hint]="'segnalazioni.rules.reasonHint' | transloco">
      <textarea respiControl rows="2" [formControl]="reason()"></textarea>
    </respi-field>
    <p class="r-small">{{ holdsFor() }}</p>
    <respi-decision-news [news]="news()" />
    <div class="r-sticky-actions">
      <button respiButton type="submit" [busy]="busy()">{{ label() }}</button>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecideBar {
  readonly reason = input.required<FormControl<string>>();
  readonly label = input.required<string>();
  readonly holdsFor = input.required<string>();
  readonly news = input<News>({});
  readonly busy = input(false);
}
