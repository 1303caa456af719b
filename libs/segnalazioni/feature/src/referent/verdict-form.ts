import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  type OnInit,
  afterNextRender,
  inject,
  input,
  output,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { OUTCOMES, type Outcome, type Reply } from '@respi/segnalazioni/contract';
import type { ProblemDocument } from '@respi/shared/contract';
import { FORM_PARTS } from '@respi/shared/ui';
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
      }
      <respi-field
        [label]="'segnalazioni.referent.reason.' + action() | transloco"
        [hint]="'segnalazioni.referent.reasonHint.' + action() | transloco"
      >
        <textarea respiControl rows="2" formControlName="reason"></textarea>
      </respi-field>
      <div class="r-sticky-actions">
        <button [respiButton]="action() === 'reject' ? 'danger' : 'primary'" type="submit" [busy]="busy()">
          {{ 'segnalazioni.referent.send.' + action() | transloco }}
        </button>
        <button respiButton="secondary" type="button" (click)="left.emit()">{{ 'ui.cancel' | transloco }}</button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.escape)': 'left.emit()', '(keydown.control.enter)': 'submit()' },
})
export class VerdictForm implements OnInit {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly unsent = inject(UnsentVerdicts);

  readonly action = input.required<Worded>();
  readonly reply = input.required<Reply>();
  readonly busy = input(false);
  readonly problem = input<ProblemDocument | null>(null);
  readonly decided = output<Verdict>();
  readonly left = output();

  protected readonly outcomes = OUTCOMES;
  protected readonly form = new FormGroup({
    text: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(10_000)] }),
    outcome: new FormControl<Outcome>('risolta', { nonNullable: true }),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(1_000)] }),
  });

  constructor() {
    afterNextRender(() => this.host.nativeElement.querySelector('textarea')?.focus());
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => {
      if (this.form.dirty) this.keep();
    });
  }

  ngOnInit(): void {
    const { text, outcome } = this.reply();
    this.form.patchValue({ text: text ?? '', outcome });
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
    if (this.busy()) return;
    const { text, outcome, reason } = this.form.getRawValue();
    this.decided.emit(
      this.action() === 'correct'
        ? { action: 'correct', text: text.trim(), outcome, reason: reason.trim() }
        : { action: 'reject', reason: reason.trim() },
    );
  }

  private keep(): void {
    const { id, text, outcome } = this.reply();
    const typed = this.form.getRawValue();
    const begun = !sameWords(typed, { text: text ?? '', outcome, reason: '' });
    this.unsent.keep(id, this.action(), begun ? typed : null);
  }

  private async bringBack(): Promise<void> {
    const before = await this.unsent.read(this.reply().id, this.action());
    if (before && this.form.pristine) this.form.patchValue(before);
  }
}

function sameWords(one: UnsentVerdict, other: UnsentVerdict): boolean {
  return one.text === other.text && one.outcome === other.outcome && one.reason === other.reason;
}
