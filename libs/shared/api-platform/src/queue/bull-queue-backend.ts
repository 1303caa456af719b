import { Logger } from '@nestjs/common';
import type { BackendClasses, DefaultJobOptions, IQueueBackend, Job, Queue } from 'bullmq';
import { failureCode, whereItFailed, withinTime } from './job-attempt';
import {
  type FailedJob,
  type JobInHand,
  type JobToAdd,
  QueueBackend,
  type QueueCounts,
  type QueueWorker,
  type Schedule,
} from './queue-backend';
import type { JobData, QueueName, QueueSettings } from './queues';
import { oncePer } from '../worker/once-per';

const ROME = 'Europe/Rome';
/** A job whose worker was killed goes to another one this often before it counts as failed. */
const DEATHS_SURVIVED = 25;

const READY_WITHIN_MS = 10_000;

export interface BullConnection<B extends IQueueBackend, C> {
  readonly classes: BackendClasses<B, C>;
  readonly connection: C;
  end(): Promise<void>;
}

type AnyQueue<B extends IQueueBackend, C> = Queue<unknown, unknown, string, unknown, unknown, string, B, C>;

/** BullMQ behind the port. Which database it speaks to is decided by the connection alone. */
export class BullQueueBackend<B extends IQueueBackend, C> extends QueueBackend {
  readonly #bull: BullConnection<B, C>;
  readonly #settings: Readonly<Record<QueueName, QueueSettings>>;
  readonly #queues = new Map<QueueName, AnyQueue<B, C>>();
  readonly #log = new Logger('queue');
  readonly #complain = oncePer(30_000, (words: string) => this.#log.error(words));

  constructor(bull: BullConnection<B, C>, settings: Readonly<Record<QueueName, QueueSettings>>) {
    super();
    this.#bull = bull;
    this.#settings = settings;
  }

  override async ready(): Promise<void> {
    // A Redis that is gone is waited for without an end; whoever starts us should hear of it.
    await withinTime(READY_WITHIN_MS, () => this.#queue('events').waitUntilReady());
  }

  override async add<N extends QueueName>(queue: N, jobs: readonly JobToAdd<JobData[N]>[]): Promise<void> {
    await this.#queue(queue).addBulk(
      jobs.map(({ id, name, data, delayMs = 0 }) => ({ name, data, opts: { jobId: id, delay: delayMs } })),
    );
  }

  override work<N extends QueueName>(queue: N, process: (job: JobInHand<JobData[N]>) => Promise<void>): QueueWorker {
    const { concurrency, timeLimitMs, lockMs } = this.#settings[queue];
    const { Worker } = this.#bull.classes;
    const worker = new Worker<JobData[N], undefined>(
      queue,
      async (job: Job<JobData[N], undefined>) => {
        const { id = '', name, data } = job;
        try {
          await withinTime(timeLimitMs, (signal) => process({ id, name, data, signal }));
        } catch (error) {
          this.#log.warn(
            `${queue} ${name} ${id}, attempt ${job.attemptsMade + 1}: ${failureCode(error)}\n${whereItFailed(error)}`,
          );
          throw codeOnly(error);
        }
        return undefined;
      },
      {
        connection: this.#bull.connection,
        concurrency,
        lockDuration: lockMs,
        stalledInterval: lockMs,
        maxStalledCount: DEATHS_SURVIVED,
      },
    );
    worker.on('error', (error) => this.#complain(`${queue}: ${failureCode(error)}`));
    return { stop: (patienceMs) => stopWithin(patienceMs, () => worker.close()) };
  }

  override async keepSchedules(schedules: readonly Schedule[]): Promise<void> {
    const queue = this.#queue('schedule');
    const known = new Map((await queue.getJobSchedulers(0, -1)).map((scheduler) => [scheduler.key, scheduler]));
    for (const key of known.keys()) {
      if (!schedules.some(({ name }) => name === key)) await queue.removeJobScheduler(key);
    }
    for (const { name, cron } of schedules) {
      const before = known.get(name);
      if (before?.pattern === cron && before.tz === ROME && before.next !== undefined) continue;
      await queue.upsertJobScheduler(name, { pattern: cron, tz: ROME }, { name, data: { task: name } });
    }
  }

  override async counts(queue: QueueName): Promise<QueueCounts> {
    const counts = await this.#queue(queue).getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed');
    const of = (state: keyof QueueCounts): number => counts[state] ?? 0;
    return {
      waiting: of('waiting'),
      active: of('active'),
      delayed: of('delayed'),
      completed: of('completed'),
      failed: of('failed'),
    };
  }

  override async failed(queue: QueueName): Promise<FailedJob[]> {
    const jobs = await this.#queue(queue).getFailed(0, 99);
    return jobs.map((job) => ({
      id: job.id ?? '',
      name: job.name,
      attempts: job.attemptsMade,
      networkId: networkOf(job.data),
      reason: job.failedReason,
    }));
  }

  override async retry(queue: QueueName, ids: readonly string[]): Promise<number> {
    const retried = await Promise.all(ids.map((id) => this.#retryOne(queue, id)));
    return retried.filter(Boolean).length;
  }

  async #retryOne(queue: QueueName, id: string): Promise<boolean> {
    const job = await this.#queue(queue).getJob(id);
    if (!job || !(await job.isFailed())) return false;
    await job.retry('failed');
    return true;
  }

  override async close(): Promise<void> {
    await Promise.allSettled([...this.#queues.values()].map((queue) => queue.close()));
    this.#queues.clear();
    await this.#bull.end();
  }

  #queue(name: QueueName): AnyQueue<B, C> {
    const made = this.#queues.get(name);
    if (made) return made;
    const queue = new this.#bull.classes.Queue<unknown, unknown>(name, {
      connection: this.#bull.connection,
      defaultJobOptions: jobOptions(this.#settings[name]),
    });
    queue.on('error', (error) => this.#complain(`${name}: ${failureCode(error)}`));
    this.#queues.set(name, queue);
    return queue;
  }
}

function networkOf(data: unknown): string | null {
  const { networkId } = (data ?? {}) as { networkId?: unknown };
  return typeof networkId === 'string' ? networkId : null;
}

function jobOptions(settings: QueueSettings): DefaultJobOptions {
  return {
    attempts: settings.attempts,
    backoff: { type: 'exponential', delay: settings.backOffMs, jitter: 0.5 },
    removeOnComplete: { age: settings.rememberFinished },
    removeOnFail: settings.keepFailed === 'all' ? false : { count: settings.keepFailed },
    stackTraceLimit: 0,
  };
}

function codeOnly(error: unknown): Error {
  const bare = new Error(failureCode(error));
  bare.stack = bare.message;
  return bare;
}

/** What is still in hand afterwards keeps its lock a moment longer; then another worker takes it up. */
async function stopWithin(patienceMs: number, close: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  await Promise.race([close(), patience]);
  clearTimeout(timer);
}
