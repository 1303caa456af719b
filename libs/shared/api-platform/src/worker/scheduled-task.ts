/**
 * Work that a clock starts, once in the whole installation each time. It must bear being run twice, and being run late:
 * a run that fell due while no worker lived happens when one comes up.
 */
export interface ScheduledTask {
  /** Unique, kebab-case: names the schedule in the queue. */
  readonly name: string;
  /** Five fields, or six with seconds first; Europe/Rome. */
  readonly cron: string;
  run(signal: AbortSignal): Promise<void>;
}

/** Nest token: every scheduled task of this process, as an array. */
export const SCHEDULED_TASKS = Symbol('ScheduledTasks');

/** Finds tasks by name. @throws Error at start-up when two have one name. */
export class ScheduledTasks {
  readonly #byName = new Map<string, ScheduledTask>();

  constructor(tasks: readonly ScheduledTask[]) {
    for (const task of tasks) {
      if (this.#byName.has(task.name)) throw new Error(`Two scheduled tasks are named "${task.name}"`);
      this.#byName.set(task.name, task);
    }
  }

  get all(): readonly ScheduledTask[] {
    return [...this.#byName.values()];
  }

  async run(name: string, signal: AbortSignal): Promise<void> {
    const task = this.#byName.get(name);
    // A job of a task that this version no longer has: nothing to do, and nothing to retry.
    await task?.run(signal);
  }
}
