import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Unit, type UnitHours as Hours, WEEKDAYS, openingsText, weeklyHours } from '@respi/identity/contract';
import { loaded } from '@respi/shared/api-client';
import { romeDay } from '@respi/shared/kernel';
import {
  Button,
  CARD_TABLE,
  DayPipe,
  Dialogs,
  Icon,
  PluralPipe,
  Problem,
  Skeleton,
  StateLabel,
} from '@respi/shared/ui';
import { Administration } from './administration';
import { type EditedHours, UnitHoursDialog } from './unit-hours-dialog';

/** When a unit lets the public in and when it works behind closed doors, row by row, past and future ones too. */
@Component({
  selector: 'respi-unit-hours',
  imports: [Button, CARD_TABLE, DayPipe, Icon, PluralPipe, Problem, Skeleton, StateLabel, TranslocoPipe],
  template: `
    <h2>{{ 'admin.hours.title' | transloco }}</h2>
    <p class="r-prose">{{ 'admin.hours.lead' | transloco }}</p>
    @if (known.value(); as answer) {
      <respi-problem [problem]="answer.problem" [retry]="true" (retried)="known.reload()" />
      @if (answer.value; as list) {
        @if (list.items.length > 0) {
          <table respiCardTable>
            <caption class="visually-hidden">
              {{
                'admin.hours.caption' | transloco: { name: unit().name }
              }}
            </caption>
            <thead>
              <tr respiRow>
                <th respiHeader>{{ 'admin.hours.deskLabel' | transloco }}</th>
                <th respiHeader>{{ 'admin.hours.from' | transloco }}</th>
                <th respiHeader>{{ 'admin.hours.to' | transloco }}</th>
                <th respiHeader>{{ 'admin.hours.week' | transloco }}</th>
                <th respiHeader>
                  <span class="visually-hidden">{{ 'admin.hours.edit' | transloco }}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              @for (row of list.items; track row.id) {
                <tr respiRow>
                  <td respiCell>
                    <div>
                      <strong>{{ 'admin.hours.desk.' + row.desk | transloco }}</strong>
                      @if (isNow(row)) {
                        <div><respi-state tone="done" [label]="'admin.hours.now' | transloco" /></div>
                      }
                    </div>
                  </td>
                  <td [respiCell]="'admin.hours.from' | transloco">{{ row.from | day }}</td>
                  <td [respiCell]="'admin.hours.to' | transloco">
                    {{ row.to ? (row.to | day) : ('admin.hours.noEnd' | transloco) }}
                  </td>
                  <td [respiCell]="'admin.hours.week' | transloco">
                    <div>
                      {{ weekText(row) || ('admin.hours.closed' | transloco) }}
                      <div class="r-small">
                        {{ 'admin.hours.weekly' | plural: hours(row) : { count: hours(row).toLocaleString('it-IT') } }}
                      </div>
                    </div>
                  </td>
                  <td respiCell>
                    <button respiButton="quiet" type="button" (click)="edit(row)">
                      <respi-icon name="pencil" /> {{ 'admin.hours.edit' | transloco }}
                      <span class="visually-hidden"
                        >{{ 'admin.hours.desk.' + row.desk | transloco }} {{ row.from | day }}</span
                      >
                    </button>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        } @else {
          <p class="r-muted">{{ 'admin.hours.none' | transloco }}</p>
        }
        <button respiButton="secondary" type="button" (click)="edit(null)">
          <respi-icon name="plus" /> {{ 'admin.hours.add' | transloco }}
        </button>
      }
    } @else {
      <respi-skeleton [lines]="3" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitHours {
  private readonly administration = inject(Administration);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly today = romeDay(new Date());

  readonly unit = input.required<Unit>();
  /** The unit's version has gone on. */
  readonly decided = output();

  private readonly id = computed(() => this.unit().id);
  protected readonly known = resource({
    params: () => this.id(),
    loader: ({ params }) => loaded(this.administration.hours(params)),
  });

  protected isNow({ from, to }: Hours): boolean {
    return from <= this.today && (to === null || this.today <= to);
  }

  protected hours({ week }: Hours): number {
    return weeklyHours(week);
  }

  protected weekText({ week }: Hours): string {
    return WEEKDAYS.filter((day) => week[day].length > 0)
      .map((day) => `${this.transloco.translate(`admin.hours.short.${day}`)} ${openingsText(week[day])}`)
      .join('; ');
  }

  protected async edit(row: Hours | null): Promise<void> {
    const version = this.known.value()?.value?.version ?? this.unit().version;
    const edited: EditedHours = { unitId: this.id(), version, row };
    const list = await this.dialogs.open<EditedHours['answer']>(UnitHoursDialog, edited);
    if (!list) return;
    this.known.set({ value: list, problem: null });
    this.decided.emit();
  }
}
