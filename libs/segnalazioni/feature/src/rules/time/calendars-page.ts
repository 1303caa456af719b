import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ServiceCalendarInput } from '@respi/segnalazioni/contract';
import { Session } from '@respi/shared/api-client';
import { FORM_PARTS, Icon, PageHeading, Problem, Skeleton } from '@respi/shared/ui';
import { NetworkCodes } from '../../reference/network-codes';
import { WEEKDAYS, type WeekdayKey, calendarForm, calendarOf, closureForm, stretchForm } from './calendar-form';
import { decided, decisionForm } from './decided';
import { DecideWithReason } from './decide-with-reason';
import { DecisionLine } from './decision-line';

/** In the address and to the server: the network's own calendar, which units without one follow. */
const NETWORK = 'network';

/** When somebody is at work: of the network, or of one office. Clocks count by it. */
@Component({
  selector: 'respi-calendars-page',
  imports: [DecideWithReason, DecisionLine, FORM_PARTS, Icon, PageHeading, Problem, Skeleton, TranslocoPipe],
  templateUrl: './calendars-page.html',
  styleUrl: './time-pages.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarsPage {
  private readonly router = inject(Router);
  private readonly codes = inject(NetworkCodes);
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
  protected readonly decision = decided<ServiceCalendarInput>(
    computed(() => `/rules/calendars/${encodeURIComponent(this.unit())}`),
  );
  protected readonly form = signal<ReturnType<typeof this.formOf> | null>(null);

  constructor() {
    effect(() => {
      const now = this.decision.opened();
      untracked(() => this.form.set(now && this.formOf(now.data)));
    });
  }

  protected choose(unit: string): void {
    const sede = unit === NETWORK ? null : unit;
    void this.router.navigate([], { queryParams: { sede }, queryParamsHandling: 'merge' });
  }

  protected addStretch(day: WeekdayKey): void {
    const stretches = this.form()?.controls.data.controls.hours.controls[day];
    const last = stretches?.controls.at(-1)?.controls.to.value;
    stretches?.push(last === undefined ? stretchForm('08:30', '13:00') : stretchForm(last, ''));
  }

  protected removeStretch(day: WeekdayKey, index: number): void {
    this.form()?.controls.data.controls.hours.controls[day].removeAt(index);
  }

  protected addClosure(): void {
    this.form()?.controls.data.controls.closures.push(closureForm());
  }

  protected removeClosure(index: number): void {
    this.form()?.controls.data.controls.closures.removeAt(index);
  }

  protected async save(): Promise<void> {
    const form = this.form();
    if (form) await this.decision.save(calendarOf(form.controls.data));
  }

  private formOf(calendar: ServiceCalendarInput) {
    return decisionForm(calendarForm(calendar), this.decision.reason);
  }
}
