import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { CaseDetail, CaseEvent } from '@respi/segnalazioni/contract';
import { NetworkCodes } from '../reference/network-codes';
import { eventSentence } from './event-sentence';

/** Sentences about a case, with the names of the network in which one works. */
@Injectable({ providedIn: 'root' })
export class CaseWords {
  private readonly transloco = inject(TranslocoService);
  private readonly codes = inject(NetworkCodes);

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
}
