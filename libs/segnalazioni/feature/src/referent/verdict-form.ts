import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  type OnInit,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { OUTCOMES, type Outcome, type Reply } from '@respi/segnalazioni/contract';
import type { ProblemDocument } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import { FORM_PARTS } from '@respi/shared/ui';
import { AppointmentDay } from '../reference/appointment-day';
import { REPLY_DATES, type ReplyDate, dateOf } from './date-of-outcome';
import type { Verdict } from './decide-reply';
import { type UnsentVerdict, UnsentVerdicts, type Worded } from './unsent-verdicts';

/** The words of a correction or of a rejection, kept while they are written. Ctrl+Invio sends them, Esc goes back to the card. */
@Component({
  selector: 'respi-verdict-form',
  imports: [FORM_PARTS, TranslocoPipe],
  template: `
    <form [formGroup]="form" respiForm [problem]="problem()" (accepted)="send()">
      <respi-error-summary />
      @if (action() === 'correct') {
        <respi-field [label]="'segnalazioni.referent.corrected' | transloco">
          <textarea respiControl rows="6" formControlName="text"></textarea>
        </respi-field>
        <respi-field [label]="'segnalazioni.referent.outcome' | transloco" noOptional>
          <select respiControl formControlName="outcome">
            @for (name of outcomes; track name) {
              <option [value]="name">{{ 'segnalazioni.outcome.' + name | transloco }}</option>
            }
          </select>
        </respi-field>
        @switch (date()) {
          @case ('recheckOn') {
            <respi-field
              [label]="'segnalazioni.record.recheckOn' | transloco"
              [hint]="'segnalazioni.record.recheckHint' | transloco"
            >
              <input respiControl type="date" [min]="today" formControlName="recheckOn" />
            </respi-field>
          }
          @case ('dueOn') {
            <respi-field [label]="'segnalazioni.record.dueOn.' + outcome() | transloco">
              <input respiControl type="date" formControlName="dueOn" />
            </respi-field>
          }
        }
      }
      <respi-field
        [label]="'segnalazioni.referent.reason.' + action() | transloco"
        [hint]="'segnalazioni.referent.reasonHint.' + action() | transloco"
      >
        <textarea respiControl rows="2" formControlName="reason"></textarea>
      </respi-field>
      <div class="r-sticky-actions">
        @if (over()) {
          <button respiButton="primary" type="button" (click)="left.emit()">
            {{ 'segnalazioni.referent.goOn' | transloco }}
          </button>
        } @else {
          <button [respiButton]="action() === 'reject' ? 'danger' : 'primary'" type="submit" [busy]="busy()">
            {{ 'segnalazioni.referent.send.' + action() | transloco }}
          </button>
          <button respiButton="secondary" type="button" (click)="left.emit()">{{ 'ui.cancel' | transloco }}</button>
        }
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [AppointmentDay],
  host: { '(keydown.escape)': 'left.emit()', '(keydown.control.enter)': 'submit()' },
})
export class VerdictForm implements OnInit {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly unsent = inject(UnsentVerdicts);
  private readonly appointmentDay = inject(AppointmentDay);

  readonly action = input.required<Worded>();
  readonly reply = input.required<Reply>();
  readonly busy = input(false);
  readonly problem = input<ProblemDocument | null>(null);
  /** Somebody else has decided: the words stay to be copied, and are not sent. */
  readonly over = input(false);
  readonly decided = output<Verdict>();
  readonly left = output();

  protected readonly outcomes = OUTCOMES;
  protected readonly form = new FormGroup({
    text: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(10_000)] }),
    outcome: new FormControl<Outcome>('risolta', { nonNullable: true }),
    dueOn: new FormControl('', { nonNullable: true }),
    recheckOn: new FormControl('', { nonNullable: true }),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(1_000)] }),
  });

  protected readonly today = romeDay(new Date());
  protected readonly outcome = toSignal(this.form.controls.outcome.valueChanges, {
    initialValue: this.form.controls.outcome.value,
  });
  /** The date that the chosen outcome asks for. */
  protected readonly date = computed(() => (this.action() === 'correct' ? dateOf(this.outcome()) : null));

  constructor() {
    effect(() => {
      const needed = this.neededDate();
      untracked(() => this.askForDate(needed));
    });
    afterNextRender(() => this.host.nativeElement.querySelector('textarea')?.focus());
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => {
      if (this.form.dirty) this.keep();
    });
  }

  ngOnInit(): void {
    this.form.patchValue(asItIs(this.reply()));
    if (this.action() === 'reject') {
      this.form.controls.text.disable();
      this.form.controls.reason.addValidators(Validators.required);
      this.form.controls.reason.updateValueAndValidity();
    }
    void this.bringBack();
  }

  protected submit(): void {
    this.host.nativeElement.querySelector('form')?.requestSubmit();
  }

  protected send(): void {
    if (this.busy() || this.over() || (this.action() === 'correct' && this.appointmentDay.asksFor(this.form))) return;
    const { text, reason, ...rest } = this.form.getRawValue();
    this.decided.emit(
      this.action() === 'correct'
        ? { action: 'correct', ...rest, text: text.trim(), reason: reason.trim() }
        : { action: 'reject', reason: reason.trim() },
    );
  }

  private keep(): void {
    const typed = this.form.getRawValue();
    const begun = !same(typed, asItIs(this.reply()));
    this.unsent.keep(this.reply().id, this.action(), begun ? typed : null);
  }

  /** An interim answer says when to look again, and a date that was announced is changed, not emptied. */
  private neededDate(): ReplyDate | null {
    const [reply, date] = [this.reply(), this.date()];
    const announced = date !== null && this.outcome() === reply.outcome && reply[date] !== null;
    return date === 'recheckOn' || announced ? date : null;
  }

  private askForDate(needed: ReplyDate | null): void {
    for (const name of REPLY_DATES) {
      const control = this.form.controls[name];
      control.setValidators(name === needed ? [Validators.required] : []);
      control.updateValueAndValidity();
    }
  }

  private async bringBack(): Promise<void> {
    const before = await this.unsent.read(this.reply().id, this.action());
    if (before && this.form.pristine) this.form.patchValue(before);
  }
}

function asItIs({ text, outcome, dueOn, recheckOn }: Reply): UnsentVerdict {
  return { text: text ?? '', outcome, dueOn: dueOn ?? '', recheckOn: recheckOn ?? '', reason: '' };
}

function same(one: UnsentVerdict, other: UnsentVerdict): boolean {
  return (Object.keys(other) as (keyof UnsentVerdict)[]).every((name) => one[name] === other[name]);
}
