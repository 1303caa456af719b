import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Article, ArticleAction } from '@respi/content/contract';
import { Api, CurrentNetwork, Intention, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Alert,
  Breadcrumb,
  Button,
  DateTimePipe,
  DayPipe,
  Dialogs,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
} from '@respi/shared/ui';
import { ArticleBlocks } from '../reading/article-blocks';
import { standingOf } from './article-tones';

/** One page or piece of news as it will be read, with what may be done to it. */
@Component({
  selector: 'respi-article-desk',
  imports: [
    Alert, ArticleBlocks, Breadcrumb, Button, DateTimePipe, DayPipe, PageHeading, Problem, RouterLink, Skeleton,
    StateLabel, TranslocoPipe,
  ], // prettier-ignore
  templateUrl: './article-desk.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArticleDesk {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly acting = new Intention();
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  protected readonly current = inject(CurrentNetwork);
  protected readonly standing = standingOf;

  readonly id = input.required<string>();
  protected readonly article = signal<Article | null>(null);
  protected readonly unread = signal<ProblemDocument | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal('');

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.read(id));
    });
  }

  protected may(action: ArticleAction): boolean {
    return this.article()?.availableActions.includes(action) ?? false;
  }

  /** Where its readers find it. */
  protected address({ kind, slug, audience }: Article): string {
    if (audience === 'rete') return this.current.link('riservata', 'bacheca', 'notizie', slug);
    return this.current.link(kind === 'news' ? 'notizie' : 'pagina', slug);
  }

  protected async act(action: ArticleAction): Promise<void> {
    const article = this.article();
    if (!article || this.busy()) return;
    const words = (key: string): string => this.transloco.translate(`content.desk.${key}`, { title: article.title });
    if (action === 'archive') {
      const sure = await this.dialogs.confirm({
        title: words('archiveTitle'),
        text: words('archiveText'),
        confirm: words('archive'),
        danger: true,
      });
      if (!sure) return;
    }
    const names = action === 'publish' ? article.toLookAt.map(({ excerpt }) => `«${excerpt}»`) : [];
    if (names.length > 0) {
      const sure = await this.dialogs.confirm({
        title: words('namesTitle'),
        text: this.transloco.translate('content.desk.namesText', { names: [...new Set(names)].join(', ') }),
        confirm: words('namesConfirm'),
      });
      if (!sure) return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { version } = article;
      const body = action === 'publish' && names.length > 0 ? { answersForNames: true } : {};
      const path = `/articles/${article.id}/${action}`;
      this.article.set(await this.api.post<Article>(path, body, { version, intention: this.acting }));
      this.done.set(words(action === 'publish' ? 'published' : 'archived'));
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
      this.article.set(await this.api.get<Article>(`/articles/${encodeURIComponent(id)}`));
    } catch (error) {
      this.unread.set(asProblem(error));
    }
  }
}
