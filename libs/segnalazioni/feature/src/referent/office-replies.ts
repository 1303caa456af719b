import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type OfficeReply, VALIDATIONS } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, LastSearches, Pages, asProblem } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import {
  DayPipe,
  Empty,
  FORM_PARTS,
  Icon,
  LoadMore,
  Problem,
  Skeleton,
  StateLabel,
  type StateTone,
  UrgencyBadge,
} from '@respi/shared/ui';
import { BegunVerdicts } from './begun-verdicts';
import { DecideReply, type Verdict } from './decide-reply';
import { WORDED, type Worded } from './unsent-verdicts';
import { VerdictForm } from './verdict-form';

const TONES: Readonly<Record<(typeof VALIDATIONS)[number], StateTone>> = {
  not_required: 'neutral',
  pending: 'waiting',
  approved: 'done',
  corrected: 'done',
  rejected: 'attention',
};

/** Every reply given in the name of the office, not only what waits: at any time one can be corrected or rejected. */
@Component({
  selector: 'respi-office-replies',
  imports: [
    BegunVerdicts,
    DayPipe,
    Empty,
    FORM_PARTS,
    Icon,
    LoadMore,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    TranslocoPipe,
    UrgencyBadge,
    VerdictForm,
  ],
  templateUrl: './office-replies.html',
  styleUrl: './office-replies.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfficeReplies {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly lastSearch = inject(LastSearches).of<string>('risposte');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly deciding = inject(DecideReply);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);

  readonly changed = output();
  /** A closed set, so it stands in the address. */
  readonly stato = input<string>();

  protected readonly tones = TONES;
  protected readonly validations = VALIDATIONS;
  protected readonly validation = computed(() => VALIDATIONS.find((name) => name === this.stato()) ?? '');
  protected readonly looked = signal(this.lastSearch.recall() ?? '');
  protected readonly filter = new FormControl('', { nonNullable: true });
  protected readonly form = new FormGroup({
    text: new FormControl(this.looked(), {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(200)],
    }),
  });
  protected readonly replies = new Pages((cursor) => this.read(cursor));
  protected readonly writing = signal<{ id: string; action: Worded } | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly announcement = signal('');
  protected readonly verdicts = WORDED;

  constructor() {
    effect(() => {
      this.filter.setValue(this.validation(), { emitEvent: false });
      this.lastSearch.remember(this.looked() || null);
      untracked(() => void this.readAgain());
    });
    this.filter.valueChanges.pipe(takeUntilDestroyed()).subscribe((stato) => {
      void this.router.navigate([], { queryParams: { stato: stato || null }, queryParamsHandling: 'merge' });
    });
  }

  protected write(id: string, action: Worded): void {
    this.problem.set(null);
    this.writing.set({ id, action });
  }

  protected clear(): void {
    this.form.reset({ text: '' });
    this.looked.set('');
  }

  protected async decide(row: OfficeReply, verdict: Verdict): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.deciding.decide(row, verdict);
      this.writing.set(null);
      this.changed.emit();
      this.announcement.set(
        this.transloco.translate(`segnalazioni.referent.done.${verdict.action}`, { number: row.case.number }),
      );
      await this.replies.restart();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async readAgain(): Promise<void> {
    await this.replies.restart();
    this.lastSearch.focusFollowed(this.host.nativeElement);
  }

  private read(cursor: string | undefined): Promise<Page<OfficeReply>> {
    const text = this.looked();
    return text
      ? this.api.post<Page<OfficeReply>>('/replies/search', { text, ...(cursor ? { cursor } : {}) })
      : this.api.get<Page<OfficeReply>>('/replies', { validation: this.validation(), cursor });
  }
}
