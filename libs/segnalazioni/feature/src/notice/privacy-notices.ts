import { Injectable, type Signal, computed, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { NOTICE_LANGUAGE, type PrivacyNotice } from '@respi/identity/contract';
import type { NoticeWay } from '@respi/segnalazioni/contract';
import { Api, ProblemError } from '@respi/shared/api-client';
import { NetworkCodes } from '../reference/network-codes';

export interface Told {
  readonly way: NoticeWay | '';
  readonly language: string;
}

/** The texts in force, and what was chosen last in this session: the next person in front is most often told the same way. */
@Injectable({ providedIn: 'root' })
export class PrivacyNotices {
  private readonly api = inject(Api);
  private readonly codes = inject(NetworkCodes);
  private readonly transloco = inject(TranslocoService);
  private readonly found = signal<readonly PrivacyNotice[]>([]);
  private readonly lastTold = signal<Told>({ way: '', language: NOTICE_LANGUAGE });

  readonly inForce: Signal<readonly PrivacyNotice[]> = this.found.asReadonly();
  readonly last = this.lastTold.asReadonly();
  /** Of the network's list; Italian always. */
  readonly languages = computed(() => {
    const listed = this.codes
      .entries('languages')()
      .map(({ code, label }) => ({ code, label }));
    return listed.some(({ code }) => code === NOTICE_LANGUAGE)
      ? listed
      : [{ code: NOTICE_LANGUAGE, label: this.transloco.translate('segnalazioni.italian') }, ...listed];
  });

  /** Rejects with `ProblemError`. */
  async read(): Promise<void> {
    this.found.set(await this.api.get<readonly PrivacyNotice[]>('/privacy-notices'));
  }

  /** A line of the form says less while it cannot be read; nothing waits for it. */
  readQuietly(): void {
    void this.read().catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
    });
  }

  /** Once the texts were read: what is given or read in this language is the Italian one. */
  hasOnlyItalian(language: string): boolean {
    return this.found().length > 0 && this.textFor(language)?.language !== language;
  }

  nameOf(language: string): string {
    return this.languages().find(({ code }) => code === language)?.label ?? language;
  }

  /** The text of a language, or the Italian one that is explained in it. */
  textFor(language: string): PrivacyNotice | undefined {
    const texts = this.found();
    return texts.find((text) => text.language === language) ?? texts.find((text) => text.language === NOTICE_LANGUAGE);
  }

  remember(told: Told): void {
    this.lastTold.set(told);
  }
}
