import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type Article,
  type ArticleKind,
  type ArticleVersion,
  BLOCKS_MAX,
  BLOCK_KINDS,
  type BlockKind,
  CONTENT_AUDIENCES,
} from '@respi/content/contract';
import { Api, CurrentNetwork, Intention, asProblem } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import { Alert, Breadcrumb, FORM_PARTS, Icon, PageHeading, Problem, Skeleton, UnsavedChanges } from '@respi/shared/ui';
import { ArticleBlocks } from '../reading/article-blocks';
import {
  articleBody,
  articleForm,
  blocksOf,
  emptyBlock,
  fillBlocks,
  fillFromArticle,
  slugOfTitle,
} from './article-form';

/** A page or a piece of news being written, piece by piece, with what it will look like below. */
@Component({
  selector: 'respi-article-editor',
  imports: [
    Alert, ArticleBlocks, Breadcrumb, FORM_PARTS, Icon, PageHeading, Problem, RouterLink, Skeleton, TranslocoPipe,
  ], // prettier-ignore
  templateUrl: './article-editor.html',
  styles: `
    fieldset.piece {
      margin: 0 0 1rem;
      padding: 0.75rem 1rem;
      border: 1px solid var(--r-line);
      border-radius: var(--r-radius);
      min-width: 0;
    }
    .piece legend {
      float: none;
      width: auto;
      padding: 0 0.5rem;
      margin: 0;
    }
    .r-icon-button:disabled {
      opacity: 0.35;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArticleEditor {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly saving = new Intention();
  protected readonly current = inject(CurrentNetwork);

  /** Id of the article; none for a new one. */
  readonly id = input<string>();
  /** `?tipo=pagine` of a new one; news without. */
  readonly tipo = input<string>();
  /** Number of an old version that is taken up again. */
  readonly versione = input<string>();

  protected readonly audiences = CONTENT_AUDIENCES;
  protected readonly kinds = BLOCK_KINDS;
  protected readonly most = BLOCKS_MAX;
  protected readonly form = articleForm();
  protected readonly article = signal<Article | null>(null);
  protected readonly takenUp = signal<number | null>(null);
  protected readonly ready = signal(false);
  protected readonly busy = signal(false);
  protected readonly unread = signal<ProblemDocument | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  private readonly typed = toSignal(this.form.valueChanges);
  protected readonly kind = computed<ArticleKind>(
    () => this.article()?.kind ?? (this.tipo() === 'pagine' ? 'page' : 'news'),
  );
  protected readonly preview = computed(() => {
    this.typed();
    return blocksOf(this.form);
  });

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.dirty);
    effect(() => {
      const [id, version] = [this.id(), this.versione()];
      untracked(() => void this.begin(id, version));
    });
  }

  /** Until somebody writes an address of their own, it follows the title. */
  protected offerSlug(): void {
    const { slug, title } = this.form.controls;
    if (!this.article() && !slug.dirty) slug.setValue(slugOfTitle(title.value));
  }

  protected add(kind: BlockKind): void {
    this.form.controls.blocks.push(emptyBlock(kind));
    this.form.markAsDirty();
  }

  protected move(index: number, step: 1 | -1): void {
    const { blocks } = this.form.controls;
    const block = blocks.at(index);
    blocks.removeAt(index);
    blocks.insert(index + step, block);
    this.form.markAsDirty();
  }

  protected takeAway(index: number): void {
    this.form.controls.blocks.removeAt(index);
    this.form.markAsDirty();
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.send();
      this.form.markAsPristine();
      await this.router.navigateByUrl(this.current.link('riservata', 'bacheca', 'redazione', id));
    } catch (error) {
      this.problem.set(atTheFields(asProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }

  protected async begin(id?: string, version?: string): Promise<void> {
    this.unread.set(null);
    try {
      if (id !== undefined) {
        const article = await this.api.get<Article>(`/articles/${encodeURIComponent(id)}`);
        fillFromArticle(this.form, article);
        if (article.publishedAt) this.form.controls.slug.disable();
        this.article.set(article);
        if (version !== undefined) await this.takeUp(article, Number(version));
      }
      this.ready.set(true);
    } catch (error) {
      this.unread.set(asProblem(error));
    }
  }

  private async takeUp({ id }: Article, number: number): Promise<void> {
    // The list begins with the version before the cursor's: the one that is wanted comes first.
    const cursor = btoa(String(number + 1));
    const { items } = await this.api.get<Page<ArticleVersion>>(`/articles/${id}/versions`, { cursor, limit: 1 });
    const [old] = items;
    if (old?.version !== number) return;
    this.form.patchValue({ title: old.title, summary: old.summary });
    fillBlocks(this.form, old.blocks);
    this.form.markAsDirty();
    this.takenUp.set(number);
  }

  private send(): Promise<Article> {
    const [article, body] = [this.article(), articleBody(this.form, this.kind())];
    if (article) return this.api.put<Article>(`/articles/${article.id}`, body, { version: article.version });
    return this.api.post<Article>('/articles', { kind: this.kind(), ...body }, { intention: this.saving });
  }
}

/** The lines of a list are one field here. */
function atTheFields(problem: ProblemDocument): ProblemDocument {
  const errors = problem.errors?.map((error) => ({ ...error, path: error.path.replace(/\.items\.\d+$/, '.items') }));
  return errors ? { ...problem, errors } : problem;
}
