import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Tabs } from '../list/tabs';

/** A tab: where it leads, below the address of the layout, and the key of its words. */
export interface Section {
  readonly path: string;
  readonly label: string;
}

/** Pages that belong together, under one row of tabs. A route gives it `label` and `sections` in its `data`. */
@Component({
  selector: 'respi-tabbed-layout',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, Tabs, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="label() | transloco">
      <ul respiTabs>
        @for (section of sections(); track section.path) {
          <li>
            <a [routerLink]="section.path" routerLinkActive ariaCurrentWhenActive="page">{{
              section.label | transloco
            }}</a>
          </li>
        }
      </ul>
    </nav>
    <router-outlet />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TabbedLayout {
  /** Key of the name of the row. */
  readonly label = input.required<string>();
  readonly sections = input.required<readonly Section[]>();
}
