import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Breadcrumb, LongDayPipe, PageAddress, PageHeading, Problem } from '@respi/shared/ui/reading';
import { ReceiptPanel, type SentReceipt } from '@respi/shared/ui/sending';

/** The receipt of a barrier that was told. It may be loaded again and gone back to, as long as this browser has it and nobody hid it. */
@Component({
  selector: 'respi-feedback-sent-page',
  imports: [Breadcrumb, LongDayPipe, PageHeading, Problem, ReceiptPanel, RouterLink, TranslocoPipe],
  templateUrl: './feedback-sent-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FeedbackSentPage {
  protected readonly current = inject(CurrentNetwork);
  readonly sent = input.required<SentReceipt | null>();
  protected readonly here = computed(() => this.current.link('accessibilita', 'segnala', 'inviata'));

  constructor() {
    const address = inject(PageAddress);
    address.canonical(this.here());
    address.notIndexed();
    effect(() => {
      const problem = this.sent()?.problem;
      if (problem) address.status(problem.status);
    });
  }
}
