import type { EventJob } from '../outbox/event-job';

/** `events`: what the relay takes out of the outbox. `schedule`: what the hour starts. `clocks`: what a case's clock starts. */
export const QUEUE_NAMES = ['events', 'schedule', 'clocks'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** What a job of each queue carries: ids and codes, for a queue is kept longer and read by more people than a table. */
export interface JobData {
  readonly events: EventJob;
  readonly schedule: { readonly task: string };
  readonly clocks: { readonly networkId: string; readonly caseId: string };
}

export interface QueueSettings {
  /** Jobs that one process works on at the same time. */
  readonly concurrency: number;
  readonly attempts: number;
  /** Wait before the second attempt, in ms; doubles each time, with a jitter of half. */
  readonly backOffMs: number;
  /** After this an attempt counts as failed, whatever its code still does. */
  readonly timeLimitMs: number;
  /**
   * How long a worker may go without a sign of life before its job goes to another one. Renewed while the process
   * lives, so it bounds the delay after a crash, not the job.
   */
  readonly lockMs: number;
  /**
   * Seconds that a finished job is remembered. Never nothing: the relay may hand over an event twice, and only the
   * finished job of the same id keeps it from running again.
   */
  readonly rememberFinished: number;
  /** How many failed jobs are kept, the newest; `all` for what somebody has to look at. */
  readonly keepFailed: number | 'all';
}

export const QUEUES: Readonly<Record<QueueName, QueueSettings>> = {
  events: {
    concurrency: 4,
    attempts: 8,
    backOffMs: 2_000,
    timeLimitMs: 60_000,
    lockMs: 30_000,
    rememberFinished: 3_600,
    keepFailed: 'all',
  },
  schedule: {
    concurrency: 2,
    attempts: 3,
    backOffMs: 60_000,
    timeLimitMs: 10 * 60_000,
    lockMs: 30_000,
    rememberFinished: 3_600,
    keepFailed: 1_000,
  },
  // A job that is lost or given up is found by the sweep.
  clocks: {
    concurrency: 2,
    attempts: 3,
    backOffMs: 5_000,
    timeLimitMs: 60_000,
    lockMs: 30_000,
    rememberFinished: 3_600,
    keepFailed: 1_000,
  },
};
