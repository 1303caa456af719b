import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  type ExportedTranslations,
  IMPORT_FORMATS,
  IMPORT_MAX,
  type ImportedTranslations,
  TRANSLATED_LANGUAGES,
  type TranslatedLanguage,
  type TranslationLine,
} from '@respi/knowledge/contract';
import { Api, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { FORM_PARTS, Icon, PluralPipe, Problem } from '@respi/shared/ui';
import { asTable } from './translation-table';

const AT_ONCE = 100;

/** The Italian goes out to whoever translates, and comes back: as words that no person has read through. */
@Component({
  selector: 'respi-translation-files',
  imports: [FORM_PARTS, Icon, PluralPipe, Problem, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './translation-files.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TranslationFiles {
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  private readonly transloco = inject(TranslocoService);

  readonly imported = output();

  protected readonly languages = TRANSLATED_LANGUAGES;
  protected readonly formats = IMPORT_FORMATS;
  protected readonly wanted = new FormGroup({
    language: new FormControl<TranslatedLanguage>('en', { nonNullable: true }),
    format: new FormControl<(typeof IMPORT_FORMATS)[number]>('csv', { nonNullable: true }),
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly exported = signal<number | null>(null);
  protected readonly file = signal<File | null>(null);
  protected readonly tooBig = signal(false);
  protected readonly report = signal<ImportedTranslations | null>(null);
  protected readonly refused = computed(() =>
    (this.report()?.lines ?? []).filter(({ outcome }) => outcome === 'refused'),
  );
  protected readonly summary = computed(() => {
    const lines = this.report()?.lines;
    if (!lines) return '';
    const count = (wanted: string): number => lines.filter(({ outcome }) => outcome === wanted).length;
    return this.transloco.translate('knowledge.translations.files.imported', {
      written: count('written'),
      already: count('already_there'),
      refused: count('refused'),
    });
  });

  protected async takeOut(): Promise<void> {
    const { language, format } = this.wanted.getRawValue();
    await this.whileBusy(async () => {
      const lines = await this.linesOf(language);
      this.exported.set(lines.length);
      if (lines.length === 0) return;
      const text = format === 'csv' ? asTable(lines) : JSON.stringify(lines, null, 2);
      const url = URL.createObjectURL(new Blob([text], { type: format === 'csv' ? 'text/csv' : 'application/json' }));
      const link = this.document.createElement('a');
      link.href = url;
      link.download = `schede-${language}.${format}`;
      link.click();
      URL.revokeObjectURL(url);
    });
  }

  protected take(event: Event): void {
    this.file.set((event.target as HTMLInputElement).files?.[0] ?? null);
    this.report.set(null);
    this.problem.set(null);
    this.tooBig.set(false);
  }

  protected async bringIn(): Promise<void> {
    const chosen = this.file();
    if (!chosen) return;
    await this.whileBusy(async () => {
      const file = await chosen.text();
      this.tooBig.set(file.length > IMPORT_MAX);
      if (this.tooBig()) return;
      const format = /^\s*\[/.test(file.replace(/^\uFEFF/, '')) ? 'json' : 'csv';
      this.report.set(await this.api.post<ImportedTranslations>('/translations/import', { format, file }));
      this.imported.emit();
    });
  }

  private async linesOf(language: TranslatedLanguage): Promise<TranslationLine[]> {
    const lines: TranslationLine[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.api.get<ExportedTranslations>('/translations/lines', {
        language,
        cursor,
        limit: AT_ONCE,
      });
      lines.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return lines;
  }

  private async whileBusy(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.report.set(null);
    this.exported.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
