import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CASE_LINK_KINDS, type CaseDetail, type CaseLinkKind, type CaseLinks } from '@respi/segnalazioni/contract';
import { Intention, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DialogFrame, FORM_PARTS } from '@respi/shared/ui';
import { CasePicker } from '../actions/case-picker';
import { ReadNearCases } from './read-near-cases';

export interface LinkRequest {
  readonly detail: CaseDetail;
  /** The other case, where one came from it; else it is looked for here. */
  readonly to: { readonly id: string; readonly number: string } | null;
}

const NOTE_MAX = 1_000;

/** How two cases hang together. Closes with the links of the case. */
@Component({
  selector: 'respi-link-dialog',
  imports: [CasePicker, DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="title()">
      <p>{{ 'segnalazioni.near.dialog.lead' | transloco }}</p>
      <form id="collega" [formGroup]="form" respiForm [problem]="problem()" (accepted)="link()">
        <respi-error-summary />
        @if (request.to === null) {
          <respi-case-picker
            [label]="'segnalazioni.near.dialog.to' | transloco"
            [hint]="'segnalazioni.act.merge.into.hint' | transloco"
            [control]="form.controls.to"
            [subject]="request.detail"
          />
        }
        <respi-choices [legend]="'segnalazioni.near.dialog.kind' | transloco">
          @for (kind of kinds; track kind) {
            <respi-check
              [label]="'segnalazioni.near.dialog.kindLabel.' + kind | transloco"
              [hint]="'segnalazioni.near.dialog.kindHint.' + kind | transloco"
            >
              <input respiControl type="radio" formControlName="kind" [value]="kind" />
            </respi-check>
          }
        </respi-choices>
        <respi-field
          [label]="'segnalazioni.near.dialog.note' | transloco"
          [hint]="'segnalazioni.near.dialog.noteHint' | transloco"
        >
          <textarea respiControl rows="3" formControlName="note"></textarea>
        </respi-field>
      </form>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" respiLeavesDialog>{{ 'ui.cancel' | transloco }}</button>
        <button respiButton type="submit" form="collega" [busy]="busy()">
          {{ (busy() ? 'ui.busy' : 'segnalazioni.near.dialog.send') | transloco }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkDialog {
  private readonly ref = inject<DialogRef<CaseLinks>>(DialogRef);
  private readonly near = inject(ReadNearCases);
  private readonly transloco = inject(TranslocoService);
  protected readonly request = inject<LinkRequest>(DIALOG_DATA);
  private readonly linking = new Intention();
  protected readonly kinds = CASE_LINK_KINDS;
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly title = computed(() => {
    const { detail, to } = this.request;
    const key = to === null ? 'title' : 'titleTo';
    const names = { number: detail.number, other: to?.number ?? '' };
    return this.transloco.translate(`segnalazioni.near.dialog.${key}`, names);
  });
  protected readonly form = new FormGroup({
    to: new FormControl(this.request.to?.id ?? '', { nonNullable: true, validators: [Validators.required] }),
    kind: new FormControl<CaseLinkKind>('same_matter', { nonNullable: true, validators: [Validators.required] }),
    note: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(NOTE_MAX)] }),
  });

  protected async link(): Promise<void> {
    if (this.busy()) return;
    const { to, kind, note } = this.form.getRawValue();
    const said = note.trim();
    this.busy.set(true);
    this.problem.set(null);
    try {
      const link = { to, kind, ...(said === '' ? {} : { note: said }) };
      this.ref.close(await this.near.link(this.request.detail.id, link, this.linking));
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
