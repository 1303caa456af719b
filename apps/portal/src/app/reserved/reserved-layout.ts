import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { NoticeBell } from '@respi/notifications/feature';
import { CurrentNetwork, ProblemError, Session } from '@respi/shared/api-client';
import { Dialogs, Icon, Menu, Toasts } from '@respi/shared/ui';
import { filter, map } from 'rxjs';
import { SiteFrame } from '../shell/site-frame';
import { areaOf, areasOf } from './areas';

/** The reserved area always says as whom and in which network one is working. */
@Component({
  selector: 'respi-reserved-layout',
  imports: [Icon, Menu, NoticeBell, RouterLink, RouterOutlet, SiteFrame, TranslocoPipe],
  templateUrl: './reserved-layout.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReservedLayout {
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(Session);
  protected readonly current = inject(CurrentNetwork);
  protected readonly menuOpen = signal(false);
  protected readonly areas = computed(() => areasOf(this.session.roles()));
  private readonly address = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.router.url),
    ),
    { initialValue: this.router.url },
  );
  private readonly page = computed(() => /\/riservata\/([^/?#]+)/.exec(this.address())?.[1] ?? '');
  /** The area of the page in front of the person: a case, a new filing and a batch belong to one as well. */
  protected readonly here = computed(() => areaOf(this.page(), this.session.roles()));
  protected readonly above = computed(() => this.here() !== this.page());
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

  protected readonly otherNetworks = computed(() => {
    const me = this.session.me();
    return (me?.networks ?? [])
      .filter(({ slug }) => slug !== me?.network.slug)
      .map(({ slug, name }) => ({ id: slug, label: name }));
  });

  /** Everything of the network left behind goes out of memory with the page. */
  protected async goTo(network: string): Promise<void> {
    try {
      await this.session.switchTo(network);
      await this.router.navigateByUrl(`/${network}/it/riservata`);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.toasts.show(error.problem.title);
    }
  }

  protected async leave(): Promise<void> {
    await this.session.logout().catch(() => undefined);
    await this.router.navigateByUrl(this.current.home());
  }

  /** The page stays as it is, with what was typed: only the person is asked to prove who they are again, here or at the door. */
  private async askAgain(): Promise<void> {
    this.asking = true;
    const { SignInAgain } = await import('@respi/identity/feature');
    const inside = await this.dialogs.open<boolean>(SignInAgain);
    this.asking = false;
    const ritorno = this.location.path();
    if (!inside) await this.router.navigate([this.current.link('accedi')], { queryParams: { ritorno } });
  }
}
