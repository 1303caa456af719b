import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Retention, RetentionReach } from '@respi/segnalazioni/contract';
import { Api } from '@respi/shared/api-client';
import { Dialogs, dayText, pluralKey } from '@respi/shared/ui';

/** Asks before a time of keeping is decided that brings cases into the list of the next erasures: how many, and from when they go. */
@Injectable({ providedIn: 'root' })
export class RetentionQuestion {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  /** What was said yes to, should saving be refused for another reason. */
  private confirmed = '';

  async mayBeSaved(retention: Retention): Promise<boolean> {
    const reach = await this.api.post<RetentionReach>('/rules/retention/reach', retention);
    const { entering, more, entersOn, eraseFrom } = reach;
    const question = JSON.stringify([retention, entering, eraseFrom]);
    if (entering === 0 || question === this.confirmed) return true;
    const parameters = {
      count: entering.toLocaleString('it-IT'),
      entersOn: dayText(entersOn),
      eraseFrom: dayText(eraseFrom),
    };
    const yes = await this.dialogs.confirm({
      title: this.say(pluralKey('title', entering), parameters),
      text: [
        this.say(pluralKey('text', entering), parameters),
        ...(more ? [this.say('more')] : []),
        this.say('after', parameters),
      ].join(' '),
      confirm: this.say('confirm'),
      danger: true,
    });
    if (yes) this.confirmed = question;
    return yes;
  }

  private say(key: string, parameters: Record<string, unknown> = {}): string {
    return this.transloco.translate(`segnalazioni.rules.retention.question.${key}`, parameters);
  }
}
