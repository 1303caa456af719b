import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageIdentity, ToastRegion } from '@respi/shared/ui/reading';
import { filter, map, pairwise } from 'rxjs';

@Component({
  selector: 'respi-root',
  imports: [RouterOutlet, ToastRegion, TranslocoPipe],
  template: `
    <a class="r-skip" href="#contenuto" (click)="toContent($event)">{{ 'portal.skip' | transloco }}</a>
    <router-outlet />
    <div class="visually-hidden" aria-live="polite" aria-atomic="true">{{ identity.announcement() }}</div>
    <respi-toast-region />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  protected readonly identity = inject(PageIdentity);

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
        pairwise(),
        takeUntilDestroyed(),
      )
      .subscribe(([before, now]) => {
        if (before !== now) this.identity.navigated();
      });
  }

  protected toContent(event: Event): void {
    event.preventDefault();
    document.getElementById('contenuto')?.focus();
  }
}
