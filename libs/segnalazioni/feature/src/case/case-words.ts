import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { CaseDetail, CaseEvent } from '@respi/segnalazioni/contract';
import { pluralKey } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';
import { countersReached } from './counters-reached';
import { eventSentence } from './event-sentence';

/** Sentences about a case, with the names of the network in which one works. */
@Injectable({ providedIn: 'root' })
export class CaseWords {
  private readonly transloco = inject(TranslocoService);
  private readonly codes = inject(NetworkCodes);
  private readonly list = new Intl.ListFormat('it', { type: 'conjunction' });

  sentence(event: CaseEvent, detail: CaseDetail): string {
    return eventSentence(event, detail, {
      translate: (key, parameters) => this.transloco.translate(key, parameters),
      officeById: (id) => this.codes.officeById(id),
      personById: (id) =>
        this.codes
          .colleagues()()
          .find((colleague) => colleague.id === id)?.name ?? null,
    });
  }

  /** Which counters an answer to this case arrives at; null where it is its own counter alone. */
  reached(detail: CaseDetail): string | null {
    const reached = countersReached(detail);
    if (!reached) return null;
    const count = reached.counters.length;
    const merged: string = this.transloco.translate(pluralKey('segnalazioni.reached.merged', reached.numbers.length), {
      numbers: this.list.format(reached.numbers),
    });
    return this.transloco.translate(pluralKey('segnalazioni.reached.before', count), {
      count,
      counters: this.list.format(reached.counters.map((code) => this.codes.unitName(code))),
      merged,
    });
  }
}
