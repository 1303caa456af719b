import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  Notion,
  type VocabularyChange,
  type VocabularyLine,
  type VocabularyList,
  type VocabularyVersion,
} from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Pages, asProblem, loaded } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import {
  Breadcrumb,
  DateTimePipe,
  Dialogs,
  Empty,
  FORM_PARTS,
  Icon,
  LoadMore,
  PageHeading,
  Problem,
  type Question,
  ReasonDialog,
  Skeleton,
  Toasts,
  UnsavedChanges,
} from '@respi/shared/ui';
import type { z } from 'zod';

/** One notion of the counters: its ways, one a line, why they change, and every version that it had. */
@Component({
  selector: 'respi-vocabulary-line-page',
  imports: [Breadcrumb, DateTimePipe, Empty, FORM_PARTS, Icon, LoadMore, PageHeading, Problem, Skeleton, TranslocoPipe],
  templateUrl: './vocabulary-line-page.html',
  styles: `
    .versions li {
      padding: 0.75rem 0;
      border-bottom: 1px solid var(--r-line);
    }
    .versions p {
      margin: 0 0 0.25rem;
      overflow-wrap: anywhere;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
    }
    h2 {
      margin-top: 2rem;
      font-size: 1.25rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VocabularyLinePage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);

  /** None for a new one. */
  readonly notion = input<string>();

  protected readonly form = new FormGroup({
    notion: new FormControl('', {
      nonNullable: true,
      validators: [
        Validators.required,
        ({ value }) =>
          value === '' || Notion.safeParse(value).success ? null : { problem: this.words('notionProblem') },
      ],
    }),
    ways: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(1_000)] }),
  });
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly line = signal<VocabularyLine | null>(null);
  protected readonly reading = resource({
    params: () => ({ notion: this.notion() }),
    loader: ({ params }) => loaded(this.read(params.notion)),
  });
  protected readonly versions = new Pages((cursor) =>
    this.api.get<Page<VocabularyVersion>>(`/vocabulary/${encodeURIComponent(this.notion() ?? '')}/versions`, {
      cursor,
    }),
  );
  protected readonly trail = computed(() => [
    { label: this.transloco.translate('knowledge.reserved.title'), link: this.current.link('riservata', 'schede') },
    { label: this.words('title'), link: this.current.link('riservata', 'schede', 'parole') },
  ]);

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.dirty);
    effect(() => {
      if (this.notion() !== undefined && (this.line()?.version ?? 0) > 0) untracked(() => void this.versions.restart());
    });
  }

  protected async save(): Promise<void> {
    const { ways, reason } = this.form.getRawValue();
    await this.change({ ways: linesOf(ways), reason }, 'saved');
  }

  protected async takeAway(): Promise<void> {
    const reason = await this.dialogs.open<string>(ReasonDialog, {
      title: this.words('takeAwayTitle', { notion: this.line()?.notion ?? '' }),
      text: this.words('takeAwayText'),
      confirm: this.words('takeAway'),
      danger: true,
    } satisfies Question);
    if (reason) await this.change({ ways: null, reason }, 'gone');
  }

  /** Into the form, where they can still be changed; they hold once they are saved, with a reason. */
  protected takeUp(ways: readonly string[], version: number): void {
    this.form.controls.ways.setValue(ways.join('\n'));
    this.form.controls.ways.markAsDirty();
    this.form.controls.reason.setValue(
      version === 0 ? this.words('restoredBuiltIn') : this.words('restored', { version }),
    );
    this.done.set(this.words('takenUp'));
    document.getElementById(WAYS_ID)?.focus();
  }

  protected readonly waysId = WAYS_ID;

  private async change(change: VocabularyChange, told: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.done.set('');
    const known = this.line();
    const notion = known?.notion ?? this.form.controls.notion.value;
    try {
      const line = await this.api.put<VocabularyLine>(`/vocabulary/${encodeURIComponent(notion)}`, change, {
        version: known?.version ?? 0,
      });
      this.fill(line);
      // A new one goes on at an address of its own, where this page is another.
      if (known === null) {
        this.toasts.show(this.words(told));
        await this.router.navigateByUrl(this.current.link('riservata', 'schede', 'parole', notion));
      } else this.done.set(this.words(told));
    } catch (error) {
      this.problem.set(this.waysTogether(asProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }

  private async read(notion: string | undefined): Promise<VocabularyLine | null> {
    if (notion === undefined) return null;
    const { items } = await this.api.get<z.infer<typeof VocabularyList>>('/vocabulary');
    const line = items.find((each) => each.notion === notion) ?? null;
    if (line) this.fill(line);
    return line;
  }

  private fill(line: VocabularyLine): void {
    this.line.set(line);
    this.form.reset({ notion: line.notion, ways: (line.ways ?? []).join('\n'), reason: '' });
  }

  /** The ways stand in one field: what is wrong with any of them is told there, with its line. */
  private waysTogether(problem: ProblemDocument): ProblemDocument {
    const ofWay = /^ways\.(\d+)$/;
    const told = (problem.errors ?? []).map((error) => {
      const at = ofWay.exec(error.path)?.[1];
      return at === undefined
        ? error
        : { ...error, path: 'ways', message: this.words('line', { line: Number(at) + 1, message: error.message }) };
    });
    const ways = told.filter(({ path }) => path === 'ways');
    const [first] = ways;
    if (!first) return problem;
    const together = { ...first, message: ways.map(({ message }) => message).join(' ') };
    return { ...problem, errors: [together, ...told.filter(({ path }) => path !== 'ways')] };
  }

  private words(key: string, params: Record<string, unknown> = {}): string {
    return this.transloco.translate(`knowledge.words.${key}`, params);
  }
}

const WAYS_ID = 'modi-di-dire';

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((way) => way.trim())
    .filter((way) => way !== '');
}
