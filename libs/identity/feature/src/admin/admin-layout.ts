import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Tabs } from '@respi/shared/ui';

@Component({
  selector: 'respi-admin-layout',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, Tabs, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'admin.nav.label' | transloco">
      <ul respiTabs>
        @for (section of sections; track section.path) {
          <li>
            <a
              [routerLink]="current.link('riservata', 'amministrazione', section.path)"
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
export class AdminLayout {
  protected readonly current = inject(CurrentNetwork);
  protected readonly sections = [
    { path: 'persone', label: 'admin.nav.people' },
    { path: 'sedi', label: 'admin.nav.units' },
    { path: 'elenchi', label: 'admin.nav.codeLists' },
    { path: 'impostazioni', label: 'admin.nav.settings' },
    { path: 'email', label: 'admin.nav.mails' },
    { path: 'coda', label: 'admin.nav.queue' },
  ] as const;
}
