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
import type { BoardPost, BoardReader } from '@respi/content/contract';
import { Api, CurrentNetwork, Intention, Pages, asProblem } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import {
  Breadcrumb,
  Button,
  DateTimePipe,
  DayPipe,
  Dialogs,
  LoadMore,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
  Tabs,
} from '@respi/shared/ui';
import { TONE_OF_POST } from './post-tones';
import { type NamedUnit, unitsOfNetwork } from './units-of-network';

/** One post, with who has read it and who has not. */
@Component({
  selector: 'respi-board-post-page',
  imports: [
    Breadcrumb, Button, DateTimePipe, DayPipe, LoadMore, PageHeading, Problem, RouterLink, Skeleton, StateLabel, Tabs,
    TranslocoPipe,
  ], // prettier-ignore
  templateUrl: './board-post-page.html',
  styles: `
    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .people {
      columns: 18rem;
      padding-left: 1.25rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardPostPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly withdrawing = new Intention();
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  protected readonly current = inject(CurrentNetwork);
  protected readonly tones = TONE_OF_POST;
  protected readonly views = ['missing', 'read'] as const;

  readonly id = input.required<string>();
  /** `?mostra=letta`: who has read it; without, who has not. */
  readonly mostra = input<string>();
  protected readonly show = computed(() => (this.mostra() === 'letta' ? 'read' : 'missing'));
  protected readonly post = signal<BoardPost | null>(null);
  private readonly units = signal<readonly NamedUnit[]>([]);
  protected readonly unread = signal<ProblemDocument | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly readers = new Pages<BoardReader>((cursor) =>
    this.api.get<Page<BoardReader>>(`/board-posts/${encodeURIComponent(this.id())}/readers`, {
      show: this.show(),
      cursor,
    }),
  );
  protected readonly audience = computed(() => {
    const { roles, units } = this.post() ?? { roles: [], units: [] };
    const names = new Map(this.units().map(({ code, name }) => [code, name]));
    return [
      ...roles.map((role) => this.transloco.translate(`portal.role.${role}`)),
      ...units.map((code) => names.get(code) ?? code),
    ];
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.read(id));
    });
    effect(() => {
      this.id();
      this.show();
      untracked(() => void this.readers.restart());
    });
  }

  protected async withdraw(): Promise<void> {
    const post = this.post();
    if (!post || this.busy()) return;
    const words = (key: string): string => this.transloco.translate(`board.post.${key}`, { title: post.title });
    const sure = await this.dialogs.confirm({
      title: words('withdrawTitle'),
      text: words('withdrawText'),
      confirm: words('withdraw'),
      danger: true,
    });
    if (!sure) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { version } = post;
      const path = `/board-posts/${post.id}/withdraw`;
      this.post.set(await this.api.post<BoardPost>(path, {}, { version, intention: this.withdrawing }));
      this.done.set(words('withdrawn'));
      // The button is gone with what it did.
      this.outcome()?.nativeElement.focus();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected async read(id: string): Promise<void> {
    this.unread.set(null);
    try {
      const post = await this.api.get<BoardPost>(`/board-posts/${encodeURIComponent(id)}`);
      if (post.units.length > 0) this.units.set(await unitsOfNetwork(this.api));
      this.post.set(post);
    } catch (error) {
      this.unread.set(asProblem(error));
    }
  }
}
