import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ServiceCalendarInput } from '@respi/segnalazioni/contract';
import { Session } from '@respi/shared/api-client';
import { FORM_PARTS, Icon } from '@respi/shared/ui';
import { NetworkCodes } from '../../reference/network-codes';
import { DecisionPage } from '../decision-page';
import {
  type CalendarForm,
  WEEKDAYS,
  type WeekdayKey,
  calendarForm,
  calendarOf,
  closureForm,
  stretchForm,
} from './calendar-form';
import { ClosureQuestion } from './closure-question';
import { decided } from './decided';
import { DecideBar } from './decide-bar';
import { TimeWords } from './time-words';

/** In the address and to the server: the network's own calendar, which units without one follow. */
const NETWORK = 'network';

/** When somebody is at work: of the network, or of one office. Clocks count by it. */
@Component({
  selector: 'respi-calendars-page',
  imports: [DecideBar, DecisionPage, FORM_PARTS, Icon, TranslocoPipe],
  templateUrl: './calendars-page.html',
  styleUrl: './time-pages.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarsPage {
  private readonly router = inject(Router);
  private readonly codes = inject(NetworkCodes);
  private readonly question = inject(ClosureQuestion);
  protected readonly editable = inject(Session).hasRole('coordinator', 'network_admin');
  protected readonly weekdays = WEEKDAYS;

  /** Code of the unit, from the address. */
  readonly sede = input<string>();
  protected readonly unit = computed(() => this.sede() ?? NETWORK);
  protected readonly offices = computed(() =>
    this.codes
      .offices()()
      .filter(({ kind }) => kind === 'ufficio'),
  );
  private readonly path = computed(() => `/rules/calendars/${encodeURIComponent(this.unit())}`);
  protected readonly decision = decided<ServiceCalendarInput, CalendarForm>(this.path, {
    formOf: calendarForm,
    dataOf: calendarOf,
    read: inject(TimeWords).calendar,
    grain: { fields: { hours: { each: 'whole' }, closures: { listBy: ['from'] } } },
    mayBeSaved: (calendar) => this.question.mayBeSaved(this.path(), calendar),
  });

  /** The address asks before a draft is lost, as for any other page; who stays finds the choice as it was. */
  protected async choose(select: HTMLSelectElement): Promise<void> {
    const sede = select.value === NETWORK ? null : select.value;
    await this.router.navigate([], { queryParams: { sede }, queryParamsHandling: 'merge' });
    select.value = this.unit();
  }

  protected addStretch(day: WeekdayKey): void {
    const stretches = this.decision.form()?.controls.data.controls.hours.controls[day];
    const last = stretches?.controls.at(-1)?.controls.to.value;
    stretches?.push(last === undefined ? stretchForm('08:30', '13:00') : stretchForm(last, ''));
  }

  protected removeStretch(day: WeekdayKey, index: number): void {
    this.decision.form()?.controls.data.controls.hours.controls[day].removeAt(index);
  }

  protected addClosure(): void {
    this.decision.form()?.controls.data.controls.closures.push(closureForm());
  }

  protected removeClosure(index: number): void {
    this.decision.form()?.controls.data.controls.closures.removeAt(index);
  }
}
