import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import {
  Breadcrumb,
  Icon,
  InItalian,
  LongDayPipe,
  PageAddress,
  PageHeading,
  Problem,
  WrittenIn,
} from '@respi/shared/ui/reading';
import type { FeedbackRead } from './feedback';

/** What became of a barrier that was told, for whoever has its code. The code travels in the body and stands in no address. */
@Component({
  selector: 'respi-feedback-answer-page',
  imports: [Breadcrumb, Icon, InItalian, LongDayPipe, PageHeading, Problem, RouterLink, TranslocoPipe, WrittenIn],
  templateUrl: './feedback-answer-page.html',
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
export class FeedbackAnswerPage {
  private readonly address = inject(PageAddress);
  protected readonly current = inject(CurrentNetwork);
  readonly read = input.required<FeedbackRead>();

  protected readonly shown = computed(() => this.read().answer?.value ?? null);
  protected readonly problem = computed(() => this.read().answer?.problem ?? null);
  protected readonly codeProblem = computed(
    () => this.problem()?.errors?.find(({ path }) => path === 'code')?.message ?? '',
  );

  constructor() {
    this.address.canonical(this.current.link('accessibilita', 'risposta'));
    effect(() => {
      const problem = this.problem();
      if (problem) this.address.status(problem.status);
    });
  }
}
