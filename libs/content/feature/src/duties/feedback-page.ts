import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { HELPDESK_TEXT_MAX, HELPDESK_TEXT_MIN } from '@respi/content/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import {
  Alert,
  Breadcrumb,
  Icon,
  LongDayPipe,
  PageAddress,
  PageHeading,
  Problem,
  saidBeside,
  saidOnTop,
} from '@respi/shared/ui/reading';
import type { Telling } from './feedback';

/** Tells of a barrier without an account: the form, then the receipt. Forms alone, no script. */
@Component({
  selector: 'respi-feedback-page',
  imports: [Alert, Breadcrumb, Icon, LongDayPipe, PageHeading, Problem, RouterLink, TranslocoPipe],
  templateUrl: './feedback-page.html',
  styles: `
    form,
    .receipt {
      max-width: 46rem;
    }
    .btn {
      white-space: normal;
    }
    /* Out of the page rather than hidden: programs skip what is hidden. */
    .trap {
      position: absolute;
      inset-inline-start: -200vw;
      block-size: 1px;
      overflow: hidden;
    }
    .receipt h2 {
      margin-block-start: 0;
    }
    .code {
      font-size: clamp(1rem, 6vw, 1.75rem);
      font-weight: 700;
      line-height: 1.3;
      white-space: nowrap;
      user-select: all;
    }
    @media (scripting: none) {
      .needs-script {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FeedbackPage {
  private readonly address = inject(PageAddress);
  protected readonly current = inject(CurrentNetwork);
  protected readonly limits = { min: HELPDESK_TEXT_MIN, max: HELPDESK_TEXT_MAX };
  readonly telling = input.required<Telling>();

  protected readonly here = computed(() => this.current.link('accessibilita', 'segnala'));
  protected readonly textProblems = computed(() => saidBeside(this.telling().problem, 'text'));
  protected readonly pageProblems = computed(() => saidBeside(this.telling().problem, 'page'));
  protected readonly onTop = computed(() => saidOnTop(this.telling().problem, ['text', 'page']));

  constructor() {
    this.address.canonical(this.current.link('accessibilita', 'segnala'));
    effect(() => {
      const { problem, receipt } = this.telling();
      // Nobody is asked whether to send again what they go back to. The code is shown this once.
      if (!receipt) this.address.mayBeGoneBackTo();
      if (problem) this.address.status(problem.status);
    });
  }
}
