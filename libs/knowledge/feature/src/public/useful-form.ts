import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Icon } from '@respi/shared/ui/reading';

/** "Was it useful?": two buttons that send, without a script. The same for everybody, so that the page can be kept. */
@Component({
  selector: 'respi-useful-form',
  imports: [Icon, TranslocoPipe],
  template: `
    <section class="r-panel r-no-print" aria-labelledby="utile">
      <h2 id="utile">{{ 'useful.title' | transloco }}</h2>
      <form method="post" class="r-row" [action]="here()">
        <!-- Nobody sees or reaches it: programs fill in whatever they find. -->
        <div class="trap" aria-hidden="true">
          <label for="utile-sito">{{ 'useful.trap' | transloco }}</label>
          <input id="utile-sito" type="text" name="website" tabindex="-1" autocomplete="off" />
        </div>
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
    .trap {
      position: absolute;
      inset-inline-start: -9999px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UsefulForm {
  private readonly current = inject(CurrentNetwork);
  readonly slug = input.required<string>();
  protected readonly here = computed(() => this.current.link('schede', this.slug(), 'utile'));
}
