import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AppointmentSummary } from '@respi/content/contract';
import { Api, CurrentNetwork, Pages, Session, asProblem } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import { addDays, lastOfMonth, romeDay } from '@respi/shared/kernel';
import {
  Button,
  Empty,
  Icon,
  LoadMore,
  FullDayPipe,
  MonthPipe,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
} from '@respi/shared/ui';
import { APPOINTMENT_TONES } from './appointment-tones';
import { firstWeekdayOf, monthWeeks } from './month-weeks';
import { NextAppointment } from './next-appointment';
import { saveFile } from './save-file';

const MONTH = /^20\d{2}-(?:0[1-9]|1[0-2])$/;

/** A month of the network's meetings and trainings, day by day. */
@Component({
  selector: 'respi-calendar-page',
  imports: [
    Button, Empty, Icon, LoadMore, FullDayPipe, MonthPipe, NextAppointment, PageHeading, Problem, RouterLink, Skeleton, StateLabel,
    TranslocoPipe,
  ], // prettier-ignore
  templateUrl: './calendar-page.html',
  styles: `
    .month {
      width: 100%;
      table-layout: fixed;
      border-collapse: collapse;
      margin-bottom: 2rem;
    }
    .month th,
    .month td {
      border: 1px solid var(--r-line);
      padding: 0.5rem;
      vertical-align: top;
      text-align: start;
      overflow-wrap: anywhere;
    }
    .month td {
      height: 5.5rem;
    }
    .month .today {
      outline: 2px solid var(--r-primary);
      outline-offset: -2px;
    }
    .month ul {
      margin: 0.25rem 0 0;
    }
    .month li a {
      display: inline-block;
      min-height: 24px;
    }
    .first-letter::first-letter {
      text-transform: uppercase;
    }
    .gone {
      text-decoration: line-through;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarPage {
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  protected readonly current = inject(CurrentNetwork);
  protected readonly coordinates = inject(Session).hasRole('coordinator');
  protected readonly tones = APPOINTMENT_TONES;

  /** `?mese=2026-12`; this month without. */
  readonly mese = input<string>();
  protected readonly month = computed(() => {
    const asked = this.mese() ?? '';
    return MONTH.test(asked) ? asked : romeDay(new Date()).slice(0, 7);
  });
  protected readonly ends = computed(() => ({
    first: `${this.month()}-01`,
    last: lastOfMonth(`${this.month()}-01`),
  }));
  protected readonly before = computed(() => addDays(this.ends().first, -1).slice(0, 7));
  protected readonly after = computed(() => addDays(this.ends().last, 1).slice(0, 7));
  protected readonly refused = signal<ProblemDocument | null>(null);
  protected readonly appointments = new Pages<AppointmentSummary>((cursor) =>
    this.api.get<Page<AppointmentSummary>>('/appointments', { month: this.month(), limit: 100, cursor }),
  );
  protected readonly days = computed(() => {
    const days = new Map<string, AppointmentSummary[]>();
    for (const each of this.appointments.items()) days.set(each.day, [...(days.get(each.day) ?? []), each]);
    return [...days].map(([day, appointments]) => ({ day, appointments }));
  });

  /** The same as a month on a wall; on a telephone the list alone. */
  protected readonly today = romeDay(new Date());
  private readonly firstWeekday = firstWeekdayOf('it-IT');
  protected readonly weekdays = Array.from({ length: 7 }, (_, at) => {
    // The first of June 2026 is a Monday.
    const day = addDays('2026-06-01', this.firstWeekday - 1 + at);
    return new Intl.DateTimeFormat('it-IT', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
  });
  protected readonly weeks = computed(() => {
    const days = new Map(this.days().map(({ day, appointments }) => [day, appointments]));
    return monthWeeks(this.month(), this.firstWeekday).map((week) =>
      week.map((day) => ({
        day,
        number: day === null ? 0 : Number(day.slice(8)),
        appointments: day === null ? [] : (days.get(day) ?? []),
      })),
    );
  });

  constructor() {
    effect(() => {
      this.month();
      untracked(() => void this.appointments.restart());
    });
  }

  protected async download(): Promise<void> {
    this.refused.set(null);
    try {
      saveFile(this.document, await this.api.getBlob('/appointments/calendar-file'), 'calendario.ics');
    } catch (error) {
      this.refused.set(asProblem(error));
    }
  }
}
