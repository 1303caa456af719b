import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Mail, MailState } from '@respi/notifications/contract';
import { asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  DateTimePipe,
  Empty,
  LoadMore,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
  type StateTone,
} from '@respi/shared/ui';
import { Administration } from './administration';

const TONES: Readonly<Record<MailState, StateTone>> = {
  kept: 'waiting',
  queued: 'active',
  sent: 'done',
  failed: 'attention',
};

/** The mails of the network: without a mail server an invitation is read here and handed over by hand. */
@Component({
  selector: 'respi-mails-page',
  imports: [DateTimePipe, Empty, LoadMore, PageHeading, Problem, Skeleton, StateLabel, TranslocoPipe],
  templateUrl: './mails-page.html',
  styles: `
    li {
      margin-bottom: 0.75rem;
    }
    summary {
      min-height: var(--r-target);
      padding: 0.5rem 0;
      cursor: pointer;
      color: var(--r-link);
    }
    pre {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      font: inherit;
      margin: 0;
      padding: 0.75rem;
      background: var(--r-surface);
      border-radius: var(--r-radius);
    }
    h2 {
      margin: 0 0 0.25rem;
      font-size: 1.125rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MailsPage {
  private readonly administration = inject(Administration);
  protected readonly mails = signal<readonly Mail[] | null>(null);
  protected readonly next = signal<string | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);

  constructor() {
    void this.read();
  }

  protected tone(state: MailState): StateTone {
    return TONES[state];
  }

  protected async read(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const page = await this.administration.mails(this.next());
      this.mails.update((before) => [...(before ?? []), ...page.items]);
      this.next.set(page.nextCursor);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
