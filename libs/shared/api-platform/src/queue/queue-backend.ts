import type { JobData, QueueName } from './queues';

export interface JobToAdd<Data> {
  /** A job whose id is in the queue already, finished ones included, is not added again. No colon in it. */
  readonly id: string;
  readonly name: string;
  readonly data: Data;
  /** Not before so many ms from now. */
  readonly delayMs?: number;
}

export interface JobInHand<Data> {
  readonly id: string;
  readonly name: string;
  readonly data: Data;
  /** Aborted when the time of this attempt is over. */
  readonly signal: AbortSignal;
}

export interface Schedule {
  readonly name: string;
  /** Five fields, or six with seconds first; Europe/Rome. */
  readonly cron: string;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly completed: number;
  readonly failed: number;
}

export interface FailedJob {
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
  /** The network that the job is about; null where it is about none. */
  readonly networkId: string | null;
  /** A code, never a message: messages of databases and mail servers quote what they choke on. */
  readonly reason: string;
}

export interface QueueWorker {
  /** Takes no new job, waits for those in hand at most `patienceMs`, then leaves them to another worker. */
  stop(patienceMs: number): Promise<void>;
}

/** The queue, wherever it lives. Everything above this port is the same code on PostgreSQL and on Redis. */
export abstract class QueueBackend {
  /** Resolves when the backend answers; rejects when its schema is missing, or after ten seconds of silence. */
  abstract ready(): Promise<void>;
  abstract add<N extends QueueName>(queue: N, jobs: readonly JobToAdd<JobData[N]>[]): Promise<void>;
  abstract work<N extends QueueName>(queue: N, process: (job: JobInHand<JobData[N]>) => Promise<void>): QueueWorker;
  /**
   * Makes these the schedules, and no others. One that is unchanged is left alone, so that a run that fell due while
   * no worker lived happens when one comes up.
   */
  abstract keepSchedules(schedules: readonly Schedule[]): Promise<void>;
  abstract counts(queue: QueueName): Promise<QueueCounts>;
  /** The newest hundred. */
  abstract failed(queue: QueueName): Promise<FailedJob[]>;
  /** Lets failed jobs run once more. Answers how many did: one that is gone, or runs already, does not count. */
  abstract retry(queue: QueueName, ids: readonly string[]): Promise<number>;
  abstract close(): Promise<void>;
}
