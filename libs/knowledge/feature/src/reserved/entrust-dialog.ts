import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProblemDocument } from '@respi/shared/contract';
import { DialogFrame, FORM_PARTS } from '@respi/shared/ui';
import type { Sheet } from './sheet-life';

export interface EntrustQuestion {
  readonly people: Sheet['possibleOwners'];
  /** Who has it now; empty: nobody. */
  readonly owner: string;
  /** Why it was refused, where it was: then `owner` is who was chosen. */
  readonly problem?: ProblemDocument | undefined;
}

/** Who answers for a sheet from now on. Closes with the account. */
@Component({
  selector: 'respi-entrust-dialog',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="'knowledge.reserved.entrust.title' | transloco">
      <form
        id="entrust"
        [formGroup]="form"
        respiForm
        [problem]="question.problem ?? null"
        (accepted)="ref.close(form.controls.owner.value)"
      >
        <respi-error-summary />
        <respi-field
          [label]="'knowledge.reserved.entrust.to' | transloco"
          [hint]="'knowledge.reserved.entrust.hint' | transloco"
        >
          <select respiControl cdkFocusInitial formControlName="owner">
            <option value="">{{ 'knowledge.editor.choose' | transloco }}</option>
            @for (person of question.people; track person.id) {
              <option [value]="person.id">{{ person.name }}</option>
            }
          </select>
        </respi-field>
      </form>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" respiLeavesDialog>{{ 'ui.cancel' | transloco }}</button>
        <button respiButton type="submit" form="entrust">{{ 'knowledge.reserved.do.entrust' | transloco }}</button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntrustDialog {
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly question = inject<EntrustQuestion>(DIALOG_DATA);
  private readonly known = this.question.people.some(({ id }) => id === this.question.owner);
  protected readonly form = new FormGroup({
    owner: new FormControl(this.known ? this.question.owner : '', {
      nonNullable: true,
      validators: [Validators.required],
    }),
  });
}
