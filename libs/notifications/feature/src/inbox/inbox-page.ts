import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  type Notice,
  type NoticesRead,
  type UnreadNotices,
  WITHOUT_CASE,
  isAccessNotice,
} from '@respi/notifications/contract';
import { Api, CurrentNetwork, Pages, asProblem } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import {
  Button,
  DateTimePipe,
  Dialogs,
  Empty,
  Icon,
  LoadMore,
  PageHeading,
  PluralPipe,
  Problem,
  Skeleton,
  StateLabel,
  Tabs,
  UrgencyBadge,
} from '@respi/shared/ui';
import { UnreadCount } from '../bell/unread-count';

/** Level of ROSSO. */
const MOST_URGENT = 1;

/** What a person was told of, newest first. Opening a case marks its notices as read, from here as from anywhere. */
@Component({
  selector: 'respi-inbox-page',
  imports: [
    Button,
    DateTimePipe,
    Empty,
    Icon,
    LoadMore,
    PageHeading,
    PluralPipe,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    Tabs,
    TranslocoPipe,
    UrgencyBadge,
  ],
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InboxPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);
  protected readonly unread = inject(UnreadCount);
  protected readonly views = ['all', 'unread'] as const;
  protected readonly mostUrgent = MOST_URGENT;
  protected readonly isAboutAccess = isAccessNotice;

  /** `?mostra=unread`; all of them without. */
  readonly mostra = input<string>();

  private readonly said = viewChild.required<ElementRef<HTMLElement>>('said');
  protected readonly view = computed(() => (this.mostra() === 'unread' ? 'unread' : 'all'));
  protected readonly notices = new Pages<Notice>((cursor) => this.page(cursor));
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  /** How many are unread of those that the list was read from; null while it is being read. */
  private readonly expected = signal<number | null>(null);
  /** They come in when they are asked for: nothing jumps under the hands. */
  protected readonly arrived = computed(() => {
    const [count, expected] = [this.unread.count(), this.expected()];
    return count === null || expected === null ? 0 : Math.max(0, count - expected);
  });

  constructor() {
    effect(() => {
      this.view();
      untracked(() => void this.read());
    });
  }

  protected async read(): Promise<void> {
    this.expected.set(null);
    this.done.set('');
    await Promise.all([this.notices.restart(), this.unread.refresh()]);
    this.expected.set(this.unread.count());
  }

  /** Which term a notice is about, where it says so. */
  protected sentence({ kind, clock }: Notice): string {
    if (!clock || (kind !== 'due_soon' && kind !== 'overdue'))
      return this.transloco.translate(`notifications.kind.${kind}`);
    const key = clock.office ? 'office_named' : clock.act;
    const act: string = this.transloco.translate(`notifications.clock.act.${key}`, { office: clock.office?.name });
    return this.transloco.translate(`notifications.clock.${kind}`, { act });
  }

  /** The case of some is not there any more for whoever reads. */
  protected leadsTo({ kind }: Notice): boolean {
    return !WITHOUT_CASE.has(kind);
  }

  protected async markOne(notice: Notice): Promise<void> {
    if (!(await this.mark({ ids: [notice.id] }))) return;
    this.notices.replace(({ id }) => id === notice.id, asRead(notice));
    this.expected.update((count) => (count === null ? null : count - 1));
    this.done.set(this.transloco.translate('notifications.inbox.oneRead'));
    // The button is gone: the focus stays with what it was about.
    document.getElementById(`avviso-${notice.id}`)?.focus();
  }

  /** Up to the newest that is shown: what comes while one decides stays unread. */
  protected async markAll(): Promise<void> {
    const newest = this.notices.items()[0];
    const words = (key: string): string => this.transloco.translate(`notifications.inbox.${key}`);
    const sure = await this.dialogs.confirm({
      title: words('readAllTitle'),
      text: words('readAllText'),
      confirm: words('readAll'),
    });
    if (!newest || !sure || !(await this.mark({ upTo: newest.id }))) return;
    for (const notice of this.notices.items()) this.notices.replace(({ id }) => id === notice.id, asRead(notice));
    this.expected.set(0);
    this.done.set(words('allRead'));
    // The button is gone, and with it the place that the dialog gave the focus back to.
    this.said().nativeElement.focus();
  }

  /** The server puts the unread ones first: where the read ones begin, the list of the unread ends. */
  private async page(cursor: string | undefined): Promise<Page<Notice>> {
    const first = this.view() === 'unread' ? 'unread' : 'newest';
    const page = await this.api.get<Page<Notice>>('/me/notices', { first, cursor });
    if (first === 'newest') return page;
    const items = page.items.filter(({ readAt }) => readAt === null);
    return { items, nextCursor: items.length === page.items.length ? page.nextCursor : null };
  }

  private async mark(read: NoticesRead): Promise<boolean> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.unread.set(await this.api.post<UnreadNotices>('/me/notices/read', read));
      return true;
    } catch (error) {
      this.problem.set(asProblem(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}

function asRead(notice: Notice): Notice {
  return notice.readAt === null ? { ...notice, readAt: new Date().toISOString() } : notice;
}
