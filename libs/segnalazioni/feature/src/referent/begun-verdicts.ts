import { ChangeDetectionStrategy, Component, inject, input, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@respi/shared/ui';
import { UnsentVerdicts } from './unsent-verdicts';

/** Says which verdicts of a reply were begun: the button of each takes it up where it was left. */
@Component({
  selector: 'respi-begun-verdicts',
  imports: [Icon, TranslocoPipe],
  template: `
    @for (action of begun.value(); track action) {
      <p class="r-small"><respi-icon name="pencil" /> {{ 'segnalazioni.referent.begun.' + action | transloco }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BegunVerdicts {
  private readonly unsent = inject(UnsentVerdicts);

  readonly reply = input.required<string>();
  protected readonly begun = resource({
    params: () => this.reply(),
    loader: ({ params }) => this.unsent.begunFor(params),
  });
}
