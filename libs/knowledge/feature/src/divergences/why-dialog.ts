import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { PROPOSAL_DISMISSALS, type ProposalDismissal } from '@respi/knowledge/contract';
import { DialogFrame, FORM_PARTS } from '@respi/shared/ui';

/** Why a proposed pair is no divergence. Closes with the reason. */
@Component({
  selector: 'respi-why-dialog',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="'divergences.whyTitle' | transloco">
      <p>{{ 'divergences.whyText' | transloco }}</p>
      <form id="why" [formGroup]="form" respiForm (accepted)="ref.close(form.controls.why.value)">
        <respi-choices [legend]="'divergences.whyTitle' | transloco">
          @for (reason of reasons; track reason) {
            <respi-check [label]="'divergences.why.' + reason | transloco">
              <input respiControl type="radio" formControlName="why" [value]="reason" />
            </respi-check>
          }
        </respi-choices>
      </form>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" respiLeavesDialog>{{ 'ui.cancel' | transloco }}</button>
        <button respiButton type="submit" form="why">{{ 'divergences.dismissDo' | transloco }}</button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhyDialog {
  protected readonly ref = inject<DialogRef<ProposalDismissal>>(DialogRef);
  protected readonly reasons = PROPOSAL_DISMISSALS;
  protected readonly form = new FormGroup({
    why: new FormControl<ProposalDismissal>('other_question', { nonNullable: true, validators: [Validators.required] }),
  });
}
