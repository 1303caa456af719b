import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ORGANISATION_KINDS, type Organisation, PROTOCOL_STATES } from '@respi/identity/contract';
import { Pages } from '@respi/shared/api-client';
import {
  Button,
  CARD_TABLE,
  DayPipe,
  Empty,
  Icon,
  LoadMore,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
} from '@respi/shared/ui';
import { Administration } from './administration';
import { PROTOCOL_TONES } from './protocol-tones';

/** The bodies of the network, with how the protocol of each stands. */
@Component({
  selector: 'respi-organisations-page',
  imports: [
    Button,
    CARD_TABLE,
    DayPipe,
    Empty,
    Icon,
    LoadMore,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    TranslocoPipe,
  ],
  templateUrl: './organisations-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationsPage {
  private readonly router = inject(Router);
  protected readonly administration = inject(Administration);
  protected readonly kinds = ORGANISATION_KINDS;
  protected readonly states = PROTOCOL_STATES;
  protected readonly tones = PROTOCOL_TONES;

  /** Closed sets, so they live in the address. */
  readonly tipo = input<string>();
  readonly protocollo = input<string>();
  protected readonly kind = computed(() => ORGANISATION_KINDS.find((kind) => kind === this.tipo()) ?? null);
  protected readonly state = computed(() => PROTOCOL_STATES.find((state) => state === this.protocollo()) ?? null);
  protected readonly organisations = new Pages<Organisation>((cursor) =>
    this.administration.organisations(this.kind(), this.state(), cursor),
  );

  constructor() {
    effect(() => {
      this.kind();
      this.state();
      untracked(() => void this.organisations.restart());
    });
  }

  protected choose(name: 'tipo' | 'protocollo', event: Event): void {
    const value = (event.target as HTMLSelectElement).value || null;
    void this.router.navigate([], { queryParams: { [name]: value }, queryParamsHandling: 'merge' });
  }
}
