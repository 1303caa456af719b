import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { SiteFrame } from './site-frame';

@Component({
  selector: 'respi-public-layout',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, SiteFrame, TranslocoPipe],
  template: `
    <respi-site-frame>
      @if (current.network()) {
        <nav navigation class="r-nav" [attr.aria-label]="'portal.nav.label' | transloco">
          <div class="container">
            <ul>
              @for (item of items; track item.path) {
                <li>
                  <a
                    [routerLink]="item.path ? current.link(item.path) : current.home()"
                    routerLinkActive="r-active"
                    ariaCurrentWhenActive="page"
                    [routerLinkActiveOptions]="{ exact: item.path === '' }"
                    >{{ item.label | transloco }}</a
                  >
                </li>
              }
            </ul>
          </div>
        </nav>
      }
      <router-outlet />
    </respi-site-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicLayout {
  protected readonly current = inject(CurrentNetwork);
  protected readonly items = [
    { path: '', label: 'portal.nav.home' },
    { path: 'argomenti', label: 'portal.nav.topics' },
    { path: 'sportelli', label: 'portal.nav.counters' },
    { path: 'chiedi', label: 'portal.nav.ask' },
  ] as const;
}
