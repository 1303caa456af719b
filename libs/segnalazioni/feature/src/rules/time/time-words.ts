import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import {
  CASE_ENDINGS,
  type Ladder,
  type LadderStep,
  type Retention,
  type ServiceCalendarInput,
  type ServiceTarget,
  TARGET_ACTS,
  type Targets,
  URGENCIES,
} from '@respi/segnalazioni/contract';
import { dayText, pluralKey } from '@respi/shared/ui';
import { NetworkCodes } from '../../reference/network-codes';
import type { Reading } from '../reading';
import { WEEKDAYS } from './calendar-form';

type Parameters = Readonly<Record<string, unknown>>;

/** What a network decided about time, in Italian words. */
@Injectable({ providedIn: 'root' })
export class TimeWords {
  private readonly transloco = inject(TranslocoService);
  private readonly codes = inject(NetworkCodes);

  readonly targets = ({ byUrgency, exceptions }: Targets): Reading => [
    ...URGENCIES.map((urgency) => ({
      title: this.transloco.translate(`ui.urgency.${urgency}`),
      lines: TARGET_ACTS.map((act) => ({ label: this.say(`act.${act}`), value: this.amount(byUrgency[urgency][act]) })),
    })),
    {
      title: this.say('exceptions'),
      lines: exceptions.map((each) => ({ label: this.exception(each), value: this.amount(each.target) })),
      none: this.say('noException'),
    },
  ];

  readonly calendar = ({ hours, closures }: ServiceCalendarInput): Reading => [
    {
      title: this.say('hours'),
      lines: WEEKDAYS.map((day) => ({
        label: this.say(`weekday.${day}`),
        value: (hours[day] ?? []).map(({ from, to }) => `${from}–${to}`).join(', ') || this.say('closed'),
      })),
    },
    {
      title: this.say('closures'),
      lines: closures.map(({ from, to, name }) => ({ label: this.span(from, to), value: name })),
      none: this.say('noClosure'),
    },
  ];

  readonly ladder = ({ steps }: Ladder): Reading => [
    {
      title: this.say('steps'),
      lines: steps.map((step) => ({ label: this.say('atPercent', { percent: step.percent }), value: this.told(step) })),
      none: this.say('noStep'),
    },
  ];

  readonly retention = ({ graceDays, days, exceptions }: Retention): Reading => [
    {
      title: this.kept('byEnding'),
      lines: CASE_ENDINGS.map((ending) => ({
        label: this.kept(`ending.${ending}`),
        value: this.counted('calendarDays', days[ending]),
      })),
    },
    {
      title: this.kept('grace'),
      lines: [{ label: this.kept('graceDays'), value: this.counted('calendarDays', graceDays) }],
    },
    {
      title: this.say('exceptions'),
      lines: exceptions.map(({ kind, ending, days: of }) => ({
        label: `${this.transloco.translate(`segnalazioni.kind.${kind}`)}, ${this.kept(ending ? `ending.${ending}` : 'anyEnding')}`,
        value: this.counted('calendarDays', of),
      })),
      none: this.say('noException'),
    },
  ];

  span(from: string, to: string): string {
    return from === to ? dayText(from) : this.say('span', { from: dayText(from), to: dayText(to) });
  }

  private amount(target: ServiceTarget): string {
    if ('minutes' in target) return this.counted('amount.minutes', target.minutes);
    return target.working_days === 0 ? this.say('amount.sameDay') : this.counted('amount.days', target.working_days);
  }

  private exception({ act, urgency, office, kind }: Targets['exceptions'][number]): string {
    return [
      this.say(`act.${act}`),
      office === undefined ? '' : this.office(office),
      urgency === undefined ? '' : this.transloco.translate(`ui.urgency.${urgency}`),
      kind === undefined ? '' : this.transloco.translate(`segnalazioni.kind.${kind}`),
    ]
      .filter((word) => word !== '')
      .join(', ');
  }

  private told({ to, offices = [] }: LadderStep): string {
    const rung = this.say(`rung.${to}`);
    if (to !== 'office_head') return rung;
    return offices.length === 0
      ? this.say('tellsNobodyLine', { rung })
      : `${rung}: ${offices.map((code) => this.office(code)).join(', ')}`;
  }

  private office(code: string): string {
    return (
      this.codes
        .offices()()
        .find((office) => office.code === code)?.name ?? code
    );
  }

  private counted(key: string, count: number): string {
    return this.say(pluralKey(key, count), { count: count.toLocaleString('it-IT') });
  }

  private kept(key: string): string {
    return this.transloco.translate(`segnalazioni.rules.retention.${key}`);
  }

  private say(key: string, parameters: Parameters = {}): string {
    return this.transloco.translate(`segnalazioni.rules.time.${key}`, parameters);
  }
}
