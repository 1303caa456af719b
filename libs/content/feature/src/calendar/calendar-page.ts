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
  DayPipe,
  Empty,
  Icon,
  LoadMore,
  LongDayPipe,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
} from '@respi/shared/ui';
import { APPOINTMENT_TONES } from './appointment-tones';
import { saveFile } from './save-file';

const MONTH = /^20\d{2}-(?:0[1-9]|1[0-2])$/;

/** A month of the network's meetings and trainings, day by day. */
@Component({
  selector: 'respi-calendar-page',
  imports: [
    Button, DayPipe, Empty, Icon, LoadMore, LongDayPipe, PageHeading, Problem, RouterLink, Skeleton, StateLabel,
    TranslocoPipe,
  ], // prettier-ignore
  templateUrl: './calendar-page.html',
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
    this.api.get<Page<AppointmentSummary>>('/appointments', { month: this.month(), limit: 50, cursor }),
  );
  protected readonly days = computed(() => {
    const days = new Map<string, AppointmentSummary[]>();
    for (const each of this.appointments.items()) days.set(each.day, [...(days.get(each.day) ?? []), each]);
    return [...days].map(([day, appointments]) => ({ day, appointments }));
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
