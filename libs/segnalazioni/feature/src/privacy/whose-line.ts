import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { BirthDatePipe, Icon } from '@respi/shared/ui';
import { KnownPeople } from './known-people';

/** Whose a case is: what a human being compares before they say that it is the person's. */
@Component({
  selector: 'respi-whose-line',
  imports: [BirthDatePipe, Icon, TranslocoPipe],
  template: `
    @if (person(); as known) {
      <p>
        <respi-icon name="user" />&ngsp;<strong>{{ known.surname }} {{ known.name }}</strong
        >,
        {{
          known.birthDate
            ? ('segnalazioni.privacy.whose.born' | transloco: { on: (known.birthDate | birthDate) })
            : ('segnalazioni.privacy.whose.noBirthDate' | transloco)
        }}
      </p>
    } @else if (person() === null) {
      <p><respi-icon name="user" /> {{ 'segnalazioni.privacy.whose.noName' | transloco }}</p>
    } @else if (people.isMissing(id())) {
      <p><respi-icon name="warning-circle" /> {{ 'segnalazioni.privacy.whose.missing' | transloco }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhoseLine {
  protected readonly people = inject(KnownPeople);
  readonly id = input.required<string>();
  protected readonly person = computed(() => this.people.of(this.id()));
}
