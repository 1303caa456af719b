import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import type { FormArray } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Unit } from '@respi/identity/contract';
import { FORM_PARTS, Icon } from '@respi/shared/ui';
import { REFERRAL_CHANNEL_CODES } from './action-forms';
import { type ReferralRow, referralRow } from './action-values';

const MOST = 10;

/** One or more offices, each with the way the case travels to it. */
@Component({
  selector: 'respi-referral-rows',
  imports: [FORM_PARTS, Icon, TranslocoPipe],
  template: `
    @for (row of shown(); track row; let index = $index) {
      <div class="row-of">
        <respi-field noOptional [label]="'segnalazioni.act.forward.referrals.office' | transloco">
          <select respiControl [formControl]="row.controls.office">
            <option value="">{{ 'segnalazioni.choose' | transloco }}</option>
            @for (office of offices(); track office.code) {
              <option [value]="office.code">{{ office.name }}</option>
            }
          </select>
        </respi-field>
        <respi-field noOptional [label]="'segnalazioni.act.forward.referrals.channel' | transloco">
          <select respiControl [formControl]="row.controls.channel">
            @for (channel of channels; track channel) {
              <option [value]="channel">{{ 'segnalazioni.referralChannel.' + channel | transloco }}</option>
            }
          </select>
        </respi-field>
        @if (shown().length > 1) {
          <button
            type="button"
            class="r-icon-button"
            [attr.aria-label]="'segnalazioni.act.forward.referrals.remove' | transloco: { number: index + 1 }"
            (click)="remove(index)"
          >
            <respi-icon name="delete" />
          </button>
        }
      </div>
    }
    @if (shown().length < most) {
      <button respiButton="quiet" type="button" (click)="add()">
        <respi-icon name="plus" /> {{ 'segnalazioni.act.forward.referrals.add' | transloco }}
      </button>
    }
  `,
  styles: `
    .row-of {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) auto;
      gap: 0 1rem;
      align-items: end;
    }
    .r-icon-button {
      margin-bottom: 1.25rem;
    }
    @media (max-width: 575.98px) {
      .row-of {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      respi-field {
        grid-column: 1;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReferralRows {
  readonly rows = input.required<FormArray<ReferralRow>>();
  readonly offices = input.required<readonly Unit[]>();
  protected readonly channels = REFERRAL_CHANNEL_CODES;
  protected readonly most = MOST;
  private readonly changed = signal(0);

  protected shown(): readonly ReferralRow[] {
    this.changed();
    return this.rows().controls;
  }

  protected add(): void {
    this.rows().push(referralRow('', this.rows().at(-1).value.channel));
    this.changed.update((count) => count + 1);
  }

  protected remove(index: number): void {
    this.rows().removeAt(index);
    this.changed.update((count) => count + 1);
  }
}
