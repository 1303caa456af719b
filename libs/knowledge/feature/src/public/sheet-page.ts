import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { PublicSheet } from '@respi/knowledge/contract';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import {
  EASY_ITALIAN,
  READING_LANGUAGES,
  type ReadingLanguage,
  SOURCE_LANGUAGE,
} from '@respi/shared/contract/languages';
import {
  Alert,
  Breadcrumb,
  Icon,
  LongDayPipe,
  PAGE_LANGUAGE,
  PageAddress,
  PageHeading,
  Problem,
  WrittenIn,
} from '@respi/shared/ui/reading';
import { CallableText } from './callable-text';
import { sheetData } from './structured-data';
import { UsefulForm } from './useful-form';

/** One question and its answer, with who stands behind it. */
@Component({
  selector: 'respi-sheet-page',
  imports: [
    Alert,
    Breadcrumb,
    CallableText,
    Icon,
    LongDayPipe,
    PageHeading,
    Problem,
    RouterLink,
    TranslocoPipe,
    UsefulForm,
    WrittenIn,
  ],
  templateUrl: './sheet-page.html',
  styleUrl: './sheet-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetPage {
  private readonly address = inject(PageAddress);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);
  readonly sheet = input.required<Loaded<PublicSheet>>();

  private readonly language = inject(PAGE_LANGUAGE);
  /** Its words are in Italian in a page of another language. */
  protected readonly untranslated = computed(() => {
    const language = this.sheet().value?.language;
    return language !== undefined && language !== this.language;
  });
  protected readonly easyMissing = this.language === EASY_ITALIAN;
  protected readonly pdf = computed(() => this.pdfIn(this.language));
  /** Of a language whose letters cannot be drawn. */
  protected readonly italianPdf = computed(() => this.pdfIn(SOURCE_LANGUAGE));
  protected readonly missing = computed(() => this.sheet().problem?.status === 404);
  protected readonly overdue = computed(() => {
    const day = this.sheet().value?.reviewBy ?? null;
    return day !== null && day.slice(0, 10) < new Date().toISOString().slice(0, 10);
  });

  constructor() {
    effect(() => {
      const { value, problem } = this.sheet();
      if (problem) this.address.status(problem.status === 404 ? 404 : 503);
      if (!value) return;
      const languages = READING_LANGUAGES.filter(
        (each) => each === SOURCE_LANGUAGE || value.translations.includes(each),
      );
      this.address.canonical(this.current.link('schede', value.slug), languages);
      this.address.describe(value.shortAnswer);
      this.describeToMachines(value);
    });
  }

  private pdfIn(language: ReadingLanguage): string {
    const slug = encodeURIComponent(this.sheet().value?.slug ?? '');
    return `/api/v1/networks/${encodeURIComponent(this.current.slug())}/faq/${slug}.pdf?language=${language}`;
  }

  private describeToMachines(sheet: PublicSheet): void {
    const network = this.current.network();
    if (!network) return;
    const words = {
      steps: this.transloco.translate('knowledge.sheet.steps'),
      documents: this.transloco.translate('knowledge.sheet.documents'),
    };
    const publisher = { ...network, home: this.address.absolute(this.current.home()) };
    const url = this.address.absolute(this.current.link('schede', sheet.slug));
    this.address.structured(sheetData(sheet, url, publisher, words));
  }
}
