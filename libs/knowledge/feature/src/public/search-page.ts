import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import {
  Breadcrumb,
  Empty,
  Icon,
  PAGE_LANGUAGE,
  PageAddress,
  PageHeading,
  PluralPipe,
  Problem,
  SearchCut,
  WrittenIn,
  orderIn,
  searchedText,
} from '@respi/shared/ui/reading';
import { EmergencyBox } from './emergency-box';
import type { SheetPage } from './public-reading';
import { SheetList } from './sheet-list';

/** `cerca?q=&topic=&ufficio=&pratica=&permesso=`: a plain GET form, so that it works with JavaScript off. The words are logged nowhere. */
@Component({
  selector: 'respi-search-page',
  imports: [
    Breadcrumb,
    EmergencyBox,
    Empty,
    Icon,
    PageHeading,
    PluralPipe,
    Problem,
    RouterLink,
    SearchCut,
    SheetList,
    TranslocoPipe,
    WrittenIn,
  ],
  templateUrl: './search-page.html',
  styles: `
    .more {
      grid-column: 1 / -1;
    }
    .more .r-filters {
      margin: 0;
      padding: 0;
    }
    summary {
      min-height: var(--r-target);
      padding: 0.5rem 0;
      cursor: pointer;
      color: var(--r-link);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchPage {
  private readonly order = orderIn(inject(PAGE_LANGUAGE));
  protected readonly current = inject(CurrentNetwork);
  readonly q = input<string>();
  readonly topic = input<string>();
  readonly ufficio = input<string>();
  readonly pratica = input<string>();
  readonly permesso = input<string>();
  /** No word was taken for a slip. */
  readonly esatto = input<string>();
  readonly sheets = input.required<Loaded<SheetPage>>();

  protected readonly searched = computed(() => searchedText(this.q()));
  protected readonly page = computed(() => this.sheets().value);
  /** What the results are of: the words as they were taken. */
  protected readonly text = computed(() => this.page()?.corrected?.to ?? this.searched()?.trim() ?? '');

  protected readonly narrowed = computed(() => [this.ufficio(), this.pratica(), this.permesso()].some(Boolean));
  protected readonly filters = computed(() =>
    [
      { name: 'ufficio', label: 'office', chosen: this.ufficio(), choices: this.page()?.offices ?? [] },
      { name: 'pratica', label: 'procedure', chosen: this.pratica(), choices: this.page()?.procedures ?? [] },
      { name: 'permesso', label: 'permit', chosen: this.permesso(), choices: this.page()?.permits ?? [] },
    ].map((filter) => ({ ...filter, choices: this.inOrder(filter.choices) })),
  );

  constructor() {
    const address = inject(PageAddress);
    address.canonical(this.current.link('cerca'));
    address.describe(inject(TranslocoService).translate('knowledge.home.lead'));
  }

  private inOrder(choices: readonly Choice[]): readonly Choice[] {
    return [...choices].sort((one, other) => this.order(one.label, other.label));
  }

  /** The address of this search with something more; what was not chosen stays out of it. */
  protected asked(more: Record<string, string | undefined>): Record<string, string | null> {
    const all = {
      q: this.searched(),
      topic: this.topic(),
      ufficio: this.ufficio(),
      pratica: this.pratica(),
      permesso: this.permesso(),
      ...more,
    };
    return Object.fromEntries(
      Object.entries(all).map(([name, value]) => [name, value === '' ? null : (value ?? null)]),
    );
  }
}

type Choice = SheetPage['offices'][number];
