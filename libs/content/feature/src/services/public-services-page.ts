import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { PublicServiceList } from '@respi/content/contract';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import {
  Breadcrumb,
  Empty,
  Icon,
  InItalian,
  LongDayPipe,
  orderIn,
  PAGE_LANGUAGE,
  PageAddress,
  PageHeading,
  PluralPipe,
  Problem,
  SearchCut,
  WrittenIn,
  searchedText,
} from '@respi/shared/ui/reading';

/** `servizi?q=&tipo=&comune=`: a plain GET form, so that it works with JavaScript off. The words are logged nowhere. */
@Component({
  selector: 'respi-public-services-page',
  imports: [
    Breadcrumb,
    Empty,
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
  templateUrl: './public-services-page.html',
  styles: `
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      gap: 0.75rem;
      list-style: none;
      margin: 0;
      padding: 0;
    }
    .cards li {
      padding: 1rem 1.25rem;
      border: 1px solid var(--r-line);
      border-radius: var(--r-radius);
      overflow-wrap: anywhere;
    }
    h2 {
      margin: 0 0 0.5rem;
      font-size: 1.125rem;
    }
    .cards p {
      margin: 0.25rem 0 0;
    }
    .call {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: var(--r-target);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicServicesPage {
  private readonly transloco = inject(TranslocoService);
  private readonly inOrder = orderIn(inject(PAGE_LANGUAGE));
  protected readonly current = inject(CurrentNetwork);
  readonly q = input<string>();
  protected readonly searched = computed(() => searchedText(this.q()));
  readonly tipo = input<string>();
  readonly comune = input<string>();
  readonly services = input.required<Loaded<PublicServiceList>>();

  protected readonly page = computed(() => this.services().value);
  protected readonly kinds = computed(() =>
    (this.page()?.kinds ?? [])
      .map(({ kind }) => ({ kind, label: this.transloco.translate(`content.serviceKind.${kind}`) }))
      .sort((one, other) => this.inOrder(one.label, other.label)),
  );

  constructor() {
    const address = inject(PageAddress);
    address.canonical(this.current.link('servizi'));
    address.describe(this.transloco.translate('content.directory.lead'));
  }

  /** The address of this search with something more; what was not chosen stays out of it. */
  protected asked(more: Record<string, string>): Record<string, string | null> {
    const all = { q: this.searched(), tipo: this.tipo(), comune: this.comune(), ...more };
    return Object.fromEntries(
      Object.entries(all).map(([name, value]) => [name, value === '' ? null : (value ?? null)]),
    );
  }

  protected digits(phone: string): string {
    return phone.replace(/[^\d+]/g, '');
  }
}
