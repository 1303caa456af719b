import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ServiceCalendarInput, UnusualClosures } from '@respi/segnalazioni/contract';
import { Api } from '@respi/shared/api-client';
import { Dialogs, pluralKey } from '@respi/shared/ui';
import { TimeWords } from './time-words';

type Unusual = UnusualClosures['closures'][number];

/** Asks once about closures that are long or begin in the past: what they take away, and what they leave as it is. */
@Injectable({ providedIn: 'root' })
export class ClosureQuestion {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly words = inject(TimeWords);
  /** What was said yes to, should saving be refused for another reason. */
  private confirmed = '';

  async mayBeSaved(path: string, calendar: ServiceCalendarInput): Promise<boolean> {
    const { closures } = await this.api.post<UnusualClosures>(`${path}/unusual-closures`, calendar);
    const asked = closures.map((one) => this.sentence(one, calendar));
    const question = `${path} ${asked.join(' ')}`;
    if (asked.length === 0 || question === this.confirmed) return true;
    const yes = await this.dialogs.confirm({
      title: this.say(pluralKey('title', asked.length)),
      text: [...asked, this.say('clocks')].join(' '),
      confirm: this.say(pluralKey('confirm', asked.length)),
    });
    if (yes) this.confirmed = question;
    return yes;
  }

  private sentence({ index, days, workingDays, past }: Unusual, { closures }: ServiceCalendarInput): string {
    const { from = '', to = '', name = '' } = closures[index] ?? {};
    const lasts = this.counted('lasts', days, { name, span: this.words.span(from, to) });
    const takes = workingDays === 0 ? this.say('takesNone') : this.counted('takes', workingDays);
    return [lasts, past ? this.say('past') : '', takes].filter(Boolean).join(' ');
  }

  private counted(key: string, count: number, parameters: Record<string, unknown> = {}): string {
    return this.say(pluralKey(key, count), { ...parameters, count: count.toLocaleString('it-IT') });
  }

  private say(key: string, parameters: Record<string, unknown> = {}): string {
    return this.transloco.translate(`segnalazioni.rules.time.unusual.${key}`, parameters);
  }
}
