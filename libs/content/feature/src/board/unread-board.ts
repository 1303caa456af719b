import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Board } from '@respi/content/contract';
import { Api, CurrentNetwork } from '@respi/shared/api-client';
import { DayPipe } from '@respi/shared/ui';

/** Of what is on the board so much at the top of a desk: the rest is behind the link. */
const SHOWN = 3;

/** What is on the board and was not said to be read, at the top of one's own desk. Where there is nothing, or no answer, it is not there. */
@Component({
  selector: 'respi-unread-board',
  imports: [DayPipe, RouterLink, TranslocoPipe],
  template: `
    @if (unread.hasValue() && unread.value().items.length > 0) {
      <section class="r-panel mb-4" aria-labelledby="bacheca-da-leggere">
        <h2 id="bacheca-da-leggere" class="h6">{{ 'boardHome.title' | transloco }}</h2>
        <ul class="r-plain-list mb-0">
          @for (message of unread.value().items; track message.id) {
            <li>
              <a
                class="title"
                [routerLink]="current.link('riservata', 'bacheca', 'comunicazioni')"
                [queryParams]="{ mostra: 'da-leggere' }"
                [fragment]="'comunicazione-' + message.id"
                >{{ message.title }}</a
              >
              <span class="r-small">
                · {{ message.postedAt | day }}
                @if (message.receiptWanted) {
                  · {{ 'boardHome.wanted' | transloco }}
                }
              </span>
            </li>
          }
        </ul>
        @if (unread.value().nextCursor) {
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
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  protected readonly unread = resource({
    loader: () => this.api.get<Board>('/board', { show: 'to_read', limit: SHOWN }),
  });
}
