import type { Logger } from '@nestjs/common';
import { failureCode } from './job-attempt';

/** Work that no answer waits for, so that nobody can tell by the clock whether there was any. What fails is logged. */
export class Unawaited {
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly log: Logger) {}

  /** @param failed what to say of it where it fails: "A mail was not sent" */
  run(what: Promise<unknown>, failed: string): void {
    const work: Promise<void> = what
      .then(() => undefined)
      .catch((error: unknown) => {
        this.log.error(`${failed}: ${failureCode(error)}`);
      })
      .finally(() => this.running.delete(work));
    this.running.add(work);
  }

  async settled(): Promise<void> {
    await Promise.all(this.running);
  }
}
