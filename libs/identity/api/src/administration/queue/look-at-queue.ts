import { ADMINISTERED_QUEUES, type QueueRetried, type QueueRetry, type QueueStatus } from '@respi/identity/contract';
import { AdministeredQueue, Database, type Principal } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';

/** What waits and what failed, for administrators. Jobs about another network are not theirs to see, nor to start again. */
@Injectable()
export class LookAtQueue {
  constructor(
    private readonly database: Database,
    private readonly queue: AdministeredQueue,
  ) {}

  async status(who: Principal): Promise<QueueStatus> {
    await this.mayKnock(who);
    const backend = await this.queue.backend();
    const queues = await Promise.all(
      ADMINISTERED_QUEUES.map(async (name) => {
        const { waiting, active, delayed, failed } = await backend.counts(name);
        return { name, waiting, active, delayed, failed };
      }),
    );
    const failed = await Promise.all(ADMINISTERED_QUEUES.map((queue) => this.failed(who, queue)));
    return { queues, failed: failed.flat() };
  }

  async retry(who: Principal, { queue, ids }: QueueRetry): Promise<QueueRetried> {
    await this.mayKnock(who);
    const own = new Set((await this.failed(who, queue)).map(({ id }) => id));
    const backend = await this.queue.backend();
    const wanted = ids.filter((id) => own.has(id));
    return { retried: await backend.retry(queue, wanted) };
  }

  private async failed(who: Principal, queue: QueueRetry['queue']): Promise<QueueStatus['failed']> {
    const jobs = await (await this.queue.backend()).failed(queue);
    return jobs
      .filter(({ networkId }) => networkId === null || networkId === who.networkId)
      .map(({ id, name, attempts, reason }) => ({ queue, id, name, attempts, reason }));
  }

  /** The queue is no table behind the walls: the transaction looks whether this person may ask at all. */
  private mayKnock(who: Principal): Promise<void> {
    return this.database.run(who, () => Promise.resolve());
  }
}
