import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Tabs } from '@respi/shared/ui';

export type BoardSection = 'messages' | 'news' | 'page';

/** What the board has: messages to colleagues, and what the network says of itself. */
@Component({
  selector: 'respi-board-tabs',
  imports: [RouterLink, Tabs, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'board.tabs' | transloco">
      <ul respiTabs>
        <li>
          <a
            [routerLink]="current.link('riservata', 'bacheca', 'comunicazioni')"
            [attr.aria-current]="here() === 'messages' ? 'page' : null"
            >{{ 'board.messages' | transloco }}</a
          >
        </li>
        <li>
          <a
            [routerLink]="current.link('riservata', 'bacheca', 'notizie')"
            [attr.aria-current]="here() === 'news' ? 'page' : null"
            >{{ 'content.kinds.news' | transloco }}</a
          >
        </li>
        <li>
          <a
            [routerLink]="current.link('riservata', 'bacheca', 'notizie')"
            [queryParams]="{ tipo: 'pagine' }"
            [attr.aria-current]="here() === 'page' ? 'page' : null"
            >{{ 'content.kinds.page' | transloco }}</a
          >
        </li>
      </ul>
    </nav>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardTabs {
  protected readonly current = inject(CurrentNetwork);
  readonly here = input.required<BoardSection>();
}
