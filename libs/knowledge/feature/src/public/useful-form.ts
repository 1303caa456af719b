import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Icon } from '@respi/shared/ui/reading';
import { FormTrap } from '@respi/shared/ui/sending';

/** "Was it useful?": two buttons that send, without a script. The same for everybody, so that the page can be kept. */
@Component({
  selector: 'respi-useful-form',
  imports: [FormTrap, Icon, TranslocoPipe],
  template: `
    <section class="r-panel r-no-print" aria-labelledby="utile">
      <h2 id="utile">{{ 'useful.title' | transloco }}</h2>
      <form method="post" class="r-row" [action]="here()">
        <respi-form-trap [label]="'useful.trap' | transloco" />
        <button class="btn btn-outline-primary" type="submit" name="useful" value="yes">
          <respi-icon name="check-circle" /> {{ 'useful.yes' | transloco }}
        </button>
        <button class="btn btn-outline-primary" type="submit" name="useful" value="no">
          {{ 'useful.no' | transloco }}
        </button>
      </form>
      <p class="r-small note">{{ 'useful.nobody' | transloco }}</p>
    </section>
  `,
  styles: `
    h2 {
      margin-top: 0;
      font-size: 1.125rem;
    }
    .note {
      margin: 0.5rem 0 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UsefulForm {
  private readonly current = inject(CurrentNetwork);
  readonly slug = input.required<string>();
  protected readonly here = computed(() => this.current.link('schede', this.slug(), 'utile'));
}
