import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import {
  Alert,
  Breadcrumb,
  LongDayPipe,
  Icon,
  InItalian,
  PageAddress,
  PageHeading,
  Problem,
  WrittenIn,
} from '@respi/shared/ui/reading';
import type { Receipt } from './asking';
import { CallableText } from './callable-text';

/** What became of a question, for whoever has its code. The code travels in the body and stands in no address. */
@Component({
  selector: 'respi-receipt-page',
  imports: [
    Alert,
    Breadcrumb,
    CallableText,
    LongDayPipe,
    Icon,
    InItalian,
    PageHeading,
    Problem,
    RouterLink,
    TranslocoPipe,
    WrittenIn,
  ],
  templateUrl: './receipt-page.html',
  styles: `
    form,
    article {
      max-width: 46rem;
    }
    .code {
      max-width: 22rem;
      text-transform: uppercase;
    }
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    blockquote {
      padding-inline-start: 1rem;
      border-inline-start: 4px solid var(--r-line);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReceiptPage {
  private readonly address = inject(PageAddress);
  protected readonly current = inject(CurrentNetwork);
  readonly receipt = input.required<Receipt>();

  protected readonly shown = computed(() => this.receipt().answer?.value ?? null);
  protected readonly problem = computed(() => this.receipt().answer?.problem ?? null);
  protected readonly codeProblem = computed(
    () => this.problem()?.errors?.find(({ path }) => path === 'code')?.message ?? '',
  );

  constructor() {
    this.address.canonical(this.current.link('risposta'));
    effect(() => {
      const problem = this.problem();
      if (problem) this.address.status(problem.status);
    });
  }
}
