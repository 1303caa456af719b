import { DecimalPipe, PercentPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { HighCodes, UrgencyShares } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, Session, loaded } from '@respi/shared/api-client';
import { Breadcrumb, CARD_TABLE, type Crumb, DayPipe, Empty, PageHeading, Problem, Skeleton } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';
import { type Grain, otherPeriod, periodOf } from './period';
import { PeriodChoice } from './period-choice';

const MEASURES = ['proposed', 'given', 'now'] as const;

interface SharesRow {
  readonly name: string;
  readonly cases: number | null;
  readonly counts: readonly {
    readonly measure: (typeof MEASURES)[number];
    readonly count: number | null;
    /** Of the counter's cases; null where either is not shown. */
    readonly share: number | null;
  }[];
}

/** How often each counter calls its cases urgent, beside how often the rules do. */
@Component({
  selector: 'respi-urgency-shares',
  imports: [
    Breadcrumb,
    CARD_TABLE,
    DayPipe,
    DecimalPipe,
    Empty,
    PageHeading,
    PercentPipe,
    PeriodChoice,
    Problem,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './urgency-shares.html',
  styleUrl: './urgency-shares.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UrgencySharesPage {
  private readonly api = inject(Api);
  private readonly codes = inject(NetworkCodes);
  private readonly transloco = inject(TranslocoService);
  private readonly current = inject(CurrentNetwork);
  private readonly session = inject(Session);
  private readonly now = new Date();

  readonly dal = input<string>();
  readonly al = input<string>();

  protected readonly measures = MEASURES;
  protected readonly grain = computed<Grain>(() => (this.session.hasRole('coordinator') ? 'days' : 'months'));
  protected readonly period = computed(() => periodOf(this.dal(), this.al(), this.now, this.grain()), {
    equal: (a, b) => a.from === b.from && a.to === b.to,
  });
  protected readonly other = computed(() => otherPeriod(this.dal(), this.al(), this.grain()));
  protected readonly trail = computed<readonly Crumb[]>(() => [
    { label: this.transloco.translate('segnalazioni.shares.back'), link: this.current.link('riservata', 'cifre') },
  ]);
  protected readonly shares = resource({
    params: () => this.period(),
    loader: ({ params: { from, to } }) => loaded(this.api.get<UrgencyShares>('/urgency/shares', { from, to })),
  });
  protected readonly shown = computed(() => this.shares.value()?.value ?? null);
  protected readonly rows = computed<readonly SharesRow[]>(() => {
    const shown = this.shown();
    if (!shown) return [];
    const counters = shown.sportelli.map((counter) => rowOf(this.codes.unitName(counter.code), counter));
    return [rowOf(this.transloco.translate('segnalazioni.shares.all'), shown.total), ...counters];
  });
}

function rowOf(name: string, { cases, ...high }: HighCodes): SharesRow {
  const counts = MEASURES.map((measure) => {
    const count = high[measure];
    return { measure, count, share: count === null || cases === null || cases === 0 ? null : count / cases };
  });
  return { name, cases, counts };
}
