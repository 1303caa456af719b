import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type AbstractControl, FormControl, FormGroup, type ValidationErrors, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  IDENTITY_REASONS,
  IDENTITY_SHOWN_MINUTES,
  type IdentityReason,
  REASON_WORDS_MAX,
  REASON_WORDS_MIN,
} from '@respi/segnalazioni/contract';
import { Intention, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DialogFrame, FORM_PARTS } from '@respi/shared/ui';
import type { CaseOnScreen } from '../case-on-screen';

/** Why somebody wants to be shown whom a case is about: one click, and words where none of the reasons fits. */
@Component({
  selector: 'respi-ask-for-identity',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="'segnalazioni.identity.title' | transloco">
      <form id="mostra-dati" [formGroup]="form" respiForm [problem]="problem()" (accepted)="show()">
        <respi-error-summary />
        <p>{{ 'segnalazioni.identity.text' | transloco: { minutes } }}</p>
        <respi-choices [legend]="'segnalazioni.identity.reasonLabel' | transloco">
          @for (reason of reasons; track reason) {
            <respi-check [label]="'segnalazioni.identity.reason.' + reason | transloco">
              <input respiControl type="radio" formControlName="reason" [value]="reason" />
            </respi-check>
          }
        </respi-choices>
        <respi-field
          [noOptional]="wantsWords()"
          [label]="'segnalazioni.identity.words' | transloco"
          [hint]="'segnalazioni.identity.wordsHint' | transloco: { min: wordsMin }"
        >
          <textarea respiControl rows="2" formControlName="words"></textarea>
        </respi-field>
      </form>
      <ng-container respiDialogActions>
        <button respiButton type="submit" form="mostra-dati" [busy]="busy()">
          {{ 'segnalazioni.identity.show' | transloco }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskForIdentity {
  private readonly ref = inject<DialogRef<boolean>>(DialogRef);
  private readonly store = inject<CaseOnScreen>(DIALOG_DATA);
  private readonly asking = new Intention();
  protected readonly reasons = IDENTITY_REASONS;
  protected readonly minutes = IDENTITY_SHOWN_MINUTES;
  protected readonly wordsMin = REASON_WORDS_MIN;
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    reason: new FormControl<IdentityReason | ''>('', { nonNullable: true, validators: [Validators.required] }),
    words: new FormControl('', {
      nonNullable: true,
      validators: [Validators.maxLength(REASON_WORDS_MAX), (words: AbstractControl<string>) => this.enough(words)],
    }),
  });
  private readonly reason = toSignal(this.form.controls.reason.valueChanges, { initialValue: '' });
  protected readonly wantsWords = computed(() => this.reason() === 'other');

  /** None at all are too few as well, where they are the reason. */
  private enough({ value, parent }: AbstractControl<string>): ValidationErrors | null {
    const length = value.trim().length;
    const few = length < REASON_WORDS_MIN && (length > 0 || parent?.get('reason')?.value === 'other');
    return few ? { minlength: { requiredLength: REASON_WORDS_MIN, actualLength: length } } : null;
  }

  protected async show(): Promise<void> {
    const { reason, words } = this.form.getRawValue();
    if (this.busy() || reason === '') return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const said = words.trim();
      await this.store.showIdentity({ reason, ...(said === '' ? {} : { words: said }) }, this.asking);
      this.ref.close(true);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
