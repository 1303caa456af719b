import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { type AbstractControl, FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  DESKS,
  type Desk,
  type UnitHours,
  type UnitHoursList,
  WEEKDAYS,
  type WeekOpenings,
  openingsOf,
  openingsText,
  wrongOpenings,
} from '@respi/identity/contract';
import { asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import { DialogFrame, FORM_PARTS, Toasts } from '@respi/shared/ui';
import { Administration } from './administration';

export interface EditedHours {
  readonly unitId: string;
  readonly version: number;
  /** null for a new one */
  readonly row: UnitHours | null;
  readonly answer?: UnitHoursList;
}

/** Closes with every row as it is now, when one was saved. A week is typed as people write it: `9-12:30, 14-17`. */
@Component({
  selector: 'respi-unit-hours-dialog',
  imports: [DialogFrame, FORM_PARTS, TranslocoPipe],
  template: `
    <respi-dialog [title]="(edited.row ? 'admin.hours.editTitle' : 'admin.hours.newTitle') | transloco">
      <form id="orario" [formGroup]="form" respiForm [problem]="problem()" (accepted)="save()">
        <respi-error-summary />
        <respi-field [label]="'admin.hours.deskLabel' | transloco" noOptional>
          <select respiControl formControlName="desk">
            @for (desk of desks; track desk) {
              <option [value]="desk">{{ 'admin.hours.desk.' + desk | transloco }}</option>
            }
          </select>
        </respi-field>
        <div class="r-form-columns">
          <respi-field [label]="'admin.hours.from' | transloco">
            <input respiControl type="date" formControlName="from" />
          </respi-field>
          <respi-field [label]="'admin.hours.to' | transloco" [hint]="'admin.hours.toHint' | transloco">
            <input respiControl type="date" formControlName="to" />
          </respi-field>
        </div>
        <p class="r-hint">{{ 'admin.hours.dayHint' | transloco }}</p>
        <div class="r-form-columns" formGroupName="week">
          @for (day of weekdays; track day) {
            <respi-field [label]="'admin.hours.days.' + day | transloco" noOptional>
              <input respiControl type="text" autocomplete="off" [formControlName]="day" />
            </respi-field>
          }
        </div>
      </form>
      <ng-container respiDialogActions>
        <button respiButton type="submit" form="orario" [busy]="busy()">
          {{ 'admin.hours.save' | transloco }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitHoursDialog {
  private readonly administration = inject(Administration);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly ref = inject<DialogRef<UnitHoursList>>(DialogRef);
  protected readonly edited = inject<EditedHours>(DIALOG_DATA);
  protected readonly desks = DESKS;
  protected readonly weekdays = WEEKDAYS;
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    // Another desk or another start would be another row.
    desk: new FormControl<Desk>(
      { value: this.edited.row?.desk ?? 'front', disabled: this.edited.row !== null },
      { nonNullable: true },
    ),
    from: new FormControl(
      { value: this.edited.row?.from ?? romeDay(new Date()), disabled: this.edited.row !== null },
      { nonNullable: true, validators: [Validators.required] },
    ),
    to: new FormControl(this.edited.row?.to ?? '', { nonNullable: true }),
    week: new FormGroup({
      '1': this.day('1'),
      '2': this.day('2'),
      '3': this.day('3'),
      '4': this.day('4'),
      '5': this.day('5'),
      '6': this.day('6'),
      '7': this.day('7'),
    }),
  });

  protected async save(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { desk, from, to, week: typed } = this.form.getRawValue();
      const week = Object.fromEntries(WEEKDAYS.map((day) => [day, openingsOf(typed[day]) ?? []])) as WeekOpenings;
      const list = await this.administration.decideHours(this.edited.unitId, this.edited.version, {
        desk,
        from,
        to: to || null,
        week,
      });
      this.toasts.show(this.transloco.translate('admin.hours.saved'));
      this.ref.close(list);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private day(day: keyof WeekOpenings) {
    return new FormControl(openingsText(this.edited.row?.week[day] ?? []), {
      nonNullable: true,
      validators: [({ value }: AbstractControl<string>) => this.wrong(value)],
    });
  }

  private wrong(typed: string): { problem: string } | null {
    const why = wrongOpenings(typed);
    return why && { problem: this.transloco.translate(`admin.hours.wrong.${why}`) };
  }
}
