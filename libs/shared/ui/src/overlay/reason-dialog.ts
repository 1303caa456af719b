import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProblemDocument } from '@respi/shared/contract';
import { FORM_PARTS } from '../forms/form-parts';
import { DialogFrame, type Question } from './dialogs';

/** A question that was answered and refused: it comes back with the words, and with why. */
export interface ReasonQuestion extends Question {
  readonly again?: { readonly reason: string; readonly problem: ProblemDocument };
}

/** For what wants a reason: `dialogs.open<string>(ReasonDialog, question)` gives the reason, or undefined when it was left. */
@Component({
  selector: 'respi-reason-dialog',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="question.title">
      <p>{{ question.text }}</p>
      <form
        id="reason-dialog"
        [formGroup]="form"
        respiForm
        [problem]="question.again?.problem ?? null"
        (accepted)="ref.close(form.controls.reason.value.trim())"
      >
        <respi-error-summary />
        <respi-field [label]="'ui.reason' | transloco">
          <textarea respiControl cdkFocusInitial rows="3" formControlName="reason"></textarea>
        </respi-field>
      </form>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" respiLeavesDialog>{{ 'ui.cancel' | transloco }}</button>
        <button [respiButton]="question.danger ? 'danger' : 'primary'" type="submit" form="reason-dialog">
          {{ question.confirm }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReasonDialog {
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly question = inject<ReasonQuestion>(DIALOG_DATA);
  protected readonly form = new FormGroup({
    reason: new FormControl(this.question.again?.reason ?? '', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(1_000)],
    }),
  });

  constructor() {
    // What came back was typed by somebody, and is not left without a question.
    if (this.question.again) this.form.markAsDirty();
  }
}
