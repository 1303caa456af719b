import { Logger } from '@nestjs/common';
import type { EventHandlers } from '../outbox/event-handlers';
import type { OutboxRelay } from '../outbox/relay';
import type { QueueBackend, QueueWorker } from '../queue/queue-backend';
import type { JobData } from '../queue/queues';
import type { BackgroundLoop } from './background-loop';
import type { ScheduledTasks } from './scheduled-task';

/** Who supervises a worker waits 15 s before it ends it; jobs in hand get most of that. */
const PATIENCE_MS = 8_000;

/** What a job of the queue `clocks` does. */
export interface ClockJobs {
  run(job: JobData['clocks']): Promise<void>;
}

/** Everything a worker does, started and stopped in order. */
export class WorkerProcess {
  readonly #log = new Logger('worker');
  #schedules: QueueWorker | undefined;
  #events: QueueWorker | undefined;
  #clocks: QueueWorker | undefined;

  constructor(
    private readonly queue: QueueBackend,
    private readonly relay: OutboxRelay,
    private readonly handlers: EventHandlers,
    private readonly tasks: ScheduledTasks,
    private readonly loops: readonly BackgroundLoop[],
    private readonly clocks: ClockJobs,
  ) {}

  async start(): Promise<void> {
    await this.queue.ready();
    await this.queue.keepSchedules(this.tasks.all);
    this.#events = this.queue.work('events', ({ data, signal }) => this.handlers.handle(data, signal));
    this.#schedules = this.queue.work('schedule', ({ data, signal }) => this.tasks.run(data.task, signal));
    this.#clocks = this.queue.work('clocks', ({ data }) => this.clocks.run(data));
    for (const loop of this.loops) loop.start();
    this.relay.start();
  }

  /** Nothing new is begun, what is in hand is finished, then the doors close: schedules, jobs, loops, relay, queue. */
  async stop(): Promise<void> {
    const workers = [this.#schedules, this.#events, this.#clocks].flatMap((worker) => worker ?? []);
    await Promise.all(workers.map((worker) => worker.stop(PATIENCE_MS)));
    const loops = await Promise.allSettled([...this.loops, this.relay].map((loop) => loop.stop()));
    for (const loop of loops) if (loop.status === 'rejected') this.#log.warn('A loop did not stop in order');
    await this.queue.close();
  }
}
