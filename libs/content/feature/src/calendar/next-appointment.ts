import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AppointmentSummary } from '@respi/content/contract';
import { Api, CurrentNetwork, loaded } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { addDays, lastOfMonth, romeDay } from '@respi/shared/kernel';
import { FullDayPipe } from '@respi/shared/ui';

/** Months that are looked through, with this one: what is planned later is nobody's next thing to do. */
const MONTHS = 3;
const time = new Intl.DateTimeFormat('it-IT', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Rome' });

/** The first that is planned and not over. */
export function nextOf(appointments: readonly AppointmentSummary[], now: Date): AppointmentSummary | null {
  const [today, hour] = [romeDay(now), time.format(now)];
  const place = ({ day, begins }: AppointmentSummary): string => `${day} ${begins}`;
  const ahead = appointments.filter(
    ({ state, day, ends }) => state === 'planned' && (day > today || (day === today && ends > hour)),
  );
  return [...ahead].sort((one, other) => (place(one) < place(other) ? -1 : 1))[0] ?? null;
}

/** One line over the calendar: what comes next, where, and what one answered. Nothing where nothing is planned. */
@Component({
  selector: 'respi-next-appointment',
  imports: [FullDayPipe, RouterLink, TranslocoPipe],
  template: `
    @if (next(); as appointment) {
      <p class="r-panel">
        {{ 'content.calendar.next.' + appointment.kind | transloco }}
        <a [routerLink]="current.link('riservata', 'calendario', appointment.id)">{{ appointment.title }}</a
        >, {{ appointment.day | fullDay }},
        {{ 'content.calendar.hours' | transloco: { begins: appointment.begins, ends: appointment.ends } }}
        @if (appointment.place) {
          · {{ appointment.place }}
        }
        @if (appointment.online) {
          · {{ 'content.calendar.online' | transloco }}
        }
        <br />
        {{
          (appointment.coming === null
            ? 'content.calendar.saidNothing'
            : appointment.coming
              ? 'content.calendar.saidYes'
              : 'content.calendar.saidNo'
          ) | transloco
        }}
      </p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NextAppointment {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  /** Beside the calendar: not worth an error where it cannot be read, the calendar says that itself. */
  private readonly reading = resource({ loader: () => loaded(this.look()) });
  protected readonly next = computed(() => this.reading.value()?.value ?? null);

  private async look(): Promise<AppointmentSummary | null> {
    const now = new Date();
    let month = romeDay(now).slice(0, 7);
    for (let ahead = 0; ahead < MONTHS; ahead += 1) {
      const { items } = await this.api.get<Page<AppointmentSummary>>('/appointments', { month, limit: 100 });
      const next = nextOf(items, now);
      if (next) return next;
      month = addDays(lastOfMonth(`${month}-01`), 1).slice(0, 7);
    }
    return null;
  }
}
