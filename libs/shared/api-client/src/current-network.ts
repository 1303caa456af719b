import { PlatformLocation } from '@angular/common';
import { Injectable, computed, inject, signal } from '@angular/core';
import type { PublicNetwork } from '@respi/identity/contract';
import { Api } from './api';
import { ProblemError } from './problem-error';
import type { ProblemDocument } from '@respi/shared/contract';
import { SOURCE_LANGUAGE, languageOfAddress } from '@respi/shared/contract/languages';

/** The network of the address `/{network}/{lang}/...` and the links inside it. */
@Injectable({ providedIn: 'root' })
export class CurrentNetwork {
  private readonly api = inject(Api);
  private readonly language = languageOfAddress(inject(PlatformLocation).pathname);
  private readonly card = signal<PublicNetwork | null>(null);
  private readonly wanted = signal('');
  private readonly trouble = signal<ProblemDocument | null>(null);

  readonly network = this.card.asReadonly();
  readonly slug = this.wanted.asReadonly();
  /** Set when the network could not be read; status 404 when there is none of this name. */
  readonly problem = this.trouble.asReadonly();
  readonly home = computed(() => `/${this.wanted()}/${this.language}`);

  /** `link('riservata', 'sportello')` gives `/cuneo/it/riservata/sportello`. */
  link(...parts: readonly string[]): string {
    return [this.home(), ...parts.map(encodeURIComponent)].join('/');
  }

  /** The same for pages that are in Italian alone, whatever this one is in. */
  inItalian(...parts: readonly string[]): string {
    return [`/${this.wanted()}/${SOURCE_LANGUAGE}`, ...parts.map(encodeURIComponent)].join('/');
  }

  async choose(slug: string): Promise<void> {
    if (this.card()?.slug === slug) return;
    this.wanted.set(slug);
    this.card.set(null);
    this.trouble.set(null);
    try {
      this.card.set(await this.api.get<PublicNetwork>(`/networks/${encodeURIComponent(slug)}`));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.trouble.set(error.problem);
    }
  }

  leave(): void {
    this.wanted.set('');
    this.card.set(null);
    this.trouble.set(null);
  }
}
