import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FormControl, FormGroup } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { REFERRAL_CHANNELS, type ReferralChannel } from '@respi/segnalazioni/contract';
import { DialogFrame, FORM_PARTS, PluralPipe } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';

export interface ForwardQuestion {
  readonly count: number;
  /** There is a ROSSO among them: by telephone is then proposed first. */
  readonly urgent: boolean;
}

export interface ForwardChoice {
  /** Null: each to the office that it was addressed to. */
  readonly office: string | null;
  readonly channel: ReferralChannel;
}

/** To which office, and how the question travels there. */
@Component({
  selector: 'respi-forward-dialog',
  imports: [DialogFrame, FORM_PARTS, PluralPipe, TranslocoPipe],
  template: `
    <respi-dialog [title]="'segnalazioni.queue.forward.title' | plural: question.count">
      <form id="forward-many" [formGroup]="form" respiForm (accepted)="choose()">
        <respi-field [label]="'segnalazioni.queue.forward.office' | transloco" noOptional>
          <select
            respiControl
            cdkFocusInitial
            formControlName="office"
            (keydown.enter)="$event.preventDefault(); choose()"
          >
            <option value="">{{ 'segnalazioni.queue.forward.own' | transloco }}</option>
            @for (office of offices(); track office.code) {
              <option [value]="office.code">{{ office.name }}</option>
            }
          </select>
        </respi-field>
        <respi-choices
          [legend]="'segnalazioni.queue.forward.channel' | transloco"
          [hint]="question.urgent ? ('segnalazioni.queue.forward.urgent' | transloco) : ''"
        >
          @for (channel of channels; track channel) {
            <respi-check [label]="'segnalazioni.referralChannel.' + channel | transloco">
              <input respiControl type="radio" formControlName="channel" [value]="channel" />
            </respi-check>
          }
        </respi-choices>
      </form>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" respiLeavesDialog>{{ 'ui.cancel' | transloco }}</button>
        <button respiButton type="submit" form="forward-many">
          {{ 'segnalazioni.queue.do.forward' | transloco }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForwardDialog {
  private readonly codes = inject(NetworkCodes);
  protected readonly ref = inject<DialogRef<ForwardChoice>>(DialogRef);
  protected readonly question = inject<ForwardQuestion>(DIALOG_DATA);
  protected readonly channels = REFERRAL_CHANNELS;
  protected readonly offices = computed(() =>
    this.codes
      .offices()()
      .filter(({ active, code }) => active && code !== 'COORD'),
  );
  protected readonly form = new FormGroup({
    office: new FormControl('', { nonNullable: true }),
    channel: new FormControl<ReferralChannel>(this.question.urgent ? 'phone' : 'distinta', { nonNullable: true }),
  });

  protected choose(): void {
    const { office, channel } = this.form.getRawValue();
    this.ref.close({ office: office || null, channel });
  }
}
