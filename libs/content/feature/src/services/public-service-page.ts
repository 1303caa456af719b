import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { PublicService } from '@respi/content/contract';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import { localeOf } from '@respi/shared/contract/languages';
import {
  Alert,
  Breadcrumb,
  Icon,
  InItalian,
  LongDayPipe,
  openingHours,
  PAGE_LANGUAGE,
  PageAddress,
  PageHeading,
  Problem,
  WrittenIn,
} from '@respi/shared/ui/reading';
import { serviceData } from './service-data';

/** One service as anybody reads it: where, when, what to bring, and when somebody last said that it is still so. */
@Component({
  selector: 'respi-public-service-page',
  imports: [
    Alert,
    Breadcrumb,
    Icon,
    InItalian,
    LongDayPipe,
    PageHeading,
    Problem,
    RouterLink,
    TranslocoPipe,
    WrittenIn,
  ],
  templateUrl: './public-service-page.html',
  styles: `
    article {
      max-width: 46rem;
      overflow-wrap: anywhere;
    }
    h2 {
      font-size: 1.25rem;
    }
    .text {
      white-space: pre-line;
    }
    .line {
      display: block;
    }
    .call {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: var(--r-target);
      font-weight: 600;
    }
    @media (scripting: none) {
      .needs-script {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicServicePage {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(PAGE_LANGUAGE);
  private readonly address = inject(PageAddress);
  protected readonly current = inject(CurrentNetwork);
  readonly service = input.required<Loaded<PublicService>>();

  protected readonly missing = computed(() => this.service().problem?.status === 404);
  protected readonly hours = computed(() => openingHours(this.service().value?.hours ?? null, this.language));

  constructor() {
    effect(() => {
      const { value, problem } = this.service();
      if (problem) this.address.status(problem.status === 404 ? 404 : 503);
      if (!value) return;
      const path = this.current.link('servizi', value.slug);
      this.address.canonical(path);
      this.address.describe(value.content.description);
      const kind: string = this.transloco.translate(`content.serviceKind.${value.content.kind}`);
      this.address.structured(serviceData(value, this.address.absolute(path), kind));
    });
  }

  protected digits(phone: string): string {
    return phone.replace(/[^\d+]/g, '');
  }

  protected euro(amount: number): string {
    return amount.toLocaleString(localeOf(this.language), { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 });
  }
}
