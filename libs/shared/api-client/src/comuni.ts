import { Injectable, inject } from '@angular/core';
import type { Comune } from '@respi/identity/contract';
import { Api } from './api';

/** The comuni that a field offers while somebody types. */
@Injectable({ providedIn: 'root' })
export class Comuni {
  private readonly api = inject(Api);

  /** Name, and the province that tells two of one name apart. */
  readonly find = async (text: string): Promise<{ value: string; note: string }[]> => {
    const comuni = await this.api.get<Comune[]>('/comuni', { q: text });
    return comuni.map(({ name, province }) => ({ value: name, note: province }));
  };
}
