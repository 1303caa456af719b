import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import { Breadcrumb, Empty, Icon, PageAddress, PageHeading, PluralPipe, Problem } from '@respi/shared/ui/reading';
import { EmergencyBox } from './emergency-box';
import type { SheetPage } from './public-reading';
import { SheetList } from './sheet-list';

/** `cerca?q=&topic=`: a plain GET form, so that it works with JavaScript off. The words are logged nowhere. */
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
    SheetList,
    TranslocoPipe,
  ],
  templateUrl: './search-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchPage {
  protected readonly current = inject(CurrentNetwork);
  readonly q = input<string>();
  readonly topic = input<string>();
  readonly sheets = input.required<Loaded<SheetPage>>();

  protected readonly text = computed(() => this.q()?.trim() ?? '');
  protected readonly page = computed(() => this.sheets().value);

  constructor() {
    const address = inject(PageAddress);
    address.canonical(this.current.link('cerca'));
  }
}
