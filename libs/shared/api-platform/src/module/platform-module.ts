import { type DynamicModule, Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Clock, systemClock } from '@respi/shared/kernel';
import { DataSource } from 'typeorm';
import type { Config } from '../config';
import { FieldCipher } from '../crypto/field-cipher';
import { KeyedDigests } from '../crypto/keyed-digests';
import { NetworkKeys } from '../crypto/network-keys';
import { type DataSourceParts, applicationOptions } from '../database/data-source';
import { Database } from '../database/database';
import { HealthController } from '../http/health-controller';
import { SessionGuard } from '../http/access';
import { SessionStrategy } from '../http/session-strategy';
import { AdministeredQueue } from '../queue/administered-queue';
import { LiveChannel } from '../live/live-channel';
import { RequestLimits } from '../http/request-limits';
import { SessionUse } from '../http/session-use';
import { TOKEN_SETTINGS, type TokenSettings } from '../http/tokens';

/** The validated configuration, for whoever needs a setting. */
export const CONFIG = Symbol('Config');

const ACCESS_LIFE = 10 * 60;
const REFRESH_LIFE = 12 * 60 * 60;

export interface PlatformOptions {
  /** False where nothing listens. */
  readonly http?: boolean;
  /** What every transaction takes its instant from; the demo tells of days gone by with a clock of its own. */
  readonly clock?: Clock;
}

/** What every process shares: configuration, keys, the door to the database, who is calling. */
@Global()
@Module({})
export class PlatformModule {
  static for(
    config: Config,
    parts: DataSourceParts,
    { http = true, clock = systemClock }: PlatformOptions = {},
  ): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        PassportModule,
        TypeOrmModule.forRootAsync({ useFactory: () => applicationOptions(config.database.url, parts) }),
      ],
      controllers: http ? [HealthController] : [],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LiveChannel, useFactory: () => new LiveChannel(config.database.url) },
        { provide: AdministeredQueue, useFactory: () => new AdministeredQueue(config.queue) },
        { provide: KeyedDigests, useValue: digestsOf(config) },
        { provide: FieldCipher, useValue: cipherOf(config) },
        { provide: TOKEN_SETTINGS, useValue: tokenSettings(config) },
        {
          provide: Database,
          inject: [DataSource, KeyedDigests, LiveChannel],
          useFactory: (source: DataSource, digests: KeyedDigests, live: LiveChannel) =>
            new Database(source, digests, clock, (networkId, streamId, eventIds) =>
              live.tell({ kind: 'event', networkId, streamId, eventIds }),
            ),
        },
        {
          provide: NetworkKeys,
          inject: [FieldCipher, KeyedDigests, Database],
          useFactory: (ring: FieldCipher, digests: KeyedDigests, database: Database) =>
            new NetworkKeys(ring, digests, database),
        },
        { provide: RequestLimits, useValue: new RequestLimits(config.limits) },
        SessionUse,
        SessionStrategy,
        SessionGuard,
      ],
      exports: [
        CONFIG,
        AdministeredQueue,
        KeyedDigests,
        FieldCipher,
        NetworkKeys,
        TOKEN_SETTINGS,
        Database,
        LiveChannel,
        PassportModule,
        RequestLimits,
        SessionGuard,
      ],
    };
  }
}

export function digestsOf(config: Pick<Config, 'keys'>): KeyedDigests {
  return new KeyedDigests(Buffer.from(config.keys.index), Buffer.from(config.keys.digest));
}

export function cipherOf(config: Pick<Config, 'keys'>): FieldCipher {
  const [current] = config.keys.ring;
  return new FieldCipher(new Map(config.keys.ring.map((entry) => [entry.id, Buffer.from(entry.key)])), current.id);
}

function tokenSettings(config: Config): TokenSettings {
  return {
    key: Buffer.from(config.keys.token),
    accessLife: ACCESS_LIFE,
    refreshLife: REFRESH_LIFE,
    accessCookie: `${config.cookies.prefix}respi_access`,
    refreshCookie: `${config.cookies.prefix}respi_refresh`,
    deviceCookie: `${config.cookies.prefix}respi_device`,
    oidcCookie: `${config.cookies.prefix}respi_oidc`,
    secure: config.cookies.secure,
  };
}
