import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CurrentNetwork, Session } from '@respi/shared/api-client';
import { Dialogs, Icon } from '@respi/shared/ui';
import { SiteFrame } from '../shell/site-frame';
import { areasOf } from './areas';

/** The reserved area always says as whom and in which network one is working. */
@Component({
  selector: 'respi-reserved-layout',
  imports: [Icon, RouterLink, RouterLinkActive, RouterOutlet, SiteFrame, TranslocoPipe],
  templateUrl: './reserved-layout.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReservedLayout {
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(Session);
  protected readonly current = inject(CurrentNetwork);
  protected readonly menuOpen = signal(false);
  protected readonly areas = computed(() => areasOf(this.session.roles()));
  protected readonly duties = computed(() => {
    const memberships = this.session.me()?.memberships ?? [];
    return memberships.map(({ role, unit }) => `${this.transloco.translate(`portal.role.${role}`)}, ${unit.name}`);
  });
  private asking = false;

  constructor() {
    effect(() => {
      if (this.session.status() === 'expired' && !this.asking) void this.askAgain();
    });
  }

  protected async leave(): Promise<void> {
    await this.session.logout().catch(() => undefined);
    await this.router.navigateByUrl(this.current.home());
  }

  /** The page stays as it is, with what was typed: only the person is asked to prove who they are again. */
  private async askAgain(): Promise<void> {
    this.asking = true;
    const { SignInAgain } = await import('@respi/identity/feature');
    const inside = await this.dialogs.open<boolean>(SignInAgain);
    this.asking = false;
    if (!inside) await this.router.navigateByUrl(this.current.link('accedi'));
  }
}
