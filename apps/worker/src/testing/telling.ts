import type { TestingModule } from '@nestjs/testing';
import { EVENT_HANDLERS, type EventHandler, EventHandlers } from '@respi/shared/api-platform';
import type { TestNetwork } from '@respi/shared/testing';
import type { TestSchema } from './a-worker';

export interface Told {
  readonly id: string;
  readonly type: string;
}

/** Hands events to the worker as the queue does, and reads in whose inbox they came to stand. */
export class Telling {
  constructor(
    private readonly database: TestSchema,
    private readonly network: TestNetwork,
    private readonly worker: TestingModule,
    private readonly stream: string,
  ) {}

  /** Of one thing, in the order in which they happened. */
  async eventsOf(streamId: string): Promise<Told[]> {
    const { rows } = await this.database.owner.query<Told>(
      'select id, type from event where stream_id = $1 order by seq',
      [streamId],
    );
    return rows;
  }

  async handle({ id: eventId, type }: Told, streamId: string): Promise<void> {
    const handlers = new EventHandlers(this.worker.get<EventHandler[]>(EVENT_HANDLERS));
    const event = {
      ...{ eventId, networkId: this.network.id, stream: this.stream, streamId, type, actorId: null },
      ...{ at: new Date().toISOString(), silent: false },
    };
    await handlers.handle(event, new AbortController().signal);
  }

  /** "appointment_planned: counter appointment_planned, ..." */
  async inboxesOf({ id, type }: Told): Promise<string> {
    const { rows } = await this.database.owner.query<{ name: string; kind: string }>(
      `select p.name, n.kind from notice n join person p on p.account_id = n.account_id and p.network_id = n.network_id
        where n.event_id = $1 order by p.name`,
      [id],
    );
    return `${type}: ${rows.map(({ name, kind }) => `${name} ${kind}`).join(', ')}`;
  }

  /** Every event twice: the worker died before it said that it was done. */
  async allOf(streamId: string): Promise<string[]> {
    const told: string[] = [];
    for (const event of await this.eventsOf(streamId)) {
      await this.handle(event, streamId);
      await this.handle(event, streamId);
      told.push(await this.inboxesOf(event));
    }
    return told;
  }

  /** Everything that stands in an inbox, as text. */
  async allNotices(): Promise<string> {
    const { rows } = await this.database.owner.query<{ row: string }>('select to_jsonb(n)::text as row from notice n');
    return rows.map(({ row }) => row).join();
  }
}
