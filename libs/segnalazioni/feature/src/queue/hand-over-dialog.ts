import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '@respi/shared/api-client';
import { DialogFrame, FORM_PARTS, PluralPipe } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';

export interface HandOverQuestion {
  readonly count: number;
  /** How many of them are sealed. */
  readonly sealed?: number;
  /** One takes over oneself what somebody else leaves, not what is one's own. */
  readonly alsoSelf?: boolean;
}

export interface HandOverChoice {
  readonly to: string;
  readonly name: string;
  readonly note: string;
}

/** To which colleague of the coordination. */
@Component({
  selector: 'respi-hand-over-dialog',
  imports: [DialogFrame, FORM_PARTS, PluralPipe, TranslocoPipe],
  template: `
    <respi-dialog [title]="'segnalazioni.queue.handOver.title' | plural: question.count">
      <form id="hand-over-many" [formGroup]="form" respiForm (accepted)="choose()">
        @if (question.sealed) {
          <p>{{ 'segnalazioni.passing.sealedStay' | plural: question.sealed }}</p>
        }
        <respi-field [label]="'segnalazioni.queue.handOver.to' | transloco">
          <select respiControl cdkFocusInitial formControlName="to">
            <option value="">{{ 'segnalazioni.choose' | transloco }}</option>
            @for (person of colleagues(); track person.id) {
              <option [value]="person.id">{{ person.name }}</option>
            }
          </select>
        </respi-field>
        <respi-field [label]="'segnalazioni.queue.handOver.note' | transloco">
          <textarea respiControl rows="2" formControlName="note"></textarea>
        </respi-field>
      </form>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" respiLeavesDialog>{{ 'ui.cancel' | transloco }}</button>
        <button respiButton type="submit" form="hand-over-many">
          {{ 'segnalazioni.queue.do.hand_over' | transloco }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandOverDialog {
  private readonly codes = inject(NetworkCodes);
  private readonly session = inject(Session);
  protected readonly ref = inject<DialogRef<HandOverChoice>>(DialogRef);
  protected readonly question = inject<HandOverQuestion>(DIALOG_DATA);
  protected readonly colleagues = computed(() =>
    this.codes
      .colleagues()()
      .filter(({ id }) => this.question.alsoSelf === true || id !== this.session.me()?.id),
  );
  protected readonly form = new FormGroup({
    to: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    note: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(1_000)] }),
  });

  protected choose(): void {
    const { to, note } = this.form.getRawValue();
    const name = this.colleagues().find(({ id }) => id === to)?.name ?? '';
    this.ref.close({ to, name, note: note.trim() });
  }
}
