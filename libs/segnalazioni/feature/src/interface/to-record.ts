import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CaseSummary } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, Pages, asProblem } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import { Empty, FORM_PARTS, LoadMore, Problem, Skeleton, UrgencyBadge } from '@respi/shared/ui';
import { ExcerptPipe } from '../reference/excerpt';
import { NetworkCodes } from '../reference/network-codes';
import { byUrgency } from './by-urgency';
import { FindLine, type FoundLine } from './find-line';
import type { Fate } from './kept-answers';
import { RecordAnswer } from './record-answer';
import { whenSentLater } from './sent-later';

/** The server was not reached: what was asked may well work now. */
const NOBODY_ANSWERED = 'offline';

/** Referrals that wait for their answer. A number, a short code or a finger finds one; its answer is written right there. */
@Component({
  selector: 'respi-to-record',
  imports: [
    Empty,
    ExcerptPipe,
    FORM_PARTS,
    LoadMore,
    Problem,
    RecordAnswer,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    UrgencyBadge,
  ],
  templateUrl: './to-record.html',
  styleUrl: './lines.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToRecord {
  private readonly api = inject(Api);
  private readonly find = inject(FindLine);
  private readonly transloco = inject(TranslocoService);
  private readonly codeField = viewChild<string, ElementRef<HTMLInputElement>>('code', { read: ElementRef });
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly codes = inject(NetworkCodes);
  protected readonly current = inject(CurrentNetwork);

  readonly office = input('');
  readonly changed = output();

  protected readonly picked = signal<FoundLine | null>(null);
  protected readonly picking = signal<string | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly announcement = signal('');
  protected readonly form = new FormGroup({
    code: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(4), Validators.maxLength(80)],
    }),
  });
  protected readonly cases = new Pages((cursor) =>
    this.api.get<Page<CaseSummary>>('/segnalazioni', {
      queue: 'to_record',
      office: this.office(),
      limit: 100,
      cursor,
    }),
  );
  protected readonly ordered = computed(() => byUrgency(this.cases.items()));
  /** The row whose referral could not be opened. */
  protected readonly refused = signal<string | null>(null);

  constructor() {
    effect(() => {
      this.office();
      untracked(() => void this.cases.restart());
    });
    whenSentLater(() => void this.readAgain());
    const back = (): void => void this.networkIsBack();
    window.addEventListener('online', back);
    inject(DestroyRef).onDestroy(() => window.removeEventListener('online', back));
  }

  protected lookUp(): Promise<void> {
    return this.pick('code', () => this.find.byCode(this.form.controls.code.value.trim()));
  }

  protected choose(subject: CaseSummary): Promise<void> {
    return this.pick(subject.id, () => this.find.byCase(subject.id, this.office() || null));
  }

  protected async done(fate: Fate): Promise<void> {
    const number = this.picked()?.referral.number ?? '';
    this.picked.set(null);
    this.form.reset();
    this.announcement.set(this.transloco.translate(`segnalazioni.record.fate.${fate}`, { number }));
    this.codeField()?.nativeElement.focus();
    if (fate !== 'waiting') await this.readAgain();
  }

  /** The rows, the counts beside the tabs, and no trouble that is over. */
  private async readAgain(): Promise<void> {
    this.forgetSilence();
    await this.cases.restart();
    this.changed.emit();
  }

  private async networkIsBack(): Promise<void> {
    this.forgetSilence();
    if (this.cases.problem()) await this.readAgain();
  }

  private forgetSilence(): void {
    if (this.problem()?.code !== NOBODY_ANSWERED) return;
    this.refused.set(null);
    this.problem.set(null);
  }

  private async pick(what: string, find: () => Promise<FoundLine>): Promise<void> {
    if (this.picking() !== null) return;
    this.picking.set(what);
    this.refused.set(null);
    this.problem.set(null);
    this.announcement.set('');
    try {
      this.picked.set(await find());
      setTimeout(() => this.heading()?.nativeElement.focus());
    } catch (error) {
      this.picked.set(null);
      this.refused.set(what);
      this.problem.set(asProblem(error));
    } finally {
      this.picking.set(null);
    }
  }
}
