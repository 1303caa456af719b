import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { AdministeredQueueName } from '@respi/identity/contract';
import { asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Button, CARD_TABLE, Empty, Icon, PageHeading, Problem, Skeleton, pluralKey } from '@respi/shared/ui';
import { Administration } from './administration';

/** What the portal does by itself in the background: what waits, and what failed and may be tried again. */
@Component({
  selector: 'respi-queue-page',
  imports: [Button, CARD_TABLE, Empty, Icon, PageHeading, Problem, Skeleton, TranslocoPipe],
  templateUrl: './queue-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QueuePage {
  private readonly administration = inject(Administration);
  private readonly transloco = inject(TranslocoService);

  protected readonly known = resource({ loader: () => loaded(this.administration.queue()) });
  protected readonly status = computed(() => (this.known.hasValue() ? this.known.value().value : null));
  protected readonly refused = computed(() => (this.known.hasValue() ? this.known.value().problem : null));
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly done = signal('');

  protected async retryAll(): Promise<void> {
    const failed = this.status()?.failed ?? [];
    const queues = [...new Set(failed.map(({ queue }) => queue))];
    await this.ask(async () => {
      let retried = 0;
      for (const queue of queues)
        retried += await this.retried(
          queue,
          failed.filter((job) => job.queue === queue).map(({ id }) => id),
        );
      return retried;
    });
  }

  protected async retry(queue: AdministeredQueueName, id: string): Promise<void> {
    await this.ask(() => this.retried(queue, [id]));
  }

  private async retried(queue: AdministeredQueueName, ids: readonly string[]): Promise<number> {
    return (await this.administration.retryJobs(queue, ids)).retried;
  }

  private async ask(work: () => Promise<number>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    this.done.set('');
    try {
      const count = await work();
      this.done.set(this.transloco.translate(pluralKey('admin.queue.retried', count), { count }));
      this.known.reload();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
