import { Injectable } from '@nestjs/common';
import { ServiceHours } from '@respi/notifications/contract';
import { CalendarHasNoOpenHour, addDays, openStretches, serviceDayFrom } from '@respi/segnalazioni/domain';
import { romeDay } from '@respi/shared/kernel';
import { NetworkRules } from '../rules/network-rules';

/** By the network's own calendar, the one that the coordination's clocks run by. */
@Injectable()
export class ServiceHoursOfNetwork extends ServiceHours {
  constructor(private readonly rules: NetworkRules) {
    super();
  }

  override async nextOpening(networkId: string, at: Date): Promise<Date> {
    const calendar = await this.rules.networkCalendar(networkId, at);
    const now = at.getTime();
    try {
      for (let day = romeDay(at); ; day = addDays(day, 1)) {
        day = serviceDayFrom(day, calendar);
        const stretch = openStretches(day, calendar).find(({ end }) => end > now);
        if (stretch) return new Date(Math.max(stretch.start, now));
      }
    } catch (error) {
      // A calendar without an open hour must not keep mails back for ever.
      if (error instanceof CalendarHasNoOpenHour) return at;
      throw error;
    }
  }
}
