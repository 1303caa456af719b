import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { HELPDESK_TEXT_MAX, HELPDESK_TEXT_MIN } from '@respi/content/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Alert, Breadcrumb, PageAddress, PageHeading, Problem, saidBeside, saidOnTop } from '@respi/shared/ui/reading';
import { FormTrap, PlainField, SendOnce, isOfSentForm, isSentAlready } from '@respi/shared/ui/sending';
import type { Telling } from './feedback';

/** Tells of a barrier without an account. Forms alone, no script. */
@Component({
  selector: 'respi-feedback-page',
  imports: [Alert, Breadcrumb, FormTrap, PageHeading, PlainField, Problem, RouterLink, SendOnce, TranslocoPipe],
  templateUrl: './feedback-page.html',
  styles: `
    form {
      max-width: 46rem;
    }
    .btn {
      white-space: normal;
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
  protected readonly isSentBefore = computed(() => isOfSentForm(this.telling().problem));
  protected readonly isSentAlready = computed(() => isSentAlready(this.telling().problem));
  protected readonly onTop = computed(() => saidOnTop(this.telling().problem, ['text', 'page']));

  constructor() {
    this.address.canonical(this.current.link('accessibilita', 'segnala'));
    effect(() => {
      const { problem } = this.telling();
      // Nobody is asked whether to send again what they go back to.
      this.address.mayBeGoneBackTo();
      if (problem) this.address.status(problem.status);
    });
  }
}
