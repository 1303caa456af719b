import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Organisation, Protocol } from '@respi/identity/contract';
import { Intention, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DialogFrame, FORM_PARTS, Toasts } from '@respi/shared/ui';
import { Administration } from './administration';

export interface EditedProtocol {
  readonly organisation: Organisation;
  /** null for a new one */
  readonly protocol: Protocol | null;
}

const day = (value: string | null | undefined) => new FormControl(value ?? '', { nonNullable: true });

/** Closes with the organisation as it is now, when the protocol was saved. */
@Component({
  selector: 'respi-protocol-dialog',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="(edited.protocol ? 'admin.protocol.editTitle' : 'admin.protocol.newTitle') | transloco">
      <form id="protocollo" [formGroup]="form" respiForm [problem]="problem()" (accepted)="save()">
        <respi-error-summary />
        <respi-field [label]="'admin.protocol.version' | transloco" [hint]="'admin.protocol.versionHint' | transloco">
          <input respiControl type="text" autocomplete="off" formControlName="version" />
        </respi-field>
        <div class="r-form-columns">
          <respi-field [label]="'admin.protocol.signedOn' | transloco">
            <input respiControl type="date" formControlName="signedOn" />
          </respi-field>
          <respi-field
            [label]="'admin.protocol.expiresOn' | transloco"
            [hint]="'admin.protocol.expiresHint' | transloco"
          >
            <input respiControl type="date" formControlName="expiresOn" />
          </respi-field>
        </div>
        <respi-check [label]="'admin.protocol.tacitRenewal' | transloco">
          <input respiControl type="checkbox" formControlName="tacitRenewal" />
        </respi-check>
        @if (edited.protocol) {
          <respi-field [label]="'admin.protocol.endedOn' | transloco" [hint]="'admin.protocol.endedHint' | transloco">
            <input respiControl type="date" formControlName="endedOn" />
          </respi-field>
        }
      </form>
      <ng-container respiDialogActions>
        <button respiButton type="submit" form="protocollo" [busy]="busy()">
          {{ 'admin.protocol.save' | transloco }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProtocolDialog {
  private readonly administration = inject(Administration);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly ref = inject<DialogRef<Organisation>>(DialogRef);
  private readonly adding = new Intention();
  protected readonly edited = inject<EditedProtocol>(DIALOG_DATA);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    version: new FormControl(this.edited.protocol?.version ?? '', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(40)],
    }),
    signedOn: new FormControl(this.edited.protocol?.signedOn ?? '', {
      nonNullable: true,
      validators: [Validators.required],
    }),
    expiresOn: day(this.edited.protocol?.expiresOn),
    tacitRenewal: new FormControl(this.edited.protocol?.tacitRenewal ?? false, { nonNullable: true }),
    endedOn: day(this.edited.protocol?.endedOn),
  });

  protected async save(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { organisation, protocol } = this.edited;
      const { expiresOn, endedOn, ...rest } = this.form.getRawValue();
      const said = { ...rest, expiresOn: expiresOn || null };
      const saved = protocol
        ? await this.administration.changeProtocol(organisation, protocol.id, { ...said, endedOn: endedOn || null })
        : await this.administration.addProtocol(organisation, said, this.adding);
      this.toasts.show(this.transloco.translate('admin.protocol.saved', { version: rest.version }));
      this.ref.close(saved);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
