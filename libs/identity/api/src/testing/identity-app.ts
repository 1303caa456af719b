import { randomBytes } from 'node:crypto';
import {
  Directory,
  InvitationDelivery,
  InvitationMail,
  PasswordResetDelivery,
  PasswordResetMail,
  type PasswordResetToSend,
  type InvitationToSend,
  type Role,
} from '@respi/identity/contract';
import {
  PLATFORM_MIGRATIONS,
  type DataSourceParts,
  PlatformModule,
  createApiApp,
  ownerSource,
  readConfig,
  migrateQueue,
} from '@respi/shared/api-platform';
import { preparedDatabase } from '@respi/shared/testing';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { DataSource } from 'typeorm';
import { CachedDirectory } from '../directory/cached-directory';
import { IdentityModule } from '../identity-module';
import { SendInvitations } from '../invitations/invitations';
import { IDENTITY_ENTITIES, IDENTITY_MIGRATIONS } from '../persistence';
import { SendPasswordResets } from '../sessions/password-reset/password-resets';
import { createNetwork } from '../set-up/create-network';
import { EnrolPerson } from '../set-up/enrol-person';
import { LoadUnitsAndCodeLists } from '../set-up/load-units-and-code-lists';

const PARTS: DataSourceParts = {
  entities: IDENTITY_ENTITIES,
  migrations: [...PLATFORM_MIGRATIONS, ...IDENTITY_MIGRATIONS],
};

/** A small `codelists.json`. */
export const SMALL_FILE = {
  sportelli: [
    { code: 'SP-CUNEO', name: 'Centro Migranti', comune: 'Cuneo', basin: 'Cuneo', kind: 'sportello' },
    { code: 'CPI-ALBA', name: 'Centro per l’impiego', comune: 'Alba', basin: 'Alba-Bra', kind: 'rete_allargata' },
  ],
  offices: [
    ['QST-IMM', 'Questura'],
    ['COORD', 'Coordinamento'],
  ],
  topics: [
    ['lavoro', 'Lavoro'],
    ['altro', 'Altro'],
  ],
  kinds: [['prassi', 'Quesito su una prassi']],
  permits: [
    { code: 'LAV_SUB', label: 'Lavoro subordinato', group: 'lavoro' },
    { code: 'IRREGOLARE', label: 'Senza titolo', group: 'stato' },
  ],
  identifiers: [
    { type: 'assicurata', label: 'Assicurata' },
    { type: 'ologramma', label: 'Ologramma' },
  ],
  languages: [
    ['it', 'Italiano', 'lingua di lavoro', 'completa'],
    ['ur', 'اردو', 'Pakistan', 'fase 2'],
  ],
};

export const PASSWORD = 'tre capre sul tetto';

/** Mails that were handed over, the last one last. */
class KeptMails extends InvitationMail {
  readonly sent: InvitationToSend[] = [];

  override send(invitation: InvitationToSend): Promise<void> {
    this.sent.push(invitation);
    return Promise.resolve();
  }
}

class KeptResets extends PasswordResetMail {
  readonly sent: PasswordResetToSend[] = [];

  override send(reset: PasswordResetToSend): Promise<void> {
    this.sent.push(reset);
    return Promise.resolve();
  }
}

@Global()
@Module({
  providers: [
    { provide: InvitationMail, useClass: KeptMails },
    { provide: PasswordResetMail, useClass: KeptResets },
  ],
  exports: [InvitationMail, PasswordResetMail],
})
class MailStub {}

@Module({})
class Root {}

/** Identity behind HTTP, on a database of its own, with two demo networks: the password is enough, unless a spec says otherwise. */
export interface IdentityApp {
  readonly app: NestFastifyApplication;
  readonly owner: DataSource;
  readonly appUrl: string;
  readonly superUrl: string;
  readonly directory: CachedDirectory;
  readonly networks: Readonly<Record<'cuneo' | 'asti', string>>;
  readonly mails: readonly InvitationToSend[];
  readonly resets: readonly PasswordResetToSend[];
  /** Another process's Directory. */
  secondDirectory(): CachedDirectory;
  readonly call: (
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    options?: CallOptions,
  ) => Promise<LightMyRequestResponse>;
  /** Adds a person with `PASSWORD` and signs in. @returns the access token */
  signedIn(network: 'cuneo' | 'asti', role: Role, unit: string, email?: string): Promise<string>;
  /** Plays the queue: sends the invitations that wait. */
  sendInvitations(): Promise<void>;
  close(): Promise<void>;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly bearer?: string;
  readonly cookies?: Record<string, string>;
  readonly from?: string;
  readonly headers?: Record<string, string>;
  /** The one that was seen, for `If-Match`. */
  readonly version?: number;
}

