import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { EndedCase } from '@respi/segnalazioni/contract';
import { Api, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DialogFrame, FORM_PARTS } from '@respi/shared/ui';

/** Until when a case is not erased, and why. Stays open until the server took it: nothing typed is lost. */
@Component({
  selector: 'respi-hold-dialog',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="'segnalazioni.privacy.hold.title' | transloco: { number: subject.number }">
      <form id="hold" [formGroup]="form" respiForm [problem]="problem()" (accepted)="hold()">
        <respi-error-summary />
        <respi-field
          [label]="'segnalazioni.privacy.hold.until' | transloco"
          [hint]="'segnalazioni.privacy.hold.untilHint' | transloco"
        >
          <input respiControl cdkFocusInitial type="date" formControlName="until" />
        </respi-field>
        <respi-field
          [label]="'segnalazioni.privacy.hold.reason' | transloco"
          [hint]="'segnalazioni.privacy.hold.reasonHint' | transloco"
        >
          <textarea respiControl rows="3" formControlName="reason"></textarea>
        </respi-field>
      </form>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" respiLeavesDialog>{{ 'ui.cancel' | transloco }}</button>
        <button respiButton type="submit" form="hold" [busy]="busy()">
          {{ 'segnalazioni.privacy.hold.confirm' | transloco }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HoldDialog {
  private readonly api = inject(Api);
  protected readonly ref = inject<DialogRef<EndedCase>>(DialogRef);
  protected readonly subject = inject<EndedCase>(DIALOG_DATA);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    until: new FormControl(this.subject.heldUntil ?? '', { nonNullable: true, validators: [Validators.required] }),
    reason: new FormControl(this.subject.holdReason ?? '', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(500)],
    }),
  });

  protected async hold(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id, version } = this.subject;
      this.ref.close(
        await this.api.put<EndedCase>(`/retention/cases/${id}/hold`, this.form.getRawValue(), { version }),
      );
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
