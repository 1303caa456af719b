import { Injectable, computed, inject, signal } from '@angular/core';
import type { CodeListEntry, Unit } from '@respi/identity/contract';
import { RECOGNISED } from '@respi/knowledge/contract';
import { Api, ProblemError } from '@respi/shared/api-client';

/** Topics and offices of the network, for the sheets. Until they are here a label is its code. */
@Injectable({ providedIn: 'root' })
export class SheetCodes {
  private readonly api = inject(Api);
  private readonly knownTopics = signal<readonly CodeListEntry[]>([]);
  private readonly knownOffices = signal<readonly Unit[]>([]);

  private readonly knownProcedures = signal<readonly CodeListEntry[]>([]);
  private readonly knownPermits = signal<readonly CodeListEntry[]>([]);

  /** Of the network's lists, those that the rules recognise in a sheet. */
  readonly procedures = this.knownProcedures.asReadonly();
  readonly permits = this.knownPermits.asReadonly();
  readonly topics = this.knownTopics.asReadonly();
  /** Those that may validate; the coordination itself is none. */
  readonly offices = computed(() => this.knownOffices().filter(({ active, kind }) => active && kind === 'ufficio'));

  constructor() {
    void this.load();
  }

  topic(code: string): string {
    return this.topics().find((entry) => entry.code === code)?.label ?? code;
  }

  private async load(): Promise<void> {
    try {
      const [topics, offices, procedures, permits] = await Promise.all([
        this.api.get<readonly CodeListEntry[]>('/topics'),
        this.api.get<readonly Unit[]>('/offices'),
        this.api.get<readonly CodeListEntry[]>('/code-lists/procedures'),
        this.api.get<readonly CodeListEntry[]>('/code-lists/permits'),
      ]);
      this.knownTopics.set(topics);
      this.knownOffices.set(offices);
      this.knownProcedures.set(procedures.filter(({ code }) => isRecognised('procedure', code)));
      this.knownPermits.set(permits.filter(({ code }) => isRecognised('permit', code)));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }
}

function isRecognised(family: keyof typeof RECOGNISED, code: string): boolean {
  return RECOGNISED[family].some((known) => known === code);
}
