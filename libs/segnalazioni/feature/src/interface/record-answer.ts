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
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { map } from 'rxjs';
import { FormControl, FormGroup, type ValidationErrors, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { OUTCOMES, type Outcome, REPLY_CHANNELS, type ReplyChannel } from '@respi/segnalazioni/contract';
import { whenCasesChange } from '@respi/shared/api-client';
import { romeDay } from '@respi/shared/kernel';
import { Alert, DayPipe, Dialogs, FORM_PARTS } from '@respi/shared/ui';
import { AppointmentDay } from '../reference/appointment-day';
import { type AnsweredReferral, type KeptAnswer, type TypedAnswer, announcesDay, collectBody } from './answer';
import { type Fate, KeptAnswers } from './kept-answers';
import { Writers, WritingNow } from '../live/writers';
import { type Ended, WhatEnded } from './what-ended';
import { type NotCompetentChoice, NotCompetentDialog } from './not-competent-dialog';

const KEEP_AFTER_MS = 400;

/**
 * The answer of an office, in three touches and the text: the line, the outcome, *Registra*. What is typed is kept on the
 * device while it is typed, and what is sent stays there until the server has it. One form for one referral: make another
 * (`@for … track referralId`) for the next, or its words would go to the wrong person.
 */
@Component({
  selector: 'respi-record-answer',
  imports: [Alert, DayPipe, FORM_PARTS, TranslocoPipe, WritingNow],
  providers: [AppointmentDay, Writers],
  templateUrl: './record-answer.html',
  styleUrl: './record-answer.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordAnswer {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly kept = inject(KeptAnswers);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly appointmentDay = inject(AppointmentDay);
  private readonly writers = inject(Writers);
  private readonly whatEnded = inject(WhatEnded);
  private readonly words = viewChild.required<ElementRef<HTMLTextAreaElement>>('words');

  private readonly why = viewChild<ElementRef<HTMLElement>>('why');

  readonly referral = input.required<AnsweredReferral>();
  /** How answers reach this person: on paper and in person at an office, from the portal for a referent. */
  readonly channel = input<ReplyChannel>('in_person');
  /** The page says already that somebody else has recorded it. */
  readonly overtaken = input(false);
  readonly recorded = output<Fate>();
  readonly left = output();

  private readonly caseId = computed(() => this.referral().caseId);
  protected readonly writing = this.writers.on(this.caseId);
  private readonly referralId = computed(() => this.referral().referralId);
  protected readonly outcomes = OUTCOMES;
  protected readonly channels = REPLY_CHANNELS;
  protected readonly today = romeDay(new Date());
  protected readonly busy = signal(false);
  /** Why the server did not take it. */
  protected readonly refusal = signal<string | null>(null);
  /** Nobody waits for this answer any more: the words stay, to be copied, and there is nothing to send. */
  protected readonly ended = signal<Ended | null>(null);
  protected readonly saidEnded = computed(() => this.ended() ?? (this.overtaken() ? 'answered' : null));
  protected readonly form = new FormGroup({
    outcome: new FormControl<Outcome | null>(null, [Validators.required]),
    text: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(10_000)] }),
    officePerson: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(120)] }),
    givenOn: new FormControl(this.today, { nonNullable: true, validators: [Validators.required] }),
    channel: new FormControl<ReplyChannel>('in_person', { nonNullable: true }),
    dueOn: new FormControl('', { nonNullable: true }),
    recheckOn: new FormControl('', { nonNullable: true }),
  });
  private readonly now = toSignal(this.form.valueChanges.pipe(map(() => this.form.getRawValue())), {
    initialValue: this.form.getRawValue(),
  });
  protected readonly outcome = computed(() => this.now().outcome);
  protected readonly how = computed(() => ({
    day: this.now().givenOn,
    by: this.now().officePerson,
  }));

  private keeping: ReturnType<typeof setTimeout> | undefined;
  private gone = false;

  constructor() {
    this.writers.tellWhileTyping(this.form, this.caseId);
    effect(() => {
      const referralId = this.referralId();
      this.form.controls.channel.setValue(this.channel());
      untracked(() => void this.bringBack(referralId));
    });
    effect(() => {
      const interim = this.outcome() === 'in_istruttoria';
      untracked(() => this.askForRecheck(interim));
    });
    effect(() => {
      const isOver = this.ended() !== null;
      untracked(() => this.hold(isOver));
    });
    whenCasesChange((news) => {
      if (!news || news.some(({ caseId }) => caseId === this.caseId())) void this.lookAfter();
    });
    this.form.controls.dueOn.addValidators(({ value }) => this.dayBeforeTheReply(value as string));
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => {
      clearTimeout(this.keeping);
      this.keeping = setTimeout(() => this.keep(), KEEP_AFTER_MS);
    });
    inject(DestroyRef).onDestroy(() => this.goAway());
  }

  /** A finger that chose the outcome goes on to the text; arrow keys among the outcomes stay there. */
  protected chosen(event: MouseEvent): void {
    if (event.detail > 0) this.words().nativeElement.focus();
  }

  protected async record(): Promise<void> {
    const { outcome } = this.form.getRawValue();
    if (outcome === null || this.ended() !== null || this.appointmentDay.asksFor(this.form)) return;
    const referral = this.referral();
    await this.handIn(() =>
      this.kept.handIn(referral, {
        action: 'collect',
        body: collectBody(referral.referralId, outcome, this.typed()),
      }),
    );
  }

  protected async notCompetent(): Promise<void> {
    const referral = this.referral();
    const choice = await this.dialogs.open<NotCompetentChoice>(NotCompetentDialog, referral);
    if (!choice) return;
    await this.handIn(() =>
      this.kept.handIn(referral, { action: 'not_competent', body: { referralId: referral.referralId, ...choice } }),
    );
  }

  private async handIn(act: () => Promise<Fate>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const fate = await act();
      if (this.gone) return;
      const { referralId } = this.referral();
      const answer = this.kept.waitsFor(referralId);
      const refusal = answer?.refusal ?? null;
      this.ended.set(answer?.ended ?? null);
      this.refusal.set(answer?.ended ? null : refusal);
      if (answer?.ended) this.showWhy();
      if (refusal === null) {
        this.settle();
        this.recorded.emit(fate);
        return;
      }
      // It is in front of who wrote it: here it can be put right, so it does not wait elsewhere too.
      this.kept.drop(referralId);
      await this.kept.typing(referralId, this.typed());
    } finally {
      this.busy.set(false);
    }
  }

  /** That nobody waits for it is said before it is sent. */
  private async lookAfter(): Promise<void> {
    const ended = await this.whatEnded.of(this.referral());
    if (!this.busy()) this.ended.set(ended);
  }

  /** What is only chosen can be chosen no more where nothing is sent; the text stays, to be read and copied. */
  private hold(isOver: boolean): void {
    const { text: _, ...others } = this.form.controls;
    // Whoever stands on one of them would stand nowhere.
    const focused = document.activeElement;
    if (isOver && focused?.matches('input, select') && this.host.nativeElement.contains(focused))
      this.words().nativeElement.focus();
    for (const control of Object.values(others))
      if (isOver) control.disable({ emitEvent: false });
      else if (control.disabled) control.enable({ emitEvent: false });
  }

  /** What was pressed stands at the end of a long form, and the reason at its beginning. */
  private showWhy(): void {
    setTimeout(() => this.why()?.nativeElement.scrollIntoView({ block: 'center' }));
  }

  private async bringBack(referralId: string): Promise<void> {
    const before = (await this.kept.typed(referralId)) ?? refused(this.kept.waitsFor(referralId));
    if (before && this.form.pristine && this.referral().referralId === referralId)
      this.form.patchValue(before, { emitEvent: true });
  }

  /** Another line was opened: the words of this one stay its own, and its answer under way is heard of elsewhere. */
  private goAway(): void {
    this.gone = true;
    if (this.busy()) this.kept.leave(this.referral().referralId);
    if (this.keeping !== undefined) this.keep();
  }

  private settle(): void {
    clearTimeout(this.keeping);
    this.keeping = undefined;
  }

  /** Said at once: without a network it would be refused hours later. */
  private dayBeforeTheReply(day: string): ValidationErrors | null {
    const { outcome, givenOn } = this.form.getRawValue();
    if (day === '' || day >= givenOn || !announcesDay(outcome)) return null;
    const problem: string = this.transloco.translate('segnalazioni.record.dueBeforeReply');
    return { problem };
  }

  private keep(): void {
    this.settle();
    if (!this.form.dirty || this.busy()) return;
    void this.kept.typing(this.referral().referralId, this.typed());
  }

  private typed(): TypedAnswer {
    return this.form.getRawValue();
  }

  /** An interim answer brings the case back by itself: it must say on which day. */
  private askForRecheck(needed: boolean): void {
    const { recheckOn } = this.form.controls;
    recheckOn.setValidators(needed ? [Validators.required] : []);
    recheckOn.updateValueAndValidity();
  }
}

/** The words of an answer that the server refused while nobody was looking. */
function refused(answer: KeptAnswer | undefined): Partial<TypedAnswer> | null {
  return answer?.refusal && answer.wish.action === 'collect' ? answer.wish.body : null;
}