/** @param settings environment variables beside those that every installation needs */
export async function identityApp(settings: Readonly<Record<string, string>> = {}): Promise<IdentityApp> {
  const fresh = await preparedDatabase('identity', async ({ ownerUrl, queueUrl }) => {
    const source = await ownerSource(ownerUrl, PARTS).initialize();
    await source.runMigrations();
    await source.destroy();
    await migrateQueue(queueUrl);
  });
  const owner = await ownerSource(fresh.ownerUrl, PARTS).initialize();
  const key = (): string => randomBytes(32).toString('base64');
  const config = readConfig({
    NODE_ENV: 'test',
    PUBLIC_URL: 'http://localhost:3000',
    DATABASE_URL: fresh.appUrl,
    DATABASE_QUEUE_URL: fresh.queueUrl,
    RESPI_KEYS: `test:${key()}`,
    RESPI_INDEX_KEY: key(),
    RESPI_DIGEST_KEY: key(),
    RESPI_TOKEN_KEY: key(),
    ...settings,
  });
  const identity = IdentityModule.forApi();
  const withDelivery: DynamicModule = {
    ...identity,
    providers: [
      ...(identity.providers ?? []),
      { provide: InvitationDelivery, useClass: SendInvitations },
      { provide: PasswordResetDelivery, useClass: SendPasswordResets },
    ],
  };
  const root: DynamicModule = { module: Root, imports: [PlatformModule.for(config, PARTS), MailStub, withDelivery] };
  const app = await createApiApp(root, { logger: false });
  await app.init();
  const networks = {
    cuneo: await createNetwork(owner, {
      slug: 'cuneo',
      name: 'Cuneo',
      owner: 'Provincia di Cuneo',
      numberPrefix: 'CN',
      demo: true,
    }),
    asti: await createNetwork(owner, {
      slug: 'asti',
      name: 'Asti',
      owner: 'Provincia di Asti',
      numberPrefix: 'AT',
      demo: true,
    }),
  };
  for (const id of Object.values(networks)) await app.get(LoadUnitsAndCodeLists).run(id, SMALL_FILE, { seat: 'Cuneo' });

  const call: IdentityApp['call'] = (method, path, { body, bearer, cookies, from, headers, version } = {}) =>
    app.inject({
      method,
      url: `/api/v1${path}`,
      ...(body === undefined ? {} : { payload: body as NonNullable<InjectOptions['payload']> }),
      ...(cookies ? { cookies } : {}),
      ...(from ? { remoteAddress: from } : {}),
      headers: {
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...headers,
      },
    });
  const others: CachedDirectory[] = [];
  return {
    app,
    owner,
    appUrl: fresh.appUrl,
    superUrl: fresh.superUrl,
    directory: app.get<CachedDirectory>(Directory),
    networks,
    mails: app.get<KeptMails>(InvitationMail).sent,
    resets: app.get<KeptResets>(PasswordResetMail).sent,
    secondDirectory: () => {
      const directory = new CachedDirectory(config);
      others.push(directory);
      return directory;
    },
    call,
    signedIn: async (network, role, unit, email = `${role}-${randomBytes(3).toString('hex')}@example.org`) => {
      const person = { name: `Persona ${role}`, email, memberships: [{ role, unit }] };
      await app.get(EnrolPerson).withPassword(networks[network], person, PASSWORD);
      const answer = await call('POST', '/auth/login', { body: { email, password: PASSWORD, network } });
      return answer.json<{ accessToken: string }>().accessToken;
    },
    sendInvitations: async () => {
      const waiting: { network_id: string; id: string }[] = await owner.query(
        `select p.network_id, p.id from respi.invitation i
           join respi.person p on p.account_id = i.account_id and p.network_id = i.network_id
          where i.sent_at is null and i.used_at is null order by i.created_at`,
      );
      for (const { network_id: network, id } of waiting) {
        await app.get<InvitationDelivery>(InvitationDelivery, { strict: false }).deliver(network, id);
      }
    },
    close: async () => {
      await Promise.all(others.map((directory) => directory.onApplicationShutdown()));
      await app.close();
      await owner.destroy();
      await fresh.drop();
    },
  };
}
