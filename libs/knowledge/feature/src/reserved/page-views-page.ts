import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PageViewsList } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Pages } from '@respi/shared/api-client';
import { romeDay } from '@respi/shared/kernel';
import {
  Breadcrumb,
  CARD_TABLE,
  Empty,
  FORM_PARTS,
  LoadMore,
  MonthPipe,
  PageHeading,
  Problem,
  Skeleton,
} from '@respi/shared/ui';

type Row = PageViewsList['items'][number];

const MONTHS_OFFERED = 24;
/** Pages that have a name of their own in the dictionary. */
const NAMED = [
  '',
  'argomenti',
  'sportelli',
  'cerca',
  'privacy',
  'accessibilita',
  'note-legali',
  'mappa-del-sito',
  'documenti-utili',
];

/** How often the pages of the public were opened, month by month: what people look for, and what nobody finds. */
@Component({
  selector: 'respi-page-views-page',
  imports: [
    Breadcrumb,
    CARD_TABLE,
    DecimalPipe,
    Empty,
    FORM_PARTS,
    LoadMore,
    MonthPipe,
    PageHeading,
    Problem,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './page-views-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageViewsPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly current = inject(CurrentNetwork);

  /** `2026-11` */
  readonly mese = input<string>();

  protected readonly months = lastMonths(romeDay(new Date()));
  protected readonly month = computed(() => this.months.find((month) => month === this.mese()) ?? this.months[0] ?? '');
  protected readonly chosen = new FormControl('', { nonNullable: true });
  protected readonly total = signal(0);
  protected readonly pages = new Pages<Row>((cursor) => this.read(cursor));

  constructor() {
    effect(() => {
      this.chosen.setValue(this.month(), { emitEvent: false });
      untracked(() => void this.pages.restart());
    });
    this.chosen.valueChanges
      .pipe(takeUntilDestroyed())
      .subscribe((mese) => void this.router.navigate([], { queryParams: { mese }, replaceUrl: true }));
  }

  /** Key of what the page is called; null for one that says its address. */
  protected nameOf({ path }: Row): string | null {
    return NAMED.includes(path) ? `knowledge.views.page.${path === '' ? 'home' : path}` : null;
  }

  protected address({ language, path }: Row): string {
    return `/${[this.current.slug(), language, path].filter(Boolean).join('/')}`;
  }

  private async read(cursor: string | undefined): Promise<PageViewsList> {
    const list = await this.api.get<PageViewsList>('/page-views', { month: this.month(), cursor });
    this.total.set(list.total);
    return list;
  }
}

/** This month and those before, newest first. @param today `YYYY-MM-DD` */
function lastMonths(today: string): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: MONTHS_OFFERED }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}
