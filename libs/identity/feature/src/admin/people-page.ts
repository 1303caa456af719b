import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { loaded } from '@respi/shared/api-client';
import {
  Button,
  CARD_TABLE,
  DateTimePipe,
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
  protected readonly administration = inject(Administration);
  protected readonly people = resource({ loader: () => loaded(this.administration.people()) });
  /** Names are personal data: what is typed here never leaves the page. */
  protected readonly wanted = signal('');
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

  protected filter(event: Event): void {
    this.wanted.set((event.target as HTMLInputElement).value);
  }
}
