import { NgTemplateOutlet } from '@angular/common';
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
import { type CaseDetail, type OfficeReply, type Reply, URGENCY_LEVEL } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, Pages, asProblem, loaded, whenCasesChange } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import { Alert, Button, DayPipe, Empty, Problem, Skeleton, UrgencyBadge } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';
import { Arrived } from '../live/arrived';
import { inStep } from '../live/in-step';
import { Shortcuts } from '../reference/shortcuts';
import { BegunVerdicts } from './begun-verdicts';
import { DecideReply, type Verdict, type VerdictAction } from './decide-reply';
import { SaidBefore } from './said-before';
import { type Worded } from './unsent-verdicts';
import { VerdictForm } from './verdict-form';

/** The case was changed by somebody else since it was read, or does not allow the act any more. */
const OVERTAKEN: readonly number[] = [409, 412];

const KEYS: Readonly<Record<string, VerdictAction>> = { a: 'approve', c: 'correct', r: 'reject' };

/** One reply at a time: question, proposed answer, what was said before; approve, correct, reject; the next comes by itself. */
@Component({
  selector: 'respi-validation-desk',
  imports: [
    Alert,
    Arrived,
    BegunVerdicts,
    Button,
    DayPipe,
    Empty,
    NgTemplateOutlet,
    Problem,
    RouterLink,
    SaidBefore,
    Skeleton,
    TranslocoPipe,
    UrgencyBadge,
    VerdictForm,
  ],
  templateUrl: './validation-desk.html',
  styleUrl: './validation-desk.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'pressed($event)' },
})
export class ValidationDesk {
  private readonly api = inject(Api);
  private readonly deciding = inject(DecideReply);
  private readonly shortcuts = inject(Shortcuts);
  private readonly transloco = inject(TranslocoService);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly decided = viewChild<ElementRef<HTMLElement>>('decided');
  protected readonly codes = inject(NetworkCodes);
  protected readonly current = inject(CurrentNetwork);

  /** A reply was decided: one less waits. */
  readonly changed = output();

  protected readonly waiting = new Pages((cursor) => this.read(cursor));
  protected readonly arrived = inStep(this.waiting, {
    look: () => this.read(undefined),
    idOf: ({ reply }) => reply.id,
    caseOf: (row) => row.case.id,
    // No other card comes under the hand because its code was changed meanwhile.
    placeOf: (row) => row.case.urgency,
    // What somebody else decided is counted no more; the card itself stays under the hand, and says so.
    again: async (row) => {
      await this.lookAfter(row);
      return row;
    },
    keepsGone: true,
    // A card whose words are being decided on stays as it was read.
    active: () => this.writing() === null && !this.busy(),
  });
  private readonly left = signal<ReadonlySet<string>>(new Set());
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly announcement = signal('');
  /** The words that are being written over the card. */
  protected readonly writing = signal<Worded | null>(null);
  protected readonly buttons = ['approve', 'correct', 'reject'] as const;
  protected readonly kinds = { approve: 'primary', correct: 'secondary', reject: 'secondary' } as const;

  /** Replies that somebody else decided on since they were read, as they are now. */
  private readonly gone = signal<ReadonlyMap<string, Reply>>(new Map());
  /** Of the reply that was pressed too late: who decided what; said on the next card, which is what is in view. */
  protected readonly tooLate = signal<string | null>(null);

  /** What this person may decide, which is not what they wrote: the most urgent first, of those what waits longest. */
  private readonly theirs = computed(() =>
    this.waiting
      .items()
      .filter(({ reply }) => reply.availableActions.includes('approve'))
      .sort((a, b) => URGENCY_LEVEL[a.case.urgency] - URGENCY_LEVEL[b.case.urgency]),
  );
  private readonly cards = computed(() => this.theirs().filter(({ reply }) => !this.left().has(reply.id)));
  protected readonly card = computed(() => this.cards()[0] ?? null);
  protected readonly count = computed(() => this.cards().filter(({ reply }) => !this.gone().has(reply.id)).length);
  protected readonly ownWords = computed(
    () => this.waiting.items().filter(({ reply }) => !reply.availableActions.includes('approve')).length,
  );
  /** They wait too: the number beside the tab counts them. */
  protected readonly putOff = computed(
    () => this.theirs().filter(({ reply: { id } }) => this.left().has(id) && !this.gone().has(id)).length,
  );
  protected readonly howMany = computed(() => this.saidLeft(this.count(), this.putOff()));

  /** Of the card: what somebody else decided on it. */
  protected readonly overtaken = computed(() => {
    const card = this.card();
    const reply = card && this.gone().get(card.reply.id);
    return reply ? this.saidOf(card, reply) : null;
  });

  /** From such a card: to which one, where another waits. */
  protected readonly onwards = computed(() => {
    const next = this.cards().find(({ reply }) => !this.gone().has(reply.id));
    return next
      ? this.transloco.translate('segnalazioni.referent.goOnTo', { number: next.case.number })
      : this.transloco.translate('segnalazioni.referent.goOn');
  });

