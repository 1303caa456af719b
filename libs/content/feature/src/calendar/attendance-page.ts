import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttendanceTotals } from '@respi/content/contract';
import { Api, CurrentNetwork, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { romeYear } from '@respi/shared/kernel';
import { Breadcrumb, Button, CARD_TABLE, Empty, PageHeading, Problem, Skeleton } from '@respi/shared/ui';
import { saveFile } from './save-file';

/** Presences and hours of one year, unit by unit: figures alone. */
@Component({
  selector: 'respi-attendance-page',
  imports: [
    Breadcrumb,
    Button,
    CARD_TABLE,
    DecimalPipe,
    Empty,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './attendance-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AttendancePage {
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  protected readonly current = inject(CurrentNetwork);

  /** `?anno=2025`; this year without. */
  readonly anno = input<string>();
  protected readonly year = computed(() =>
    /^20\d{2}$/.test(this.anno() ?? '') ? Number(this.anno()) : romeYear(new Date()),
  );
  protected readonly refused = signal<ProblemDocument | null>(null);
  protected readonly reading = resource({
    params: () => ({ year: this.year() }),
    loader: ({ params }) => loaded(this.api.get<AttendanceTotals>('/appointments/attendance', params)),
  });
  protected readonly totals = computed(() => this.reading.value()?.value ?? null);

  protected async download(): Promise<void> {
    this.refused.set(null);
    try {
      const year = this.year();
      const file = await this.api.getBlob(`/appointments/attendance/export?year=${year}`);
      saveFile(this.document, file, `presenze-${year}.csv`);
    } catch (error) {
      this.refused.set(asProblem(error));
    }
  }
}
