import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

export interface Crumb {
  readonly label: string;
  readonly link: string;
}

/** Where this page is: the pages above it, then its own name. Stands before `respi-page-heading`. */
@Component({
  selector: 'respi-breadcrumb',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <nav class="r-breadcrumb" [attr.aria-label]="'ui.breadcrumb' | transloco">
      <ol>
        @for (crumb of trail(); track crumb.link) {
          <li>
            <a [routerLink]="crumb.link">{{ crumb.label }}</a>
          </li>
        }
        <li aria-current="page">{{ current() }}</li>
      </ol>
    </nav>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Breadcrumb {
  readonly trail = input.required<readonly Crumb[]>();
  readonly current = input.required<string>();
}
