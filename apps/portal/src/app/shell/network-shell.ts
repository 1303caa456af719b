import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { CurrentNetwork } from '@respi/shared/api-client';
import { PageAddress, PageIdentity } from '@respi/shared/ui/reading';
import { NotFound } from '../pages/not-found';
import { Unavailable } from '../pages/unavailable';
import { SiteFrame } from './site-frame';

/** Everything under `/{network}/{lang}`. */
@Component({
  selector: 'respi-network-shell',
  imports: [NotFound, RouterOutlet, SiteFrame, Unavailable],
  template: `
    @if (current.network()) {
      <router-outlet />
    } @else {
      <respi-site-frame>
        @if (missing()) {
          <respi-not-found />
        } @else if (current.problem(); as problem) {
          <respi-unavailable [problem]="problem" />
        }
      </respi-site-frame>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NetworkShell {
  private readonly identity = inject(PageIdentity);
  private readonly address = inject(PageAddress);
  protected readonly current = inject(CurrentNetwork);
  protected readonly missing = computed(() => [400, 404, 422].includes(this.current.problem()?.status ?? 0));

  constructor() {
    effect(() => this.identity.inSite(this.current.network()?.name ?? 'ReSPI'));
    if (this.current.problem() && !this.missing()) this.address.status(503);
  }
}
