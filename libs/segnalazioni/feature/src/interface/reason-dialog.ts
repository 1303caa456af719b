import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { DialogFrame, FORM_PARTS, type Question } from '@respi/shared/ui';

export type ReasonQuestion = Question;

/** For what cannot be undone and wants a reason: names the thing, takes the reason, closes with it. */
@Component({
  selector: 'respi-reason-dialog',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="question.title">
      <p>{{ question.text }}</p>
      <form id="reason-dialog" [formGroup]="form" respiForm (accepted)="ref.close(form.controls.reason.value.trim())">
        <respi-field [label]="'segnalazioni.reason' | transloco">
          <textarea respiControl rows="3" formControlName="reason"></textarea>
        </respi-field>
      </form>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" (click)="ref.close()">{{ 'ui.cancel' | transloco }}</button>
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
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(1_000)] }),
  });
}
