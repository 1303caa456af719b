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
import { TranslocoPipe } from '@jsverse/transloco';
import { serviceColumns, SERVICE_IMPORT_OUTCOMES, type ServiceImportReport } from '@respi/content/contract';
import { textOfCsv } from '@respi/identity/contract';
import { Api, CurrentNetwork, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, Breadcrumb, Button, Icon, PageHeading, PluralPipe, Problem } from '@respi/shared/ui';

/** What Excel takes for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Entries from a file: tried first, line by line, then kept all together. */
@Component({
  selector: 'respi-service-import-page',
  imports: [Alert, Breadcrumb, Button, Icon, PageHeading, PluralPipe, Problem, TranslocoPipe],
  templateUrl: './service-import-page.html',
  styles: `
    .tick {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      min-height: var(--r-target);
      cursor: pointer;
    }
    .tick input {
      width: 1.375rem;
      height: 1.375rem;
      flex: none;
      accent-color: var(--r-primary);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServiceImportPage {
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  private readonly outcome = viewChild.required<ElementRef<HTMLElement>>('outcome');
  protected readonly current = inject(CurrentNetwork);
  protected readonly file = signal<File | null>(null);
  protected readonly report = signal<ServiceImportReport | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly wrong = computed(() => this.report()?.lines.filter(({ outcome }) => outcome === 'wrong') ?? []);
  protected readonly counts = computed(() =>
    SERVICE_IMPORT_OUTCOMES.map((each) => ({
      each,
      count: this.report()?.lines.filter(({ outcome }) => outcome === each).length ?? 0,
    })).filter(({ count }) => count > 0),
  );
  /** Once a line was held back for what may be a name the box stays: what is ticked must not vanish. */
  protected readonly asksAboutName = signal(false);
  protected readonly namesNobody = signal(false);
  /** Tried, nothing wrong, not made yet. */
  protected readonly mayApply = computed(() => this.report()?.applied === false && this.wrong().length === 0);

  protected take(event: Event): void {
    this.file.set((event.target as HTMLInputElement).files?.[0] ?? null);
    this.report.set(null);
    this.problem.set(null);
    this.asksAboutName.set(false);
    this.namesNobody.set(false);
  }

  /** The names of the columns and nothing else, made in the browser. */
  protected template(): void {
    const url = URL.createObjectURL(
      new Blob([`${BYTE_ORDER_MARK}${serviceColumns.join(';')}\r\n`], { type: 'text/csv' }),
    );
    const link = this.document.createElement('a');
    link.href = url;
    link.download = 'respi-servizi.csv';
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
      const body = { csv, dryRun, namesNobody: this.namesNobody() };
      const report = await this.api.post<ServiceImportReport>('/services/imports', body);
      this.report.set(report);
      if (report.asks) this.asksAboutName.set(true);
      this.outcome().nativeElement.focus();
    } catch (error) {
      this.report.set(null);
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
