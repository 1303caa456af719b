import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { DialogFrame, FORM_PARTS } from '@respi/shared/ui';

/** From which day a list counts. Closes with the day. */
@Component({
  selector: 'respi-force-dialog',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="'knowledge.checklists.force.title' | transloco">
      <p>{{ 'knowledge.checklists.force.text' | transloco }}</p>
      <form id="force" [formGroup]="form" respiForm (accepted)="ref.close(form.controls.from.value)">
        <respi-error-summary />
        <respi-field [label]="'knowledge.checklists.force.from' | transloco">
          <input respiControl cdkFocusInitial type="date" [min]="today" formControlName="from" />
        </respi-field>
      </form>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" respiLeavesDialog>{{ 'ui.cancel' | transloco }}</button>
        <button respiButton type="submit" form="force">
          {{ 'knowledge.checklists.do.bring_into_force' | transloco }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForceDialog {
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  /** Today, as Rome has it. */
  protected readonly today = inject<string>(DIALOG_DATA);
  protected readonly form = new FormGroup({
    from: new FormControl(this.today, { nonNullable: true, validators: [Validators.required] }),
  });
}
