import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import type { FormArray } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { Choices, FORM_PARTS, Icon } from '@respi/shared/ui';
import { DELIVERY_CODES } from './action-forms';
import { type DeliveredRow, deliveredRow } from './action-values';

const MOST = 20;

/** What was delivered, how and when: the papers themselves stay where they went. */
@Component({
  selector: 'respi-delivered-rows',
  imports: [Choices, FORM_PARTS, Icon, TranslocoPipe],
  template: `
    <respi-choices
      [legend]="'segnalazioni.act.submit_integration.delivered.label' | transloco"
      [hint]="'segnalazioni.act.submit_integration.delivered.hint' | transloco"
    >
      @for (row of shown(); track row; let index = $index) {
        <div class="row-of">
          <respi-field
            noOptional
            class="what"
            [label]="'segnalazioni.act.submit_integration.delivered.what' | transloco"
          >
            <input respiControl type="text" autocomplete="off" [formControl]="row.controls.what" />
          </respi-field>
          <respi-field noOptional [label]="'segnalazioni.act.submit_integration.delivered.how' | transloco">
            <select respiControl [formControl]="row.controls.how">
              @for (means of codes; track means) {
                <option [value]="means">{{ 'segnalazioni.deliveryMeans.' + means | transloco }}</option>
              }
            </select>
          </respi-field>
          <respi-field noOptional [label]="'segnalazioni.act.submit_integration.delivered.on' | transloco">
            <input respiControl type="date" [formControl]="row.controls.on" />
          </respi-field>
          <button
            type="button"
            class="r-icon-button"
            [attr.aria-label]="
              'segnalazioni.act.submit_integration.delivered.remove' | transloco: { number: index + 1 }
            "
            (click)="remove(index)"
          >
            <respi-icon name="delete" />
          </button>
        </div>
      }
    </respi-choices>
    @if (shown().length < most) {
      <button respiButton="quiet" type="button" (click)="add()">
        <respi-icon name="plus" /> {{ 'segnalazioni.act.submit_integration.delivered.add' | transloco }}
      </button>
    }
  `,
  styles: `
    .row-of {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
      gap: 0 1rem;
      align-items: end;
      margin-top: 0.5rem;
    }
    .what {
      grid-column: 1 / -1;
    }
    respi-field {
      margin-bottom: 0.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeliveredRows {
  readonly rows = input.required<FormArray<DeliveredRow>>();
  protected readonly codes = DELIVERY_CODES;
  protected readonly most = MOST;
  private readonly changed = signal(0);

  protected shown(): readonly DeliveredRow[] {
    this.changed();
    return this.rows().controls;
  }

  protected add(): void {
    this.rows().push(deliveredRow());
    this.changed.update((count) => count + 1);
  }

  protected remove(index: number): void {
    this.rows().removeAt(index);
    this.changed.update((count) => count + 1);
  }
}
