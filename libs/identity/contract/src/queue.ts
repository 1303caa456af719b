import * as z from 'zod';

/** The queues of an installation, as administrators know them. What each is for: docs/operations.md. */
export const ADMINISTERED_QUEUES = ['events', 'schedule', 'clocks'] as const;
export const AdministeredQueueName = z.enum(ADMINISTERED_QUEUES);
export type AdministeredQueueName = z.infer<typeof AdministeredQueueName>;

const count = z.number().int();

export const QueueStatus = z.object({
  queues: z
    .array(
      z.object({
        name: AdministeredQueueName,
        waiting: count,
        active: count,
        delayed: count.describe('put off to a later time'),
        failed: count,
      }),
    )
    .describe('of the whole installation: a number, and no network'),
  failed: z
    .array(
      z.object({
        queue: AdministeredQueueName,
        id: z.string(),
        name: z.string().describe('what it was to do: `case.reply_released`'),
        attempts: count,
        reason: z.string().describe('a code'),
      }),
    )
    .describe("of the administrator's own network, and what is about none; the newest first"),
});
export type QueueStatus = z.infer<typeof QueueStatus>;

export const QueueRetry = z.strictObject({
  queue: AdministeredQueueName,
  ids: z.array(z.string().min(1).max(200)).min(1, { error: 'too_few' }).max(100, { error: 'too_many' }),
});
export type QueueRetry = z.infer<typeof QueueRetry>;
export const QueueRetried = z.object({ retried: count });
export type QueueRetried = z.infer<typeof QueueRetried>;
