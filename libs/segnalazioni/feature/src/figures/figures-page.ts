import { DecimalPipe, PercentPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CASE_STATES, type FigureDimension, type Figures, URGENCIES } from '@respi/segnalazioni/contract';
import { Api, Session, loaded } from '@respi/shared/api-client';
import { CARD_TABLE, DayPipe, Button, Empty, Icon, PageHeading, Problem, Skeleton, monthName } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';
import { type Grain, otherPeriod, periodOf } from './period';
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
/** The row of all that is not shown one by one. */
const OTHERS = '';

interface Row {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly share: number;
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
  private readonly session = inject(Session);
  private readonly now = new Date();

  readonly dal = input<string>();
  readonly al = input<string>();

  protected readonly grain = computed<Grain>(() => (this.session.hasRole('coordinator') ? 'days' : 'months'));
  protected readonly period = computed(() => periodOf(this.dal(), this.al(), this.now, this.grain()), {
    equal: (a, b) => a.from === b.from && a.to === b.to,
  });
  protected readonly other = computed(() => otherPeriod(this.dal(), this.al(), this.grain()));
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

  protected readonly sealedTopics = computed(() =>
    (this.numbers()?.sealed?.topics ?? []).map(({ code, count }) => ({
      label: code === null ? this.transloco.translate('segnalazioni.figures.others') : this.labelOf('topic', code),
      count,
    })),
  );

  protected print(): void {
    window.print();
  }

  private rowsOf(dimension: FigureDimension, figures: Figures): Row[] {
    const cells = figures.by[dimension].map(({ code, count }) => ({ code: code ?? OTHERS, count }));
    const total = cells.reduce((sum, { count }) => sum + count, 0);
    return inOrder(dimension, cells).map(({ code, count }) => ({
      code,
      count,
      label: code === OTHERS ? this.transloco.translate('segnalazioni.figures.others') : this.labelOf(dimension, code),
      share: count / total,
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
        return monthName(code);
    }
  }
}

interface Counted {
  readonly code: string;
  readonly count: number;
}

/** What has an order of its own keeps it; the rest begins with the most. The others come last. */
function inOrder(dimension: FigureDimension, cells: readonly Counted[]): Counted[] {
  const named = cells.filter(({ code }) => code !== OTHERS);
  return [...ordered(dimension, named), ...cells.filter(({ code }) => code === OTHERS)];
}

function ordered(dimension: FigureDimension, cells: readonly Counted[]): readonly Counted[] {
  const own = OWN_ORDER[dimension];
  if (own) return [...cells].sort((a, b) => own.indexOf(a.code) - own.indexOf(b.code));
  return dimension === 'month' ? cells : [...cells].sort((a, b) => b.count - a.count);
}
