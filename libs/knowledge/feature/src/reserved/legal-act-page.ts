import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { type AbstractControl, FormControl, FormGroup, type ValidationErrors, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { LegalActDetail, MarkedChange } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Intention, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import {
  Breadcrumb,
  DateTimePipe,
  DayPipe,
  Dialogs,
  FORM_PARTS,
  Icon,
  PageHeading,
  PluralPipe,
  Problem,
  Skeleton,
  StateLabel,
  UnsavedChanges,
  dayText,
  pluralKey,
} from '@respi/shared/ui';

/** The worker hears of a change within a second or two, and goes through some hundred sheets in a minute. */
const ASK_AGAIN_MS = 2_000;
const ASKED_AT_MOST = 30;

/** The server would refuse it only after somebody has said that they are sure. */
function notToCome({ value }: AbstractControl<string>): ValidationErrors | null {
  return value > romeDay(new Date()) ? { words: { key: 'knowledge.law.onToCome' } } : null;
}

/** One act of the law: which changes of it were marked, how far the sheets are, and a new one. */
@Component({
  selector: 'respi-legal-act-page',
  imports: [
    Breadcrumb,
    DateTimePipe,
    DayPipe,
    FORM_PARTS,
    Icon,
    PageHeading,
    PluralPipe,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    TranslocoPipe,
  ],
  templateUrl: './legal-act-page.html',
  styles: `
    form,
    li {
      margin-bottom: 1rem;
    }
    h2 {
      font-size: 1.25rem;
    }
    form h2 {
      margin-top: 0;
    }
    h3 {
      margin: 0 0 0.5rem;
      font-size: 1.0625rem;
    }
    .what {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LegalActPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly marking = new Intention();
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  protected readonly current = inject(CurrentNetwork);
  protected readonly today = romeDay(new Date());

  /** Code of the act. */
  readonly atto = input.required<string>();

  protected readonly act = signal<LegalActDetail | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly refusal = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly form = new FormGroup({
    on: new FormControl('', { nonNullable: true, validators: [Validators.required, notToCome] }),
    articles: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(200)] }),
    what: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(500)] }),
  });
  protected readonly trail = computed(() => [
    { label: this.transloco.translate('knowledge.reserved.title'), link: this.current.link('riservata', 'schede') },
    { label: this.transloco.translate('knowledge.law.title'), link: this.current.link('riservata', 'schede', 'norme') },
  ]);
  /** The worker is still at it: what is counted will change by itself. */
  protected readonly underWay = computed(() => this.act()?.changes.some(({ queued }) => !queued) ?? false);
  /** Asked again by itself; after a while somebody has to. */
  protected readonly asking = signal(false);
  private asked = 0;
  private next: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.next));
    inject(UnsavedChanges).watch(() => this.form.dirty);
    effect(() => {
      this.atto();
      untracked(() => void this.lookAgain());
    });
  }

  protected lookAgain(): Promise<void> {
    this.asked = 0;
    return this.read();
  }

  private async read(): Promise<void> {
    const path = this.path();
    const before = this.act();
    this.problem.set(null);
    try {
      const act = await this.api.get<LegalActDetail>(path);
      // Another act is asked about, or a change was marked meanwhile: what comes now is older than what is shown.
      if (path === this.path() && before === this.act()) this.show(act);
    } catch (error) {
      this.problem.set(asProblem(error));
      this.follow();
    }
  }

  private show(act: LegalActDetail): void {
    const open = new Set(this.act()?.changes.flatMap(({ id, queued }) => (queued ? [] : [id])));
    const finished = act.changes.filter(({ id, queued }) => queued && open.has(id));
    this.act.set(act);
    if (finished.length > 0) this.done.set(this.told(act.label, finished));
    this.follow();
  }

  private follow(): void {
    clearTimeout(this.next);
    const goesOn = this.underWay() && this.asked < ASKED_AT_MOST;
    this.asking.set(goesOn);
    if (!goesOn) return;
    this.asked++;
    this.next = setTimeout(() => void this.read(), ASK_AGAIN_MS);
  }

  private told(label: string, finished: readonly MarkedChange[]): string {
    const count = finished.reduce((sum, { sheets }) => sum + sheets, 0);
    if (count === 0) return this.transloco.translate('knowledge.law.markedNone', { label });
    return this.transloco.translate(pluralKey('knowledge.law.markedSheets', count), { label, count });
  }

  protected async mark(): Promise<void> {
    const act = this.act();
    if (this.busy() || !act || !(await this.isSure(act))) return;
    this.busy.set(true);
    this.refusal.set(null);
    this.done.set('');
    try {
      this.asked = 0;
      this.show(
        await this.api.post<LegalActDetail>(`${this.path()}/changes`, this.form.getRawValue(), {
          intention: this.marking,
        }),
      );
      this.form.reset();
      this.done.set(this.transloco.translate('knowledge.law.marked', { label: act.label }));
      this.outcome()?.nativeElement.focus();
    } catch (error) {
      this.refusal.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private isSure({ label, sheets }: LegalActDetail): Promise<boolean> {
    const day = dayText(this.form.controls.on.value);
    return this.dialogs.confirm({
      title: this.transloco.translate('knowledge.law.sureTitle', { label, day }),
      text: this.transloco.translate(pluralKey('knowledge.law.sureText', sheets), { count: sheets }),
      confirm: this.transloco.translate('knowledge.law.mark'),
    });
  }

  private path(): string {
    return `/legal-acts/${encodeURIComponent(this.atto())}`;
  }
}