  /** What is being written may still be done, though no longer from here. */
  protected readonly stillOpen = computed(() => {
    const [writing, reply] = [this.writing(), this.gone().get(this.card()?.reply.id ?? '')];
    return writing && reply?.availableActions.includes(writing) ? writing : null;
  });

  constructor() {
    void this.waiting.restart();
    whenCasesChange((news) => {
      const card = this.card();
      if (card && this.writing() && (!news || news.some(({ caseId }) => caseId === card.case.id)))
        void this.lookAfter(card);
    });
  }

  protected pressed(event: KeyboardEvent): void {
    const action = KEYS[this.shortcuts.letterOf(event) ?? ''];
    if (!action || this.writing() || !this.card() || this.overtaken()) return;
    event.preventDefault();
    this.choose(action);
  }

  protected choose(action: VerdictAction): void {
    this.problem.set(null);
    this.tooLate.set(null);
    if (action === 'approve') void this.decide({ action });
    else this.writing.set(action);
  }

  protected async decide(verdict: Verdict): Promise<void> {
    const card = this.card();
    if (!card || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.deciding.decide(card, verdict);
      await this.next(card, verdict.action);
    } catch (error) {
      const problem = asProblem(error);
      if (OVERTAKEN.includes(problem.status) && (await this.isGone(card))) await this.comeTooLate();
      else this.problem.set(problem);
    } finally {
      this.busy.set(false);
    }
  }

  protected back(): void {
    this.writing.set(null);
    this.problem.set(null);
    if (this.overtaken()) void this.goOn();
    else this.toCard();
  }

  /** From a card that somebody else decided on to the next one. */
  protected async goOn(): Promise<void> {
    this.tooLate.set(null);
    await this.dropGone();
    this.toCard();
  }

  /** Not now: it comes back with *Riprendi*, or at the next visit. */
  protected skip(): void {
    const card = this.card();
    if (card) this.left.update((left) => new Set([...left, card.reply.id]));
    this.tooLate.set(null);
    this.back();
  }

  protected takeBack(): void {
    this.left.set(new Set());
    this.toCard();
  }

  protected async reload(): Promise<void> {
    this.problem.set(null);
    await this.waiting.restart();
    this.toCard();
  }

  /** Nothing changes under the hand; that it would be refused is said before it is sent. */
  private async lookAfter(row: OfficeReply): Promise<void> {
    const now = await this.asItIs(row);
    if (now && !this.busy()) this.markGone(now);
  }

  private async isGone(row: OfficeReply): Promise<boolean> {
    const now = await this.asItIs(row);
    if (now) this.markGone(now);
    return now !== null;
  }

  /** The reply as the case has it, where it does not wait any more. */
  private async asItIs({ reply, case: { id } }: OfficeReply): Promise<Reply | null> {
    const { value } = await loaded(this.api.get<CaseDetail>(`/segnalazioni/${id}`));
    const now = value?.replies.find((each) => each.id === reply.id);
    return now && (now.validation !== 'pending' || now.withdrawnAt !== null) ? now : null;
  }

  private markGone(reply: Reply): void {
    this.gone.update((gone) => new Map(gone).set(reply.id, reply));
  }

  /** Words that were written stay to be copied; where there are none, the next card comes. */
  private async comeTooLate(): Promise<void> {
    this.changed.emit();
    if (this.writing()) {
      // What was pressed stands at the end of a form that may be longer than the screen.
      setTimeout(() => this.decided()?.nativeElement.scrollIntoView({ block: 'center' }));
      return;
    }
    this.tooLate.set(this.overtaken());
    this.announcement.set(this.overtaken() ?? '');
    await this.dropGone();
    this.toCard();
  }

  private async dropGone(): Promise<void> {
    this.waiting.replace(({ reply }) => this.gone().has(reply.id), null);
    if (this.count() === 0 && this.waiting.hasMore()) await this.waiting.restart();
  }

  private saidOf({ case: { number } }: OfficeReply, { validation, validatedBy }: Reply): string {
    const done = validatedBy && (validation === 'approved' || validation === 'corrected' || validation === 'rejected');
    return this.transloco.translate(`segnalazioni.referent.already.${done ? validation : 'gone'}`, {
      number,
      by: validatedBy?.name,
    });
  }

  private saidLeft(count: number, putOff: number): string {
    return this.transloco.translate(`segnalazioni.referent.${putOff > 0 ? 'leftAndPutOff' : 'left'}`, {
      count,
      putOff,
    });
  }

  private read(cursor: string | undefined): Promise<Page<OfficeReply>> {
    return this.api.get<Page<OfficeReply>>('/replies', { validation: 'pending', order: 'oldest', limit: 50, cursor });
  }

  private async next({ reply, case: { number } }: OfficeReply, done: VerdictAction): Promise<void> {
    this.writing.set(null);
    this.changed.emit();
    this.waiting.replace((row) => row.reply.id === reply.id, null);
    await this.dropGone();
    const rest = this.howMany();
    this.announcement.set(`${this.transloco.translate(`segnalazioni.referent.done.${done}`, { number })} ${rest}`);
    this.toCard();
  }

  private toCard(): void {
    setTimeout(() => this.heading()?.nativeElement.focus());
  }
}
