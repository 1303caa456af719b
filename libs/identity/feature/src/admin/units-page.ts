import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { UNIT_KINDS } from '@respi/identity/contract';
import { loaded } from '@respi/shared/api-client';
import { Button, CARD_TABLE, Empty, Icon, PageHeading, Problem, Skeleton, StateLabel } from '@respi/shared/ui';
import { Administration } from './administration';

@Component({
  selector: 'respi-units-page',
  imports: [Button, CARD_TABLE, Empty, Icon, PageHeading, Problem, RouterLink, Skeleton, StateLabel, TranslocoPipe],
  templateUrl: './units-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitsPage {
  private readonly router = inject(Router);
  protected readonly administration = inject(Administration);
  protected readonly kinds = UNIT_KINDS;
  protected readonly known = resource({
    loader: () => loaded(Promise.all([this.administration.units(), this.administration.bodies()])),
  });

  /** Closed set, so it lives in the address. */
  readonly tipo = input<string>();
  protected readonly shown = computed(() => {
    const all = this.known.value()?.value?.[0] ?? [];
    return this.tipo() ? all.filter(({ kind }) => kind === this.tipo()) : all;
  });

  protected nameOf(code: string | null): string {
    return this.known.value()?.value?.[1].find((body) => body.code === code)?.name ?? code ?? '';
  }

  protected choose(event: Event): void {
    const tipo = (event.target as HTMLSelectElement).value || null;
    void this.router.navigate([], { queryParams: { tipo }, queryParamsHandling: 'merge' });
  }
}
