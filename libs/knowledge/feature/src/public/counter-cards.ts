import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { SOURCE_LANGUAGE, languageTag, localeOf } from '@respi/shared/contract/languages';
import { Icon, PAGE_LANGUAGE, WrittenIn, type WrittenHours, openingHours } from '@respi/shared/ui/reading';
import type { PublicCounter } from './public-reading';

/** Where to go, when, and the number to call: a phone's whole screen is one touch away from the call. */
@Component({
  selector: 'respi-counter-cards',
  imports: [Icon, TranslocoPipe, WrittenIn],
  template: `
    <ul>
      @for (counter of counters(); track counter.name) {
        <li>
          <h3>
            <bdi respiWrittenIn>{{ counter.name }}</bdi>
          </h3>
          @if (counter.address ?? counter.comune) {
            <p>
              <respi-icon name="map-marker" />
              <span>
                @if (counter.address; as address) {
                  <span class="line"
                    ><bdi respiWrittenIn>{{ address }}</bdi></span
                  >
                }
                <bdi respiWrittenIn>{{ counter.comune }}</bdi>
              </span>
            </p>
          }
          <p>
            <respi-icon name="clock" />
            <span>
              @let open = hours(counter.openingHours);
              @if (translated && open.lines.length > 0 && open.language === italian) {
                <span class="hours r-muted">{{ 'knowledge.counters.hoursInItalian' | transloco }}</span>
              }
              @for (line of open.lines; track $index) {
                <span class="hours"
                  ><bdi [respiWrittenIn]="open.language">{{ line }}</bdi></span
                >
              } @empty {
                {{ 'knowledge.counters.' + (counter.phone ? 'callForHours' : 'noHours') | transloco }}
              }
            </span>
          </p>
          @if (counter.channels.length > 0) {
            <p>
              <respi-icon name="comment" />
              <span>
                {{ 'knowledge.counters.channels' | transloco }}
                {{ together(counter.channels) }}
              </span>
            </p>
          }
          @if (counter.phone; as phone) {
            <p>
              <a
                class="call"
                [href]="'tel:' + digits(phone)"
                [attr.aria-label]="'knowledge.counters.call' | transloco: { name: counter.name, phone }"
                ><respi-icon name="telephone" /> <bdi>{{ phone }}</bdi></a
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
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
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
    .hours,
    .line {
      display: block;
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
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(PAGE_LANGUAGE);
  protected readonly italian = SOURCE_LANGUAGE;
  protected readonly translated = languageTag(this.language) !== SOURCE_LANGUAGE;
  private readonly list = new Intl.ListFormat(localeOf(this.language), { type: 'conjunction' });
  readonly counters = input.required<readonly PublicCounter[]>();

  protected hours(written: string | null): WrittenHours {
    return openingHours(written, this.language);
  }

  protected together(channels: PublicCounter['channels']): string {
    return this.list.format(
      channels.map((channel) => this.transloco.translate(`knowledge.counters.channel.${channel}`)),
    );
  }

  protected digits(phone: string): string {
    return phone.replace(/[^\d+]/g, '');
  }
}
