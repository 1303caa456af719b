import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { DayPipe } from '@respi/shared/ui';
import { UnreadMessages } from './unread-messages';

/** Of what is on the board so much on a desk: the rest is behind the link. */
const SHOWN = 3;

/** What is on the board and was not said to be read, below the work of one's own desk. Where there is nothing, or no answer, it is not there. */
@Component({
  selector: 'respi-unread-board',
  imports: [DayPipe, RouterLink, TranslocoPipe],
  template: `
    @if (shown().length > 0) {
      <section class="r-panel mt-4" aria-labelledby="bacheca-da-leggere">
        <h2 id="bacheca-da-leggere" class="h6">{{ 'boardHome.title' | transloco }}</h2>
        <ul class="r-plain-list mb-0">
          @for (message of shown(); track message.id) {
            <li>
              <a
                class="title"
                [routerLink]="current.link('riservata', 'bacheca', 'comunicazioni')"
                [queryParams]="{ mostra: 'da-leggere' }"
                [fragment]="'comunicazione-' + message.id"
                >{{ message.title }}</a
              >
              <span class="r-small">
                · {{ 'boardHome.posted' | transloco: { day: message.postedAt | day } }}
                @if (message.receiptWanted) {
                  · {{ 'boardHome.wanted' | transloco }}
                }
              </span>
            </li>
          }
        </ul>
        @if (hidden()) {
          <a
            class="title"
            [routerLink]="current.link('riservata', 'bacheca', 'comunicazioni')"
            [queryParams]="{ mostra: 'da-leggere' }"
            >{{ 'boardHome.more' | transloco }}</a
          >
        }
      </section>
    }
  `,
  styles: `
    .title {
      display: inline-block;
      padding: 0.375rem 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnreadBoard {
  private readonly unread = inject(UnreadMessages);
  protected readonly current = inject(CurrentNetwork);
  protected readonly shown = computed(() => this.unread.all().slice(0, SHOWN));
  protected readonly hidden = computed(() => this.unread.more() || this.unread.all().length > SHOWN);

  constructor() {
    void this.unread.read();
  }
}
