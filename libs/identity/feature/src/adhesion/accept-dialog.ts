import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Adhesion, type AdhesionAcceptance, JOINING_KINDS, ORGANISATION_KINDS } from '@respi/identity/contract';
import { Api, Comuni, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DialogFrame, FORM_PARTS, Lookup } from '@respi/shared/ui';
import { codeValidator } from '../admin/code-validator';

const text = (value = '', ...validators: (typeof Validators)['required'][]) =>
  new FormControl(value, { nonNullable: true, validators });
const yes = (value: boolean) => new FormControl(value, { nonNullable: true });

/** Closes with the request as it is now, when body, protocol, unit and first person were made together. */
@Component({
  selector: 'respi-accept-dialog',
  imports: [DialogFrame, FORM_PARTS, Lookup, TranslocoPipe],
  templateUrl: './accept-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AcceptDialog {
  private readonly api = inject(Api);
  private readonly ref = inject<DialogRef<Adhesion>>(DialogRef);
  private readonly request = inject<Adhesion>(DIALOG_DATA);
  protected readonly joining = JOINING_KINDS;
  protected readonly kinds = ORGANISATION_KINDS;
  protected readonly findComuni = inject(Comuni).find;
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    organisation: new FormGroup({
      code: text('', Validators.required, codeValidator),
      name: text(this.request.service ?? '', Validators.required, Validators.maxLength(200)),
      // Whoever asked may not know what they are in the terms of the network.
      kind: new FormControl(this.request.kind, { nonNullable: true }),
      ipaCode: text('', Validators.maxLength(16)),
      owner: yes(true),
      manager: yes(false),
    }),
    protocol: new FormGroup({
      version: text('', Validators.required, Validators.maxLength(40)),
      signedOn: text('', Validators.required),
      expiresOn: text(),
      tacitRenewal: yes(false),
    }),
    unit: new FormGroup({
      code: text('', Validators.required, codeValidator),
      name: text(this.request.service ?? '', Validators.required, Validators.maxLength(200)),
      kind: new FormControl<(typeof JOINING_KINDS)[number]>('servizio', { nonNullable: true }),
      comune: text('', Validators.maxLength(100)),
    }),
    person: new FormGroup({
      name: text(this.request.contactName ?? '', Validators.required, Validators.maxLength(120)),
      email: text(this.request.contactEmail ?? '', Validators.required, Validators.email),
    }),
  });

  protected async accept(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id, version } = this.request;
      const { organisation, protocol, unit, person } = this.form.getRawValue();
      const body: AdhesionAcceptance = {
        organisation: { ...organisation, ipaCode: organisation.ipaCode || null },
        protocol: { ...protocol, expiresOn: protocol.expiresOn || null },
        unit: { ...unit, comune: unit.comune || null },
        person,
      };
      const path = `/adhesions/${encodeURIComponent(id)}/accept`;
      this.ref.close(await this.api.post<Adhesion>(path, body, { version }));
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
