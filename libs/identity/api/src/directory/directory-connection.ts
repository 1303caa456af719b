import { Logger } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import pg from 'pg';

/**
 * The Directory's own connection, beside the pool: it hears of changes, and it loads. Were the pool used, requests that
 * hold its every connection could wait for the Directory, which would wait for one of them.
 */
export class DirectoryConnection {
  private client: Promise<pg.Client> | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly log = new Logger('Directory');

  constructor(
    private readonly url: string,
    /** Called with the network that changed, or null when changes may have been missed. */
    private readonly changed: (networkId: string | null) => void,
  ) {}

  /** One after the other: a connection has one transaction at a time. */
  run<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const result = this.queue.then(async () => {
      const client = await this.connected();
      try {
        return await work(client);
      } catch (error) {
        // After a time-out nobody knows what the connection is doing.
        if (!(error instanceof Problem)) void client.end().catch(() => undefined);
        throw error;
      }
    });
    this.queue = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    await this.queue;
    const client = await this.client?.catch(() => null);
    this.client = null;
    await client?.end();
  }

  private connected(): Promise<pg.Client> {
    this.client ??= this.connect();
    return this.client;
  }

  private connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'respi directory',
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      keepAlive: true,
      options: '-c search_path=respi,public',
    });
    const current = client
      .connect()
      .then(() => client.query('listen respi_directory'))
      .then(() => client);
    const lost = (): void => {
      if (this.client === current) this.client = null;
      this.changed(null);
    };
    current.catch(lost);
    client.on('error', (error) => {
      this.log.warn(`connection lost (${error.message})`);
      lost();
    });
    client.on('end', lost);
    client.on('notification', ({ payload }) => this.changed(payload ?? null));
    return current;
  }
}
