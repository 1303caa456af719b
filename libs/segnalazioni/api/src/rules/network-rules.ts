import { Injectable } from '@nestjs/common';
import { Directory, type Unit } from '@respi/identity/contract';
import type { CaseState, Urgency } from '@respi/segnalazioni/contract';
import {
  ACT_WAITED_FOR,
  type Case,
  type ServiceCalendar,
  type UrgencyTargets,
  WHO_MUST_ACT,
  dueForState,
  italianServiceCalendar,
  openReferrals,
} from '@respi/segnalazioni/domain';
import { romeDay } from '@respi/shared/kernel';

/** What a network has decided about time: targets by urgency and the calendars of whoever must act. */
@Injectable()
export class NetworkRules {
  private readonly calendars = new Map<string, ServiceCalendar>();

  constructor(private readonly directory: Directory) {}

  /** The coordination's own calendar: Italian holidays and the patron saint of its seat. */
  async networkCalendar(networkId: string): Promise<ServiceCalendar> {
    const coordination = await this.directory.unitByCode(networkId, 'COORD');
    return this.calendarOf(coordination?.comune ?? null);
  }

  /** When what the case waits for is due, null where clocks stand. Kept in the row only to sort the queue by. */
  async dueAt(
    networkId: string,
    subject: Pick<Case, 'state' | 'urgency' | 'stateSince' | 'referrals'>,
  ): Promise<Date | null> {
    const act = ACT_WAITED_FOR[subject.state];
    if (act === null) return null;
    const targets = await this.targets(networkId, subject.urgency, romeDay(subject.stateSince));
    if (!targets) return null;
    return dueForState(subject.state, targets, subject.stateSince, await this.calendarFor(networkId, subject, act));
  }

  async targets(networkId: string, urgency: Urgency, on: string): Promise<UrgencyTargets | null> {
    const entry = await this.directory.codeEntry(networkId, 'urgency', urgency, on);
    return (entry?.data['targets'] as UrgencyTargets | undefined) ?? null;
  }

  private async calendarFor(
    networkId: string,
    subject: Pick<Case, 'state' | 'referrals'>,
    act: NonNullable<(typeof ACT_WAITED_FOR)[CaseState]>,
  ): Promise<ServiceCalendar> {
    if (WHO_MUST_ACT[act] === 'network') return this.networkCalendar(networkId);
    const officeId = openReferrals(subject)[0]?.officeId;
    const office: Unit | undefined =
      officeId === undefined ? undefined : await this.directory.unitById(networkId, officeId);
    return office?.comune ? this.calendarOf(office.comune) : this.networkCalendar(networkId);
  }

  private calendarOf(seat: string | null): ServiceCalendar {
    const key = seat ?? '';
    let calendar = this.calendars.get(key);
    if (!calendar) this.calendars.set(key, (calendar = italianServiceCalendar(seat)));
    return calendar;
  }
}
