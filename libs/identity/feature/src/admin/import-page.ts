import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  Injector,
  afterNextRender,
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
  private readonly injector = inject(Injector);
  private readonly outcome = viewChild.required<ElementRef<HTMLElement>>('outcome');
  protected readonly names = IMPORTS;

  protected readonly what = signal<ImportName>('organisations');
  protected readonly file = signal<File | null>(null);
  protected readonly report = signal<ImportReport | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly wrong = computed(() => this.report()?.lines.filter(({ outcome }) => outcome === 'wrong') ?? []);
  protected readonly errors = computed(() => alike(this.wrong(), 'errors'));
  protected readonly good = computed(() => this.report()?.lines.filter(({ outcome }) => outcome !== 'wrong') ?? []);
  protected readonly remarks = computed(() => alike(this.good(), 'remarks'));
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
    if (this.report()) this.showOutcome();
  }

  /** It begins below the form, where nobody looks: the focus alone may leave it at the edge of the window. */
  private showOutcome(): void {
    const { nativeElement } = this.outcome();
    nativeElement.focus({ preventScroll: true });
    // What it says stands there with the next drawing.
    afterNextRender(() => nativeElement.scrollIntoView({ block: 'start' }), { injector: this.injector });
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

type Line = ImportReport['lines'][number];

/** The same said of several lines, once. */
interface Alike {
  readonly column: string | null;
  readonly message: string;
  readonly lines: readonly Line[];
  /** `3-5, 9` */
  readonly numbers: string;
}

/** The longest list of lines first: one mistake made everywhere is mended first. */
function alike(lines: readonly Line[], what: 'errors' | 'remarks'): readonly Alike[] {
  const found = new Map<string, { column: string | null; message: string; lines: Line[] }>();
  for (const line of lines)
    for (const { column, message } of line[what]) {
      const key = JSON.stringify([column, message]);
      const one = found.get(key) ?? { column, message, lines: [] };
      if (one.lines.at(-1) !== line) one.lines.push(line);
      found.set(key, one);
    }
  return [...found.values()]
    .sort((one, other) => other.lines.length - one.lines.length)
    .map((one) => ({ ...one, numbers: inRuns(one.lines.map(({ line }) => line)) }));
}

function inRuns(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
