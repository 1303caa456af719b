import { EventEntity, IdempotencyEntity, OutboxEntity } from './entities/event-log';
import { CreateEventsOutboxAndIdempotency1764100100000 } from './migrations/1764100100000-create-events-outbox-and-idempotency';
import { HandOverInOrder1764100800500 } from './migrations/1764100800500-hand-over-in-order';

/** The tables that belong to no context, for the drift check. */
export const PLATFORM_ENTITIES = [EventEntity, OutboxEntity, IdempotencyEntity];

export const PLATFORM_MIGRATIONS = [CreateEventsOutboxAndIdempotency1764100100000, HandOverInOrder1764100800500];
