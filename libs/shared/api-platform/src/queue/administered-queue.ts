import type { OnApplicationShutdown } from '@nestjs/common';
import { type QueueAddress, openQueue } from './open-queue';
import type { QueueBackend } from './queue-backend';

/** The queue for those who look at it: the api opens it when the first one does, for it has no other use for it. */
export class AdministeredQueue implements OnApplicationShutdown {
  #open: Promise<QueueBackend> | undefined;

  constructor(private readonly address: QueueAddress) {}

  async backend(): Promise<QueueBackend> {
    this.#open ??= openQueue(this.address);
    return this.#open;
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.#open)?.close();
  }
}
