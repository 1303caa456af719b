import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Permission } from '@respi/identity/contract';
import { ActOnCase, FileCase, ReadCases } from '@respi/segnalazioni/api';
import {
  type Config,
  Database,
  type Principal,
  migrateQueue,
  ownerSource,
  readConfig,
} from '@respi/shared/api-platform';
import { type Clock, systemClock } from '@respi/shared/kernel';
import { type FreshDatabase, type PersonName, type TestNetwork, preparedDatabase } from '@respi/shared/testing';
import { AppModule } from '../app-module';
import { INSTALLATION_PARTS } from '../installation-parts';

/** The product on a database of its own, without HTTP: what integration specs of several contexts drive. */
export interface TestInstallation {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly config: Config;
  readonly module: TestingModule;
  readonly database: Database;
  readonly filing: FileCase;
  readonly acting: ActOnCase;
  readonly reading: ReadCases;
  /** A person of a network as the guard would hand them on. */
  as(network: TestNetwork, person: PersonName, permission: Permission): Principal;
  close(): Promise<void>;
}

/** @param clock what time it is for the product; the database keeps its own. */
export async function anInstallation(clock: Clock = systemClock): Promise<TestInstallation> {
  const fresh = await migratedDatabase();
  const config = readConfig(environmentFor(fresh));
  const module = await Test.createTestingModule({ imports: [AppModule.for(config, { clock })] }).compile();
  await module.init();
  return {
    ownerUrl: fresh.ownerUrl,
    appUrl: fresh.appUrl,
    config,
    module,
    database: module.get(Database),
    filing: module.get(FileCase),
    acting: module.get(ActOnCase),
    reading: module.get(ReadCases),
    as: (network, person, permission) => ({
      accountId: network.person[person],
      networkId: network.id,
      sessionId: null,
      permission,
    }),
    close: async () => {
      await module.close();
      await fresh.drop();
    },
  };
}

export function migratedDatabase(): Promise<FreshDatabase> {
  return preparedDatabase('installation', async ({ ownerUrl, queueUrl }) => {
    const owner = await ownerSource(ownerUrl, INSTALLATION_PARTS).initialize();
    await owner.runMigrations();
    await owner.destroy();
    await migrateQueue(queueUrl);
  });
}

/** Settings with keys of the moment. */
export function environmentFor(fresh: FreshDatabase): Record<string, string> {
  const key = (): string => randomBytes(32).toString('base64');
  return {
    NODE_ENV: 'test',
    // Made by whoever writes to it: checkpoints of another spec are signed with other keys.
    RESPI_HOME: join(tmpdir(), `respi-spec-${randomUUID()}`),
    DATABASE_URL: fresh.appUrl,
    DATABASE_OWNER_URL: fresh.ownerUrl,
    DATABASE_QUEUE_URL: fresh.queueUrl,
    RESPI_KEYS: `test:${key()}`,
    RESPI_INDEX_KEY: key(),
    RESPI_DIGEST_KEY: key(),
    RESPI_TOKEN_KEY: key(),
  };
}
