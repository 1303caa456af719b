import { EventEntity, IdempotencyEntity, OutboxEntity } from './entities/event-log';
import { CreateEventsOutboxAndIdempotency1764100100000 } from './migrations/1764100100000-create-events-outbox-and-idempotency';

/** The tables that belong to no context, for the drift check. */
export const PLATFORM_ENTITIES = [EventEntity, OutboxEntity, IdempotencyEntity];

export const PLATFORM_MIGRATIONS = [CreateEventsOutboxAndIdempotency1764100100000];
