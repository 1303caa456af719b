import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Icon } from '@respi/shared/ui';
import { UnreadMessages } from './unread-messages';

/** One line above a desk for what the coordination wants to be told was read: the rest of the board waits below the work. */
@Component({
  selector: 'respi-unread-urgent',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @if (unread.urgent(); as urgent) {
      @if (urgent[0]; as first) {
        <p class="line">
          <respi-icon name="info-circle" />
          {{ 'boardHome.urgent' | transloco }}
          <a
            class="title"
            [routerLink]="current.link('riservata', 'bacheca', 'comunicazioni')"
            [queryParams]="{ mostra: 'da-leggere' }"
            [fragment]="urgent.length === 1 ? 'comunicazione-' + first.id : undefined"
            >{{ urgent.length === 1 ? first.title : ('boardHome.urgentMany' | transloco: { count: urgent.length }) }}</a
          >
        </p>
      }
    }
  `,
  styles: `
    .line {
      margin-bottom: 0.75rem;
      padding: 0 0.75rem;
      background: var(--r-surface-strong);
      border-inline-start: 4px solid var(--r-primary);
    }
    .title {
      display: inline-block;
      padding: 0.625rem 0;
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnreadUrgent {
  protected readonly current = inject(CurrentNetwork);
  protected readonly unread = inject(UnreadMessages);
}
