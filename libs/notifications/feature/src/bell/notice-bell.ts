import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CurrentNetwork, Live, Session, whenCasesChange } from '@respi/shared/api-client';
import { Icon, pluralKey } from '@respi/shared/ui/reading';
import { ReadByOpening } from './read-by-opening';
import { UnreadCount } from './unread-count';

const EACH_MS = 60_000;
/** The worker makes notices of an event a moment after everybody heard of it. */
const NOTICES_FOLLOW_MS = 3_000;
/** The server counts no further, and nobody wants to know. */
const COUNTED = 999;

/** The way to the inbox from every reserved page, with the number of what is unread. */
@Component({
  selector: 'respi-notice-bell',
  imports: [Icon, RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <a
      class="btn r-btn-quiet"
      [routerLink]="current.link('riservata', 'avvisi')"
      routerLinkActive
      ariaCurrentWhenActive="page"
      [routerLinkActiveOptions]="here"
      [attr.aria-label]="name()"
    >
      <respi-icon name="inbox" /> {{ 'notifications.bell.label' | transloco }}
      @if (shown(); as number) {
        <span class="count" aria-hidden="true">{{ number }}</span>
      }
    </a>
  `,
  styles: `
    .count {
      min-width: 1.6rem;
      padding: 0.1rem 0.4rem;
      border-radius: 1rem;
      background: var(--r-primary);
      color: var(--r-on-primary);
      font-size: 0.875rem;
      text-align: center;
    }
  `,
  providers: [ReadByOpening],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticeBell {
  private readonly unread = inject(UnreadCount);
  private readonly session = inject(Session);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);
  protected readonly here = {
    paths: 'exact',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;

  protected readonly shown = computed(() => {
    const count = this.unread.count() ?? 0;
    return count > COUNTED ? `${COUNTED}+` : count > 0 ? String(count) : null;
  });
  protected readonly name = computed(() => {
    const count = this.unread.count() ?? 0;
    if (count === 0) return this.transloco.translate('notifications.bell.label');
    if (count > COUNTED) return this.transloco.translate('notifications.bell.tooMany', { count: COUNTED });
    return this.transloco.translate(pluralKey('notifications.bell.unread', count), { count });
  });

  constructor() {
    inject(ReadByOpening);
    const { wakefulness } = inject(Live);
    effect(() => {
      const seat = this.session.me()?.seat;
      untracked(() => {
        this.unread.forget();
        if (seat !== undefined) void this.unread.refresh();
      });
    });
    let following: ReturnType<typeof setTimeout> | undefined;
    whenCasesChange(() => {
      clearTimeout(following);
      following = setTimeout(() => void this.unread.refresh(), NOTICES_FOLLOW_MS);
    });
    const each = setInterval(() => {
      if (document.visibilityState === 'hidden' || wakefulness.asleep || this.session.status() === 'expired') return;
      void this.unread.refresh();
    }, EACH_MS);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(following);
      clearInterval(each);
    });
  }
}
