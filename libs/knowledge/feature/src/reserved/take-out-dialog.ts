import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProblemDocument } from '@respi/shared/contract';
import { DialogFrame, FORM_PARTS } from '@respi/shared/ui';

export interface TakeOutQuestion {
  readonly excerpt: string;
  /** The text as it would read without the piece. */
  readonly after: string;
  /** It was refused: the text as it was typed, and why. */
  readonly again?: { readonly text: string; readonly problem: ProblemDocument };
}

/** Shows how a text reads without what was found in it, to be put right before it is saved. Closes with the text. */
@Component({
  selector: 'respi-take-out-dialog',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="'knowledge.finding.removeTitle' | transloco: { excerpt: question.excerpt }">
      <form
        id="take-out"
        [formGroup]="form"
        respiForm
        [problem]="question.again?.problem ?? null"
        (accepted)="ref.close(form.controls.text.value.trim())"
      >
        <respi-error-summary />
        <respi-field
          [label]="'knowledge.finding.after' | transloco"
          [hint]="'knowledge.finding.afterHint' | transloco"
          noOptional
        >
          <textarea respiControl cdkFocusInitial rows="5" formControlName="text"></textarea>
        </respi-field>
      </form>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" respiLeavesDialog>{{ 'ui.cancel' | transloco }}</button>
        <button respiButton type="submit" form="take-out">{{ 'knowledge.finding.save' | transloco }}</button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TakeOutDialog {
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly question = inject<TakeOutQuestion>(DIALOG_DATA);
  protected readonly form = new FormGroup({
    text: new FormControl(this.question.again?.text ?? this.question.after, { nonNullable: true }),
  });

  constructor() {
    if (this.question.again) this.form.markAsDirty();
  }
}
