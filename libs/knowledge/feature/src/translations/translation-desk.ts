import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { TRANSLATED_LANGUAGES, TRANSLATION_WAITS, type WaitingTranslation } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Pages } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import {
  Breadcrumb,
  DayPipe,
  Empty,
  FORM_PARTS,
  LoadMore,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
  Tabs,
} from '@respi/shared/ui';
import { TranslationFiles } from './translation-files';
import { TONE_OF_TRANSLATION, languageOf } from './translation-life';

/** What of the translations waits for a person, the longest first, and the files for whoever translates elsewhere. */
@Component({
  selector: 'respi-translation-desk',
  imports: [
    Breadcrumb,
    DayPipe,
    Empty,
    FORM_PARTS,
    LoadMore,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    Tabs,
    TranslationFiles,
    TranslocoPipe,
  ],
  templateUrl: './translation-desk.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TranslationDesk {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly current = inject(CurrentNetwork);

  readonly attesa = input<string>();
  readonly lingua = input<string>();

  protected readonly tones = TONE_OF_TRANSLATION;
  protected readonly waits = TRANSLATION_WAITS;
  protected readonly languages = TRANSLATED_LANGUAGES;
  protected readonly waiting = computed(() => this.waits.find((wait) => wait === this.attesa()));
  protected readonly language = computed(() => languageOf(this.lingua()));
  protected readonly filters = new FormGroup({ lingua: new FormControl('', { nonNullable: true }) });
  protected readonly translations = new Pages<WaitingTranslation>((cursor) => this.read(cursor));

  constructor() {
    effect(() => this.filters.setValue({ lingua: this.language() ?? '' }, { emitEvent: false }));
    this.filters.valueChanges.pipe(takeUntilDestroyed()).subscribe(({ lingua }) => {
      void this.router.navigate([], {
        queryParams: { lingua: lingua === '' ? null : lingua },
        queryParamsHandling: 'merge',
        replaceUrl: true,
      });
    });
    effect(() => {
      this.waiting();
      this.language();
      untracked(() => void this.translations.restart());
    });
  }

  private read(cursor: string | undefined): Promise<Page<WaitingTranslation>> {
    return this.api.get<Page<WaitingTranslation>>('/translations', {
      waiting: this.waiting(),
      language: this.language(),
      cursor,
    });
  }
}
