import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Tabs } from '@respi/shared/ui';
import { RULES_SECTIONS } from './rules-sections';

@Component({
  selector: 'respi-rules-layout',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, Tabs, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'segnalazioni.rules.nav.label' | transloco">
      <ul respiTabs>
        @for (section of sections; track section.path) {
          <li>
            <a
              [routerLink]="current.link('riservata', 'regole', section.path)"
              routerLinkActive
              ariaCurrentWhenActive="page"
              >{{ section.label | transloco }}</a
            >
          </li>
        }
      </ul>
    </nav>
    <router-outlet />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RulesLayout {
  protected readonly current = inject(CurrentNetwork);
  protected readonly sections = RULES_SECTIONS;
}
