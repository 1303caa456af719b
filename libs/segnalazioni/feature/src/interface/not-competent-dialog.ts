import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { DialogFrame, FORM_PARTS } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';
import type { AnsweredReferral } from './answer';

export interface NotCompetentChoice {
  readonly rightOffice?: string;
  readonly note?: string;
}

/** The office says that the matter is not its own, and perhaps whose it is. */
@Component({
  selector: 'respi-not-competent-dialog',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="'segnalazioni.record.notCompetentTitle' | transloco: { number: referral.number }">
      <form id="not-competent" [formGroup]="form" respiForm (accepted)="choose()">
        <respi-field [label]="'segnalazioni.record.rightOffice' | transloco">
          <select respiControl cdkFocusInitial formControlName="rightOffice">
            <option value="">{{ 'segnalazioni.record.rightOfficeUnknown' | transloco }}</option>
            @for (office of offices(); track office.code) {
              <option [value]="office.code">{{ office.name }}</option>
            }
          </select>
        </respi-field>
        <respi-field [label]="'segnalazioni.record.note' | transloco">
          <textarea respiControl rows="3" formControlName="note"></textarea>
        </respi-field>
      </form>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" respiLeavesDialog>{{ 'ui.cancel' | transloco }}</button>
        <button respiButton type="submit" form="not-competent">
          {{ 'segnalazioni.record.notCompetent' | transloco }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotCompetentDialog {
  private readonly codes = inject(NetworkCodes);
  protected readonly ref = inject<DialogRef<NotCompetentChoice>>(DialogRef);
  protected readonly referral = inject<AnsweredReferral>(DIALOG_DATA);
  protected readonly offices = computed(() =>
    this.codes
      .offices()()
      .filter(({ active, code }) => active && code !== this.referral.office),
  );
  protected readonly form = new FormGroup({
    rightOffice: new FormControl('', { nonNullable: true }),
    note: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(1_000)] }),
  });

  protected choose(): void {
    const { rightOffice, note } = this.form.getRawValue();
    this.ref.close({ ...(rightOffice ? { rightOffice } : {}), ...(note.trim() ? { note: note.trim() } : {}) });
  }
}
