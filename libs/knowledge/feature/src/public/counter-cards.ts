import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@respi/shared/ui';
import type { PublicCounter } from './public-reading';

/** Where to go, when, and the number to call: a phone's whole screen is one touch away from the call. */
@Component({
  selector: 'respi-counter-cards',
  imports: [Icon, TranslocoPipe],
  template: `
    <ul>
      @for (counter of counters(); track counter.name) {
        <li>
          <h3>{{ counter.name }}</h3>
          @if (counter.comune) {
            <p><respi-icon name="map-marker" /> {{ counter.comune }}</p>
          }
          <p>
            <respi-icon name="clock" />
            {{ counter.openingHours ?? ('knowledge.counters.noHours' | transloco) }}
          </p>
          @if (counter.phone; as phone) {
            <p>
              <a
                class="call"
                [href]="'tel:' + digits(phone)"
                [attr.aria-label]="'knowledge.counters.call' | transloco: { name: counter.name, phone }"
                ><respi-icon name="telephone" /> {{ phone }}</a
              >
            </p>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
      gap: 0.75rem;
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li {
      padding: 1rem 1.25rem;
      border: 1px solid var(--r-line);
      border-radius: var(--r-radius);
    }
    h3 {
      margin: 0 0 0.5rem;
    }
    p {
      display: flex;
      gap: 0.5rem;
      margin: 0.25rem 0 0;
    }
    .call {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: var(--r-target);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CounterCards {
  readonly counters = input.required<readonly PublicCounter[]>();

  protected digits(phone: string): string {
    return phone.replace(/[^\d+]/g, '');
  }
}
