import { Location, NgComponentOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  EnvironmentInjector,
  type Type,
  computed,
  createEnvironmentInjector,
  effect,
  inject,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ProofWanted } from '@respi/identity/contract';
import { NoticeBell } from '@respi/notifications/feature';
import { CurrentNetwork, ProblemError, Session, StepUp } from '@respi/shared/api-client';
import { Dialogs, Icon, LedAway, Menu, Toasts, UnsavedChanges } from '@respi/shared/ui';
import { filter, map } from 'rxjs';
import { SiteFrame } from '../shell/site-frame';
import { AreaMenu } from './area-menu';
import { areaOf, areasOf, homeOf, mayOpen } from './areas';
import { isAccessPage } from './reserved-guards';
import { SharedComputer } from './shared-computer';

/** The reserved area always says as whom and in which network one is working. */
@Component({
  selector: 'respi-reserved-layout',
  imports: [
    AreaMenu,
    Icon,
    Menu,
    NgComponentOutlet,
    NoticeBell,
    RouterLink,
    RouterOutlet,
    SharedComputer,
    SiteFrame,
    TranslocoPipe,
  ],
  templateUrl: './reserved-layout.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReservedLayout {
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly unsaved = inject(UnsavedChanges);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(Session);
  protected readonly current = inject(CurrentNetwork);
  protected readonly led = inject(LedAway);
  /** Whoever owes a second factor finds nothing else open. */
  protected readonly mustEnrol = computed(() => this.session.me()?.mustEnrol ?? false);
  protected readonly areas = computed(() => (this.mustEnrol() ? [] : areasOf(this.session.roles())));
  protected readonly address = toSignal(
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
  /** The desk where what waits for a person stands: what is on the board waits there too. */
  protected readonly atHome = computed(() => {
    const [home, roles] = [homeOf(this.session.roles()), this.session.roles()];
    const path = this.address().split(/[?#]/)[0] ?? '';
    return home !== null && !this.mustEnrol() && path.endsWith(`/riservata/${home}`) && mayOpen('bacheca', roles);
  });
  /** Above the work what wants an answer, in one line; below it the rest. */
  protected readonly board = signal<{ urgent: Type<unknown>; all: Type<unknown>; words: EnvironmentInjector } | null>(
    null,
  );
  /** Where the administrator begins: that the site does not say all it must stands there. */
  protected readonly atAdministration = computed(() => {
    const path = this.address().split(/[?#]/)[0] ?? '';
    return (
      !this.mustEnrol() &&
      /\/riservata\/amministrazione(?:\/persone)?$/.test(path) &&
      mayOpen('amministrazione', this.session.roles())
    );
  });
  protected readonly missing = signal<{ component: Type<unknown>; words: EnvironmentInjector } | null>(null);
  protected readonly duties = computed(() => {
    const memberships = this.session.me()?.memberships ?? [];
    return memberships.map(({ role, unit }) => `${this.transloco.translate(`portal.role.${role}`)}, ${unit.name}`);
  });
  private readonly environment = inject(EnvironmentInjector);
  private asking = false;
  private leaving = false;

  constructor() {
    inject(DestroyRef).onDestroy(inject(StepUp).asks(() => this.proveAgain()));
    effect(() => {
      // The network decided so while a page was open; what was typed there is asked about first.
      if (this.mustEnrol() && !isAccessPage(this.router.url)) void this.router.navigateByUrl(this.accessPage());
    });
    effect(() => {
      this.led.arrived(this.address());
    });
    effect(() => {
      if (this.atHome()) void this.loadBoard();
    });
    effect(() => {
      if (this.atAdministration()) void this.loadMissing();
    });
    effect(() => {
      const status = this.session.status();
      if (status === 'expired' && !this.asking) void this.askAgain();
      if (status === 'anonymous' && !this.leaving) void this.leftElsewhere();
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
      const wanted = await this.session.switchTo(network);
      if (wanted && !(await this.proveAgain(wanted))) return;
      await this.router.navigateByUrl(`/${network}/it/riservata`);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.toasts.show(error.problem.title);
    }
  }

  protected async leave(): Promise<void> {
    if (this.leaving || !(await this.unsaved.mayLeaveEverywhere())) return;
    this.leaving = true;
    const byProvider = this.session.me()?.byProvider === true;
    try {
      await this.session.logout();
      // Out of there too, or the next person at this desk would come in by it.
      if (byProvider) location.assign(`/api/v1/auth/oidc/logout/${encodeURIComponent(this.current.slug())}`);
      else await this.router.navigateByUrl(this.current.home());
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.toasts.show(this.transloco.translate('portal.whoami.notLeft', { why: error.problem.title }));
    } finally {
      this.leaving = false;
    }
  }

  /** Nobody is there: what can be kept is kept, and the page is gone whatever the server says. */
  protected async closeUnused(): Promise<void> {
    if (this.leaving) return;
    this.leaving = true;
    const door = `${this.current.link('accedi')}?chiuso=1`;
    try {
      await this.unsaved.settle();
      await this.session.logout();
      this.dialogs.closeAll();
      await this.router.navigateByUrl(door);
    } catch {
      location.replace(door);
    } finally {
      this.leaving = false;
    }
  }

  /** Once: the board is another context's, and comes with its words. A desk without it is a desk all the same. */
  private async loadBoard(): Promise<void> {
    if (this.board()) return;
    const lib = await import('@respi/content/feature/desk').catch(() => null);
    if (lib && !this.board())
      this.board.set({
        urgent: lib.UnreadUrgent,
        all: lib.UnreadBoard,
        words: createEnvironmentInjector(lib.unreadBoardProviders(), this.environment),
      });
  }

  private async loadMissing(): Promise<void> {
    if (this.missing()) return;
    const lib = await import('@respi/content/feature/desk').catch(() => null);
    if (lib && !this.missing())
      this.missing.set({
        component: lib.MissingNote,
        words: createEnvironmentInjector([lib.missingNoteWords()], this.environment),
      });
  }

  private accessPage(): string {
    return this.current.link('riservata', 'accesso');
  }

  private async proveAgain(wanted?: ProofWanted): Promise<boolean> {
    const { ProveAgain } = await import('@respi/identity/feature');
    return (await this.dialogs.open<boolean>(ProveAgain, wanted)) === true;
  }

  /** Whoever leaves in another tab leaves here too: the page is gone at once, for the next person at this desk. */
  private async leftElsewhere(): Promise<void> {
    this.leaving = true;
    this.dialogs.closeAll();
    await this.router.navigateByUrl(this.current.home());
    this.toasts.show(this.transloco.translate('portal.whoami.leftElsewhere'));
  }

  /** The page stays as it is, with what was typed: only the person is asked to prove who they are again, here or at the door. */
  private async askAgain(): Promise<void> {
    this.asking = true;
    const { SignInAgain } = await import('@respi/identity/feature');
    const inside = await this.dialogs.open<boolean>(SignInAgain);
    this.asking = false;
    const ritorno = this.location.path();
    if (!inside && this.session.status() === 'expired')
      await this.router.navigate([this.current.link('accedi')], { queryParams: { ritorno } });
  }
}
