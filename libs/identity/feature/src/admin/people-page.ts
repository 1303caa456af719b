import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  resource,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Person } from '@respi/identity/contract';
import { LastSearches, loaded } from '@respi/shared/api-client';
import {
  Button,
  CARD_TABLE,
  DateTimePipe,
  DayPipe,
  Empty,
  Icon,
  PageHeading,
  PluralPipe,
  Problem,
  Skeleton,
  StateLabel,
} from '@respi/shared/ui';
import { Administration } from './administration';

@Component({
  selector: 'respi-people-page',
  imports: [
    Button,
    CARD_TABLE,
    DateTimePipe,
    DayPipe,
    Empty,
    Icon,
    PageHeading,
    PluralPipe,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    TranslocoPipe,
  ],
  templateUrl: './people-page.html',
  styles: `
    @media (min-width: 768px) {
      .who {
        min-width: 18rem;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeoplePage {
  private readonly lastSearch = inject(LastSearches).of<string>('persone');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly administration = inject(Administration);
  protected readonly people = resource({ loader: () => loaded(this.administration.people()) });
  /** Names are personal data: what is typed here never leaves the page. */
  protected readonly wanted = signal(this.lastSearch.recall() ?? '');
  protected readonly shown = computed(() => {
    const words = this.wanted().toLocaleLowerCase('it').trim();
    const people = this.people.value()?.value ?? [];
    return words === ''
      ? people
      : people.filter(({ name, email, memberships }) =>
          [name, email, ...memberships.map(({ unit }) => unit.name)].some((text) =>
            text.toLocaleLowerCase('it').includes(words),
          ),
        );
  });

  constructor() {
    effect(() => {
      if (this.people.value()) this.lastSearch.focusFollowed(this.host.nativeElement);
    });
  }

  /** With roles that are all to come nobody enters either. */
  protected worksHere({ memberships }: Person): boolean {
    return memberships.some(({ begun }) => begun);
  }

  protected filter(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.wanted.set(value);
    this.lastSearch.remember(value || null);
  }
}
