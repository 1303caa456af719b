import { EventEntity, IdempotencyEntity, OutboxEntity } from './entities/event-log';
import { CreateEventsOutboxAndIdempotency1764100100000 } from './migrations/1764100100000-create-events-outbox-and-idempotency';
import { HandOverInOrder1764100800500 } from './migrations/1764100800500-hand-over-in-order';
import { GiveNetworksKeys1764101300000 } from './migrations/1764101300000-give-networks-keys';
import { LogAccess1764101320000 } from './migrations/1764101320000-log-access';
import { LogWhoWasNotLetIn1764101400000 } from './migrations/1764101400000-log-who-was-not-let-in';
import { ReadAccessLog1764101600000 } from './migrations/1764101600000-read-access-log';
import { FindOpeningsByIndex1764102200000 } from './migrations/1764102200000-find-openings-by-index';
import { AccessBlockEntity, AccessRecordEntity } from './entities/access-log';
import { NetworkKeyEntity } from './entities/network-key';

/** The tables that belong to no context, for the drift check. */
export const PLATFORM_ENTITIES = [
  EventEntity,
  OutboxEntity,
  IdempotencyEntity,
  NetworkKeyEntity,
  AccessRecordEntity,
  AccessBlockEntity,
];

export const PLATFORM_MIGRATIONS = [
  CreateEventsOutboxAndIdempotency1764100100000,
  HandOverInOrder1764100800500,
  GiveNetworksKeys1764101300000,
  LogAccess1764101320000,
  LogWhoWasNotLetIn1764101400000,
  ReadAccessLog1764101600000,
  FindOpeningsByIndex1764102200000,
];
