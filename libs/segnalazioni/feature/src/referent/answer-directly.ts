import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CaseSummary, ListedCase } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, Pages, asProblem } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import { Button, Empty, Icon, LoadMore, Problem, Skeleton, UrgencyBadge } from '@respi/shared/ui';
import { byUrgency } from '../interface/by-urgency';
import { FindLine, type FoundLine } from '../interface/find-line';
import type { Fate } from '../interface/kept-answers';
import { RecordAnswer } from '../interface/record-answer';
import { whenSentLater } from '../interface/sent-later';
import { WaitingAnswers } from '../interface/waiting-answers';
import { DueTime } from '../reference/due-time';
import { ExcerptPipe } from '../reference/excerpt';
import { NetworkCodes } from '../reference/network-codes';

/** What came to the office through the portal: it can be answered from here, without a paper in between. */
@Component({
  selector: 'respi-answer-directly',
  imports: [
    DueTime,
    Button,
    Empty,
    ExcerptPipe,
    Icon,
    LoadMore,
    Problem,
    RecordAnswer,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    UrgencyBadge,
    WaitingAnswers,
  ],
  templateUrl: './answer-directly.html',
  styleUrl: '../interface/lines.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerDirectly {
  private readonly api = inject(Api);
  private readonly find = inject(FindLine);
  private readonly transloco = inject(TranslocoService);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly codes = inject(NetworkCodes);
  protected readonly current = inject(CurrentNetwork);

  /** One less waits for an answer. */
  readonly changed = output();

  protected readonly cases = new Pages((cursor) =>
    this.api.get<Page<ListedCase>>('/segnalazioni', { queue: 'to_record', limit: 100, cursor }),
  );
  protected readonly line = signal<FoundLine | null>(null);
  protected readonly opening = signal<string | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly announcement = signal('');
  /** What may be answered here stands first. */
  protected readonly ordered = computed(() => {
    const rows = byUrgency(this.cases.items());
    return [...rows.filter((row) => !this.onPaper(row)), ...rows.filter((row) => this.onPaper(row))];
  });
  /** The row whose referral could not be opened. */
  protected readonly refused = signal<string | null>(null);

  constructor() {
    void this.cases.restart();
    whenSentLater(() => void this.restart());
  }

  /** What is asked in other ways is answered in other ways: there is no referral in it that this office may answer here. */
  protected onPaper({ toRecord }: ListedCase): boolean {
    return toRecord?.length === 0;
  }

  protected async open(subject: CaseSummary): Promise<void> {
    this.opening.set(subject.id);
    this.refused.set(null);
    this.problem.set(null);
    try {
      this.line.set(await this.find.byCase(subject.id, null));
      setTimeout(() => this.heading()?.nativeElement.focus());
    } catch (error) {
      this.line.set(null);
      this.refused.set(subject.id);
      this.problem.set(asProblem(error));
    } finally {
      this.opening.set(null);
    }
  }

  protected async done(fate: Fate): Promise<void> {
    const number = this.line()?.referral.number ?? '';
    this.line.set(null);
    this.announcement.set(this.transloco.translate(`segnalazioni.record.fate.${fate}`, { number }));
    if (fate === 'sent') await this.restart();
  }

  /** What was closed may wait no more: the list says so. */
  protected async leave(): Promise<void> {
    this.line.set(null);
    await this.restart();
  }

  private restart(): Promise<void> {
    this.changed.emit();
    return this.cases.restart();
  }
}
