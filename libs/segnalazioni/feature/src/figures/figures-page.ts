import { DecimalPipe, PercentPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CASE_STATES, type FigureDimension, type Figures, URGENCIES } from '@respi/segnalazioni/contract';
import { Api, loaded } from '@respi/shared/api-client';
import { CARD_TABLE, DayPipe, Button, Empty, Icon, PageHeading, Problem, Skeleton } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';
import { periodOf } from './period';
import { PeriodChoice } from './period-choice';

/** In the order in which they are asked about. */
const DIMENSIONS = [
  'month',
  'urgency',
  'state',
  'kind',
  'topic',
  'office',
  'sportello',
  'outcome',
] as const satisfies readonly FigureDimension[];
const OWN_ORDER: Partial<Record<FigureDimension, readonly string[]>> = { urgency: URGENCIES, state: CASE_STATES };
const month = new Intl.DateTimeFormat('it-IT', { month: 'long', year: 'numeric', timeZone: 'UTC' });

interface Row {
  readonly code: string;
  readonly label: string;
  /** Null: too few to be shown without telling who they are. */
  readonly count: number | null;
  /** Of what is shown; null where nothing is. */
  readonly share: number | null;
}

/** How much and of what kind, for whoever answers for the network: counts only, nobody in them. */
@Component({
  selector: 'respi-figures-page',
  imports: [
    CARD_TABLE,
    DayPipe,
    DecimalPipe,
    Empty,
    Button,
    Icon,
    PageHeading,
    PercentPipe,
    PeriodChoice,
    Problem,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './figures-page.html',
  styleUrl: './figures-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FiguresPage {
  private readonly api = inject(Api);
  private readonly codes = inject(NetworkCodes);
  private readonly transloco = inject(TranslocoService);
  private readonly now = new Date();

  readonly dal = input<string>();
  readonly al = input<string>();

  protected readonly period = computed(() => periodOf(this.dal(), this.al(), this.now), {
    equal: (a, b) => a.from === b.from && a.to === b.to,
  });
  protected readonly figures = resource({
    params: () => this.period(),
    loader: ({ params: { from, to } }) => loaded(this.api.get<Figures>('/figures', { from, to })),
  });
  protected readonly numbers = computed(() => this.figures.value()?.value ?? null);
  protected readonly tables = computed(() => {
    const figures = this.numbers();
    return figures === null
      ? []
      : DIMENSIONS.map((name) => ({ name, rows: this.rowsOf(name, figures) })).filter(({ rows }) => rows.length > 0);
  });

  protected print(): void {
    window.print();
  }

  private rowsOf(dimension: FigureDimension, figures: Figures): Row[] {
    const counted = figures.by[dimension] as Figures['by'][FigureDimension] | undefined;
    const total = (counted ?? []).reduce((sum, { count }) => sum + (count ?? 0), 0);
    return inOrder(dimension, counted ?? []).map(({ code, count }) => ({
      code,
      count,
      label: this.labelOf(dimension, code),
      share: count === null || total === 0 ? null : count / total,
    }));
  }

  private labelOf(dimension: FigureDimension, code: string): string {
    switch (dimension) {
      case 'urgency':
        return this.transloco.translate(`ui.urgency.${code}`);
      case 'state':
      case 'kind':
      case 'outcome':
        return this.transloco.translate(`segnalazioni.${dimension}.${code}`);
      case 'topic':
        return this.codes.label('topics', code);
      case 'office':
      case 'sportello':
        return this.codes.unitName(code);
      case 'month':
        return /^\d{4}-\d{2}$/.test(code) ? month.format(new Date(`${code}-01T12:00:00Z`)) : code;
    }
  }
}

/** What has an order of its own keeps it; the rest begins with the most. */
function inOrder<C extends { readonly code: string; readonly count: number | null }>(
  dimension: FigureDimension,
  cells: readonly C[],
): C[] {
  const own = OWN_ORDER[dimension];
  if (own) return [...cells].sort((a, b) => own.indexOf(a.code) - own.indexOf(b.code));
  if (dimension === 'month') return [...cells];
  return [...cells].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
}
