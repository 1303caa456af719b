type Stop = () => Promise<void> | void;

interface Step {
  readonly stop: Stop;
  readonly force: (() => void) | undefined;
}

/**
 * Undoes a start in reverse order: what was started last depends on what was started first. Begun half way through
 * a start, it also undoes what is added later.
 */
export class Teardown {
  readonly #steps: Step[] = [];
  readonly #abort = new AbortController();
  #forced = false;
  #run: Promise<void> | undefined;

  /** Aborted when the stop begins: for what waits or runs only during the start. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** @param force ends the thing at once, for a person who does not want to wait */
  async push(stop: Stop, force?: () => void): Promise<void> {
    if (!this.#abort.signal.aborted) {
      this.#steps.push({ stop, force });
      return;
    }
    if (this.#forced) force?.();
    await stop();
    throw new StartInterrupted();
  }

  throwIfStopping(): void {
    if (this.#abort.signal.aborted) throw new StartInterrupted();
  }

  run(): Promise<void> {
    this.#run ??= this.#stopAll();
    return this.#run;
  }

  force(): void {
    this.#forced = true;
    for (const { force } of this.#steps) force?.();
  }

  async #stopAll(): Promise<void> {
    this.#abort.abort();
    const failures: unknown[] = [];
    for (let step = this.#steps.at(-1); step; step = this.#steps.at(-1)) {
      // It leaves the list only when it is done: until then it can still be forced.
      await Promise.resolve(step.stop()).catch((error: unknown) => failures.push(error));
      this.#steps.pop();
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything stopped in order.');
  }
}

export class StartInterrupted extends Error {
  override readonly name = 'StartInterrupted';

  constructor() {
    super('The start was interrupted.');
  }
}
