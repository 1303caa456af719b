import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Adhesion } from '@respi/identity/contract';
import { Api, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DialogFrame, FORM_PARTS } from '@respi/shared/ui';

/** Closes with the request as it is now, when it was refused. */
@Component({
  selector: 'respi-refuse-dialog',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="'adhesions.refuseTitle' | transloco: { service: request.service }">
      <p>{{ 'adhesions.refuseText' | transloco: { name: request.contactName, email: request.contactEmail } }}</p>
      <form id="rifiuto" [formGroup]="form" respiForm [problem]="problem()" (accepted)="refuse()">
        <respi-error-summary />
        <respi-field [label]="'adhesions.refuseReason' | transloco" [hint]="'adhesions.refuseHint' | transloco">
          <textarea respiControl rows="3" formControlName="reason"></textarea>
        </respi-field>
      </form>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" respiLeavesDialog>{{ 'adhesions.cancel' | transloco }}</button>
        <button respiButton type="submit" form="rifiuto" [busy]="busy()">{{ 'adhesions.refuse' | transloco }}</button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RefuseDialog {
  private readonly api = inject(Api);
  private readonly ref = inject<DialogRef<Adhesion>>(DialogRef);
  protected readonly request = inject<Adhesion>(DIALOG_DATA);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(1_000)] }),
  });

  protected async refuse(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id, version } = this.request;
      const path = `/adhesions/${encodeURIComponent(id)}/refuse`;
      this.ref.close(await this.api.post<Adhesion>(path, this.form.getRawValue(), { version }));
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
