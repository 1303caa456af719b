import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReadingLanguage } from '@respi/shared/contract/languages';
import { PAGE_LANGUAGE, WrittenIn } from '../i18n/page-language';

export interface Crumb {
  readonly label: string;
  readonly link: string;
  /** Where it is not the page's: of a name that an office gave. */
  readonly language?: ReadingLanguage;
}

/** Where this page is: the pages above it, then its own name. Stands before `respi-page-heading`. */
@Component({
  selector: 'respi-breadcrumb',
  imports: [RouterLink, TranslocoPipe, WrittenIn],
  template: `
    <nav class="r-breadcrumb" [attr.aria-label]="'ui.breadcrumb' | transloco">
      <ol>
        @for (crumb of trail(); track crumb.link) {
          <li>
            <a [routerLink]="crumb.link" [respiWrittenIn]="crumb.language ?? page">{{ crumb.label }}</a>
          </li>
        }
        <li aria-current="page">
          <bdi [respiWrittenIn]="language() ?? page">{{ current() }}</bdi>
        </li>
      </ol>
    </nav>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Breadcrumb {
  readonly trail = input.required<readonly Crumb[]>();
  readonly current = input.required<string>();
  /** What `current` is written in, where it is not the page's language. */
  readonly language = input<ReadingLanguage>();
  protected readonly page = inject(PAGE_LANGUAGE);
}
