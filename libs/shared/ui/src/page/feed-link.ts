import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { languageOfAddress, languageTag } from '@respi/shared/contract/languages';

/** At the foot of a list: the feed that its page names in its head, which no browser shows to anybody. */
@Component({
  selector: 'respi-feed-link',
  imports: [TranslocoPipe],
  template: `<p class="r-no-print">
    <a type="application/atom+xml" [href]="path()" [attr.hreflang]="language()"
      >{{ of() ? of() + ' · ' : '' }}{{ 'ui.feed' | transloco }}</a
    >
  </p>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FeedLink {
  readonly path = input.required<string>();
  /** What it brings, where the page has more than one list. */
  readonly of = input('');

  protected readonly language = computed(() => languageTag(languageOfAddress(this.path())));
}
