import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { IMPORTS, IMPORT_COLUMNS, type ImportName, type ImportReport, textOfCsv } from '@respi/identity/contract';
import { asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, Button, Icon, PageHeading, PluralPipe, Problem } from '@respi/shared/ui';
import { Administration } from './administration';

/** What Excel takes for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Bodies, units and people from a file: tried first, line by line, then made all together. */
@Component({
  selector: 'respi-import-page',
  imports: [Alert, Button, Icon, PageHeading, PluralPipe, Problem, TranslocoPipe],
  templateUrl: './import-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPage {
  private readonly administration = inject(Administration);
  private readonly document = inject(DOCUMENT);
  private readonly transloco = inject(TranslocoService);
  private readonly outcome = viewChild.required<ElementRef<HTMLElement>>('outcome');
  protected readonly names = IMPORTS;

  protected readonly what = signal<ImportName>('organisations');
  protected readonly file = signal<File | null>(null);
  protected readonly report = signal<ImportReport | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly wrong = computed(() => this.report()?.lines.filter(({ outcome }) => outcome === 'wrong') ?? []);
  protected readonly good = computed(() => this.report()?.lines.filter(({ outcome }) => outcome !== 'wrong') ?? []);
  protected readonly remarked = computed(() => this.good().filter(({ remarks }) => remarks.length > 0));
  /** Tried, nothing wrong, not made yet. */
  protected readonly mayApply = computed(() => {
    const report = this.report();
    return report !== null && !report.applied && report.counts.wrong === 0;
  });

  protected choose(event: Event): void {
    this.what.set((event.target as HTMLSelectElement).value as ImportName);
    this.begin();
  }

  protected take(event: Event): void {
    this.file.set((event.target as HTMLInputElement).files?.[0] ?? null);
    this.begin();
  }

  /** The names of the columns and nothing else, made in the browser. */
  protected template(): void {
    const url = URL.createObjectURL(
      new Blob([`${BYTE_ORDER_MARK}${IMPORT_COLUMNS[this.what()].join(';')}\r\n`], { type: 'text/csv' }),
    );
    const link = this.document.createElement('a');
    link.href = url;
    link.download = `respi-${this.what()}.csv`;
    link.click();
    URL.revokeObjectURL(url);
  }

  protected async run(dryRun: boolean): Promise<void> {
    const file = this.file();
    if (!file || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      // Read anew: who corrected the file and tries again means the file as it is now.
      const csv = textOfCsv(new Uint8Array(await file.arrayBuffer()));
      this.report.set(await this.administration.importFile({ what: this.what(), csv, dryRun }));
    } catch (error) {
      this.report.set(null);
      this.problem.set(this.ofTheFile(asProblem(error)));
    } finally {
      this.busy.set(false);
    }
    if (this.report()) this.outcome().nativeElement.focus();
  }

  /** There are no fields here to be corrected: it is the file. */
  private ofTheFile(problem: ProblemDocument): ProblemDocument {
    if (problem.code !== 'invalid_input') return problem;
    const title: string = this.transloco.translate('admin.import.unreadable');
    const detail: string = this.transloco.translate('admin.import.unreadableText');
    return { ...problem, title, detail };
  }

  private begin(): void {
    this.report.set(null);
    this.problem.set(null);
  }
}
