import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { TRANSLATED_LANGUAGES, type TranslationsOfSheet } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, type Loaded, loaded } from '@respi/shared/api-client';
import { Breadcrumb, Button, DayPipe, PageHeading, Problem, Skeleton, StateLabel } from '@respi/shared/ui';
import { TONE_OF_TRANSLATION } from './translation-life';

/** One sheet in every language: what is there, what is missing, what the public gets. */
@Component({
  selector: 'respi-translations-page',
  imports: [Breadcrumb, Button, DayPipe, PageHeading, Problem, RouterLink, Skeleton, StateLabel, TranslocoPipe],
  templateUrl: './translations-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TranslationsPage {
  private readonly api = inject(Api);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);

  /** Of the sheet. */
  readonly id = input.required<string>();

  protected readonly tones = TONE_OF_TRANSLATION;
  protected readonly answer = signal<Loaded<TranslationsOfSheet> | null>(null);
  protected readonly sheet = computed(() => this.answer()?.value?.sheet ?? null);
  protected readonly rows = computed(() => {
    const items = this.answer()?.value?.items ?? [];
    return TRANSLATED_LANGUAGES.map((language) => ({
      language,
      item: items.find((item) => item.language === language) ?? null,
    }));
  });
  protected readonly trail = computed(() => {
    const sheet = this.sheet();
    const all = {
      label: this.transloco.translate('knowledge.reserved.title'),
      link: this.current.link('riservata', 'schede'),
    };
    return sheet ? [all, { label: sheet.question, link: this.current.link('riservata', 'schede', this.id()) }] : [all];
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.read(id));
    });
  }

  protected async read(id: string): Promise<void> {
    this.answer.set(await loaded(this.api.get<TranslationsOfSheet>(`/faq/${encodeURIComponent(id)}/translations`)));
  }
}
