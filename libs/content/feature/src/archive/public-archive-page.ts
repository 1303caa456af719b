import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { PublicArchive } from '@respi/content/contract';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import {
  Breadcrumb,
  Empty,
  Icon,
  InItalian,
  LongDayPipe,
  PageAddress,
  PageHeading,
  PluralPipe,
  Problem,
  SearchCut,
  WrittenIn,
  searchedText,
} from '@respi/shared/ui/reading';
import { FileSizePipe } from './file-size';

/** `documenti-utili?q=&tipo=&argomento=&anno=`: a plain GET form and plain links, so that it works with JavaScript off. */
@Component({
  selector: 'respi-public-archive-page',
  imports: [
    Breadcrumb,
    Empty,
    FileSizePipe,
    Icon,
    InItalian,
    LongDayPipe,
    PageHeading,
    PluralPipe,
    Problem,
    RouterLink,
    SearchCut,
    TranslocoPipe,
    WrittenIn,
  ],
  templateUrl: './public-archive-page.html',
  styles: `
    li {
      padding: 1rem 0;
      border-bottom: 1px solid var(--r-line);
      max-width: 46rem;
      overflow-wrap: anywhere;
    }
    h2 {
      font-size: 1.25rem;
      margin: 0 0 0.25rem;
    }
    li p {
      margin: 0.25rem 0 0;
    }
    .summary {
      white-space: pre-line;
    }
    .file {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: var(--r-target);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicArchivePage {
  protected readonly current = inject(CurrentNetwork);
  readonly q = input<string>();
  protected readonly searched = computed(() => searchedText(this.q()));
  readonly tipo = input<string>();
  readonly argomento = input<string>();
  readonly anno = input<string>();
  readonly documents = input.required<Loaded<PublicArchive>>();
  protected readonly page = computed(() => this.documents().value);
  protected readonly languages = computed(() => this.page()?.items.map(({ language }) => language) ?? []);
  protected readonly asks = computed(() =>
    [this.q(), this.tipo(), this.argomento(), this.anno()].some((each) => !!each),
  );

  constructor() {
    const address = inject(PageAddress);
    address.canonical(this.current.link('documenti-utili'));
    address.describe(inject(TranslocoService).translate('content.documents.lead'));
  }

  protected file(id: string): string {
    return `/api/v1/networks/${encodeURIComponent(this.current.slug())}/archive/${id}/file`;
  }

  /** The address of this search with something more; what was not chosen stays out of it. */
  protected asked(more: Record<string, string>): Record<string, string | null> {
    const all = { q: this.searched(), tipo: this.tipo(), argomento: this.argomento(), anno: this.anno(), ...more };
    return Object.fromEntries(
      Object.entries(all).map(([name, value]) => [name, value === '' ? null : (value ?? null)]),
    );
  }
}
