import { z } from 'zod';
import { KNOWN_PUSH_SERVICES } from './push-services.ts';
import * as value from './value-schemas.ts';

/**
 * Every environment variable that ReSPI reads, in the order of the README's table (a test compares the
 * two). A default stands here only if it holds wherever ReSPI runs; no secret has one.
 */
export const EnvironmentSchema = z.object({
  PORT: value.port.default(3000).describe('Port of the web address.'),
  HOST: value.host.default('127.0.0.1').describe('Address to listen on.'),
  PUBLIC_URL: value.publicUrl.optional().describe('The address people type. Default: http://localhost:PORT.'),
  RESPI_HOME: value.folder.default('.respi').describe('Folder of the embedded database, secrets and logs.'),
  RESPI_DEMO: value
    .oneOf('on', 'off')
    .optional()
    .describe('Demo networks. Default: on for a new embedded database only.'),
  DATABASE_URL: value.databaseUrl.optional().describe('PostgreSQL as the application role. None: embedded.'),
  DATABASE_OWNER_URL: value.databaseUrl.optional().describe('The same database as the role that runs migrations.'),
  DATABASE_QUEUE_URL: value.databaseUrl.optional().describe('The same database as the role of the queue.'),
  REDIS_URL: value.redisUrl.optional().describe('Redis for the queue. None: the queue lives in PostgreSQL.'),
  SMTP_URL: value.smtpUrl.optional().describe('Mail server. None: mails are kept, administrators read them.'),
  MAIL_FROM: value.sender.optional().describe('Sender of mails. Wanted with SMTP_URL.'),
  PORTAL_URL: value.internalUrl.optional().describe('Internal address of the portal process, set by the launcher.'),
  RESPI_KEYS: value.keyRing.optional().describe('Keys that encrypt identity fields.'),
  RESPI_INDEX_KEY: value.key.optional().describe('Key of the blind index over identity fields.'),
  RESPI_DIGEST_KEY: value.key.optional().describe('Key of the digests in events.'),
  RESPI_TOKEN_KEY: value.key.optional().describe('Key that signs session tokens.'),
  RESPI_PUSH_KEY: value.pushKey.optional().describe('Key that tells push services who we are. None: no push.'),
  PUSH_SERVICES: value.pushServices
    .default(KNOWN_PUSH_SERVICES)
    .describe('Hosts that notices for browsers may be handed to.'),
  RATE_PER_ADDRESS: value.count.default(6_000).describe('Requests a minute from one address. 0: no limit.'),
  RATE_PER_SESSION: value.count.default(1_200).describe('Requests a minute in one session. 0: no limit.'),
  SECURITY_CONTACT: value.contact.optional().describe('Whom to tell of a flaw. None: no security.txt.'),
  OIDC_ISSUER: value.issuer.optional().describe('Identity provider by which people may sign in. None: no such login.'),
  OIDC_NAME: value.words.optional().describe('What people call it: Entra con ….'),
  OIDC_CLIENT_ID: value.words.optional().describe('As whom the provider knows ReSPI.'),
  OIDC_CLIENT_SECRET: value.secret.optional().describe('What it proves that by. None: a public client.'),
  OIDC_SCOPES: value.words.default('openid email').describe('What it is asked for.'),
  OIDC_ACR_VALUES: value.words.optional().describe('How people are to be proven there, separated by blanks.'),
  OIDC_SECOND_FACTOR_ACR: value.words.optional().describe('Which of what it answers count as a second factor.'),
  OIDC_MATCH: value.oneOf('email', 'subject').default('email').describe('By what a person is found.'),
  NODE_ENV: value.oneOf('development', 'production', 'test').default('development').describe('Kind of installation.'),
});

export type Environment = z.infer<typeof EnvironmentSchema>;
export type VariableName = keyof Environment;

export const VARIABLE_NAMES = Object.keys(EnvironmentSchema.shape) as VariableName[];
/** Those without which nothing serves. */
export const KEY_VARIABLES = ['RESPI_KEYS', 'RESPI_INDEX_KEY', 'RESPI_DIGEST_KEY', 'RESPI_TOKEN_KEY'] as const;
/** Those that the launcher makes for an embedded installation. */
export const MADE_KEYS = [...KEY_VARIABLES, 'RESPI_PUSH_KEY'] as const;
