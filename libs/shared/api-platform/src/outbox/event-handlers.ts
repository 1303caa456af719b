import type { EventJob } from './event-job';

/**
 * What happens after an event was committed. May be called again for the same event (a crash after its work and before
 * the job was marked done): whatever it writes carries the event's id under a unique key.
 */
export interface EventHandler {
  /** Unique; appears in the log. */
  readonly name: string;
  readonly stream: string;
  readonly types: readonly string[];
  handle(event: EventJob, signal: AbortSignal): Promise<void>;
}

/** Nest token: every handler of this process, as an array. */
export const EVENT_HANDLERS = Symbol('EventHandlers');

/** Finds who handles what. @throws Error at start-up when two handlers have one name, or one listens to nothing. */
export class EventHandlers {
  readonly #byEvent = new Map<string, EventHandler[]>();

  constructor(handlers: readonly EventHandler[]) {
    const names = new Set<string>();
    for (const handler of handlers) {
      if (names.has(handler.name)) throw new Error(`Two event handlers are named "${handler.name}"`);
      names.add(handler.name);
      if (handler.types.length === 0) throw new Error(`The event handler "${handler.name}" names no event`);
      if (new Set(handler.types).size < handler.types.length)
        throw new Error(`The event handler "${handler.name}" names an event twice`);
      for (const type of handler.types) {
        const key = keyOf(handler.stream, type);
        this.#byEvent.set(key, [...(this.#byEvent.get(key) ?? []), handler]);
      }
    }
  }

  /** Every handler gets its turn, whatever the others do. @throws AggregateError when some failed, so that the job is tried again. */
  async handle(event: EventJob, signal: AbortSignal): Promise<void> {
    const failures: unknown[] = [];
    for (const handler of this.#byEvent.get(keyOf(event.stream, event.type)) ?? []) {
      try {
        await handler.handle(event, signal);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'event handlers failed');
  }
}

function keyOf(stream: string, type: string): string {
  return `${stream}\0${type}`;
}
