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
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  DECISIONS,
  type DivergenceAction,
  type DivergenceDetail,
  PRACTICE_SIDES,
  type SheetSummary,
} from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Intention, asProblem } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import {
  Alert,
  Breadcrumb,
  DateTimePipe,
  DayPipe,
  Dialogs,
  FORM_PARTS,
  Icon,
  Menu,
  type MenuItem,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
  UnsavedChanges,
} from '@respi/shared/ui';
import { TONE_OF_DIVERGENCE } from './tones';

/** What is asked about in the page before it is done: a dialog would lose what was typed when it is refused. */
const ASKED = ['decide', 'dismiss', 'reopen', 'link_sheet'] as const;
type Asked = (typeof ASKED)[number];
const IN_THE_MENU: readonly Asked[] = ['link_sheet', 'reopen', 'dismiss'];
const FOUND_AT_MOST = 8;
const reasonControl = () =>
  new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(1_000)] });
const namesNobody = () => new FormControl(false, { nonNullable: true });

/** One divergence: the two practices side by side, what is said of them, what was decided. */
@Component({
  selector: 'respi-divergence-page',
  imports: [
    Alert,
    Breadcrumb,
    DateTimePipe,
    DayPipe,
    FORM_PARTS,
    Icon,
    Menu,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    TranslocoPipe,
  ],
  templateUrl: './divergence-page.html',
  styles: `
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .two {
      display: grid;
      gap: 1rem;
      margin-block: 1.5rem;
    }
    @media (min-width: 768px) {
      .two {
        grid-template-columns: 1fr 1fr;
      }
    }
    .r-panel h2 {
      margin-block-start: 0;
      font-size: 1.25rem;
    }
    .search {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      align-items: end;
      margin-bottom: 1.25rem;
    }
    .search respi-field {
      flex: 1 1 16rem;
      margin: 0;
    }
    li.r-panel {
      margin-bottom: 0.75rem;
    }
    @media print {
      .two {
        grid-template-columns: 1fr 1fr;
      }
      .decision,
      .two > section {
        break-inside: avoid;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DivergencePage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly acting = new Intention();
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');
  protected readonly current = inject(CurrentNetwork);
  protected readonly tones = TONE_OF_DIVERGENCE;
  protected readonly sides = PRACTICE_SIDES;
  protected readonly choices = DECISIONS;

  readonly id = input.required<string>();
  protected readonly divergence = signal<DivergenceDetail | null>(null);
  protected readonly unread = signal<ProblemDocument | null>(null);
  /** Of the panel's form, of the comment, of what has no form. */
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly commentProblem = signal<ProblemDocument | null>(null);
  protected readonly refusal = signal<ProblemDocument | null>(null);
  protected readonly searchProblem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly doing = signal<Asked | null>(null);
  protected readonly asksAboutName = signal<'panel' | 'comment' | null>(null);
  protected readonly looked = signal(false);
  protected readonly found = signal<readonly { readonly id: string; readonly question: string }[]>([]);
  protected readonly menu = computed<readonly MenuItem[]>(() =>
    IN_THE_MENU.filter((action) => this.may(action)).map((id) => ({ id, label: this.words(`do.${id}`) })),
  );

  protected readonly decision = new FormGroup({
    // Nothing beforehand: whoever only reads the reason over would decide for the first of the two.
    chosen: new FormControl<(typeof DECISIONS)[number] | null>(null, { validators: [Validators.required] }),
    text: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(2_000)] }),
    reason: reasonControl(),
    holdsFrom: new FormControl(romeDay(new Date()), { nonNullable: true, validators: [Validators.required] }),
    namesNobody: namesNobody(),
  });
  private readonly chosen = toSignal(this.decision.controls.chosen.valueChanges, { initialValue: null });
  protected readonly thirdChosen = computed(() => this.chosen() === 'third');
  protected readonly reason = new FormGroup({ reason: reasonControl(), namesNobody: namesNobody() });
  protected readonly comment = new FormGroup({
    text: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(2_000)] }),
    namesNobody: namesNobody(),
  });
  protected readonly search = new FormGroup({
    q: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(200)] }),
  });

  constructor() {
    inject(UnsavedChanges).watch(() => [this.decision, this.reason, this.comment].some(({ dirty }) => dirty));
    const arrived = inject(Router).currentNavigation()?.extras.info;
    if (arrived === 'open' || arrived === 'edit') this.done.set(this.words(`done.${arrived}`));
    effect(() => {
      this.id();
      untracked(() => void this.read());
    });
    effect(() => {
      const { text } = this.decision.controls;
      // One that is neither has no words yet.
      if (this.thirdChosen()) text.addValidators(Validators.required);
      else text.removeValidators(Validators.required);
      text.updateValueAndValidity();
    });
    effect(() => {
      if (this.doing()) this.panel()?.nativeElement.focus();
    });
  }

  protected may(action: DivergenceAction): boolean {
    return this.divergence()?.availableActions.includes(action) ?? false;
  }

  protected async read(): Promise<void> {
    this.unread.set(null);
    this.refusal.set(null);
    try {
      this.divergence.set(await this.api.get<DivergenceDetail>(`/divergences/${encodeURIComponent(this.id())}`));
    } catch (error) {
      this.unread.set(asProblem(error));
    }
  }

  protected begin(action: string): void {
    this.problem.set(null);
    this.asksAboutName.set(null);
    this.doing.set(ASKED.find((known) => known === action) ?? null);
  }

  protected stop(): void {
    this.doing.set(null);
    this.decision.markAsPristine();
    this.reason.markAsPristine();
  }

  protected print(): void {
    window.print();
  }

  protected async adopt(): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: this.words('sure.adoptTitle'),
      text: this.words('sure.adoptText'),
      confirm: this.words('do.adopt'),
    });
    if (sure) await this.act('adopt', {}, this.refusal);
  }

  protected async decide(): Promise<void> {
    const { text, ...rest } = this.decision.getRawValue();
    if (await this.act('decide', { ...rest, text: text.trim() || null }, this.problem)) this.decision.reset();
  }

  protected async withReason(action: 'dismiss' | 'reopen'): Promise<void> {
    if (await this.act(action, this.reason.getRawValue(), this.problem)) this.reason.reset();
  }

  protected async say(): Promise<void> {
    if (await this.act('comment', this.comment.getRawValue(), this.commentProblem)) this.comment.reset();
  }

  protected async link(sheet: string | null): Promise<void> {
    await this.act('link_sheet', { sheet }, this.refusal);
  }

  protected async look(): Promise<void> {
    this.searchProblem.set(null);
    try {
      const q = this.search.controls.q.value.trim();
      const { items } = await this.api.post<Page<SheetSummary>>('/faq/search', { q, limit: FOUND_AT_MOST });
      this.found.set(items);
      this.looked.set(true);
    } catch (error) {
      this.searchProblem.set(asProblem(error));
    }
  }

  private async act(
    action: DivergenceAction,
    body: object,
    problem: { readonly set: (document: ProblemDocument | null) => void },
  ): Promise<boolean> {
    const divergence = this.divergence();
    if (!divergence || this.busy()) return false;
    this.busy.set(true);
    for (const said of [this.problem, this.commentProblem, this.refusal]) said.set(null);
    this.done.set('');
    try {
      const { id, version } = divergence;
      const path = `/divergences/${id}/actions/${action}`;
      this.divergence.set(await this.api.post<DivergenceDetail>(path, body, { version, intention: this.acting }));
      this.doing.set(null);
      this.asksAboutName.set(null);
      this.done.set(this.words(`done.${action}`));
      // The form is gone with what it did.
      this.outcome()?.nativeElement.focus();
      return true;
    } catch (error) {
      const refused = asProblem(error);
      problem.set(refused);
      if (refused.errors?.some(({ code }) => code === 'may_name_somebody'))
        this.asksAboutName.set(action === 'comment' ? 'comment' : 'panel');
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private words(key: string): string {
    return this.transloco.translate(`divergences.${key}`);
  }
}
