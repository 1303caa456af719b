import { cookieRuleFor, type CookieRule } from './cookie-rule.ts';
import { EnvironmentSchema, VARIABLE_NAMES, type Environment, type VariableName } from './environment-schema.ts';
import { brokenRules, type Purpose, type SettingProblem } from './setting-rules.ts';
import { ConfigurationError } from './startup-problem.ts';
import type { FieldKey } from './value-schemas.ts';

/** The keys of an installation. All are 32 bytes. */
export interface KeyMaterial {
  /** Encrypts identity fields; the first is current, the others still open what they once closed. */
  readonly ring: readonly [FieldKey, ...FieldKey[]];
  readonly index: Uint8Array;
  readonly digest: Uint8Array;
  readonly token: Uint8Array;
}

export interface DatabaseRoles {
  /** Application role: owns nothing, is held by row-level security. */
  readonly url: string;
  /** Migration role; only the command line and the launcher get it. */
  readonly ownerUrl: string | undefined;
  /** Role of the schema `bullmq`; none when the queue is in Redis. */
  readonly queueUrl: string | undefined;
}

/** The OpenID provider of an installation. */
export interface OidcSettings {
  readonly issuer: string;
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly scopes: string;
  readonly acrValues: string | undefined;
  /** Values of `acr` that stand for more than a password. */
  readonly secondFactorAcr: readonly string[];
  readonly match: 'email' | 'subject';
}

interface CommonConfig {
  readonly mode: 'development' | 'production' | 'test';
  readonly port: number;
  readonly host: string;
  /** As given: relative to the folder the process was started in. */
  readonly home: string;
  /** Origin without a trailing slash, such as `https://respi.example.it`. */
  readonly publicUrl: string;
  readonly cookies: CookieRule;
  readonly demo: 'on' | 'off' | 'default';
  /** `smtpUrl` undefined: mails are kept for administrators to read. */
  readonly mail: { readonly smtpUrl: string | undefined; readonly from: string };
  /** Notices for browsers. `key` undefined: there are none. */
  readonly push: { readonly key: Uint8Array | undefined; readonly services: readonly string[] };
  /** Undefined: no portal behind this api. */
  readonly portalUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** Requests a minute that one process takes; 0: as many as come. */
  readonly limits: { readonly address: number; readonly session: number };
  /** By whom people may sign in beside the password; undefined: nobody. */
  readonly oidc: OidcSettings | undefined;
  /** Whom to tell of a flaw. */
  readonly securityContact: string | undefined;
}

/** What api, worker and the administration command line run with. */
export interface Config extends CommonConfig {
  readonly database: DatabaseRoles;
  readonly queue: { readonly backend: 'redis' | 'postgres'; readonly url: string };
  readonly keys: KeyMaterial;
}

/** What `npm start` begins with; it makes an embedded database and its keys where none are given. */
export interface LaunchConfig extends CommonConfig {
  readonly database: DatabaseRoles | undefined;
}

/**
 * Reads the environment of a process that serves.
 *
 * @param env `process.env` or a stand-in; an empty value counts as not set
 * @throws ConfigurationError naming every variable that is wrong and what it wants
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const environment = validate(env, 'serve');
  const { DATABASE_URL, REDIS_URL, DATABASE_QUEUE_URL } = environment;
  const { RESPI_KEYS, RESPI_INDEX_KEY, RESPI_DIGEST_KEY, RESPI_TOKEN_KEY } = environment;
  const queue =
    REDIS_URL !== undefined
      ? { backend: 'redis' as const, url: REDIS_URL }
      : { backend: 'postgres' as const, url: promised(DATABASE_QUEUE_URL) };
  return {
    ...commonOf(environment),
    database: rolesOf(environment, promised(DATABASE_URL)),
    queue,
    keys: {
      ring: promised(RESPI_KEYS),
      index: promised(RESPI_INDEX_KEY),
      digest: promised(RESPI_DIGEST_KEY),
      token: promised(RESPI_TOKEN_KEY),
    },
  };
}

/** Reads the environment of `npm start`: a missing database and missing keys are fine, contradictions are not. */
export function readLaunchConfig(env: Readonly<Record<string, string | undefined>>): LaunchConfig {
  const environment = validate(env, 'launch');
  const { DATABASE_URL } = environment;
  return {
    ...commonOf(environment),
    database: DATABASE_URL === undefined ? undefined : rolesOf(environment, DATABASE_URL),
  };
}

/** For the commands that migrate: the only ones that need the owner. */
export function requireOwnerUrl(config: Config): string {
  if (config.database.ownerUrl !== undefined) return config.database.ownerUrl;
  throw new ConfigurationError([{ variable: 'DATABASE_OWNER_URL', wants: 'the role that runs migrations' }]);
}

function validate(env: Readonly<Record<string, string | undefined>>, purpose: Purpose): Environment {
  const given: Partial<Record<VariableName, string>> = {};
  for (const name of VARIABLE_NAMES) {
    const text = env[name];
    // Compose files and shells pass on variables that nobody set as empty ones.
    if (text !== undefined && text.trim() !== '') given[name] = text;
  }
  const problems: SettingProblem[] = [];
  const first = EnvironmentSchema.safeParse(given);
  for (const issue of first.error?.issues ?? []) {
    const variable = VARIABLE_NAMES.find((name) => name === issue.path[0]);
    if (variable) problems.push({ variable, wants: issue.message });
  }
  const wrong = new Set(problems.map(({ variable }) => variable));
  // The rules over several variables are checked on what is left, so that one start tells everything.
  const sound = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name as VariableName)));
  const environment = EnvironmentSchema.parse(sound);
  problems.push(...brokenRules(environment, purpose, wrong));
  if (problems.length > 0) throw new ConfigurationError(problems);
  return environment;
}

function commonOf(environment: Environment): CommonConfig {
  const publicUrl = environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`;
  return {
    mode: environment.NODE_ENV,
    port: environment.PORT,
    host: environment.HOST,
    home: environment.RESPI_HOME,
    publicUrl,
    cookies: promised(cookieRuleFor(publicUrl)),
    demo: environment.RESPI_DEMO ?? 'default',
    mail: { smtpUrl: environment.SMTP_URL, from: environment.MAIL_FROM ?? 'ReSPI <respi@localhost>' },
    push: { key: environment.RESPI_PUSH_KEY, services: environment.PUSH_SERVICES },
    portalUrl: environment.PORTAL_URL,
    redisUrl: environment.REDIS_URL,
    limits: { address: environment.RATE_PER_ADDRESS, session: environment.RATE_PER_SESSION },
    oidc: oidcOf(environment),
    securityContact: environment.SECURITY_CONTACT,
  };
}

function oidcOf(environment: Environment): OidcSettings | undefined {
  if (environment.OIDC_ISSUER === undefined) return undefined;
  return {
    issuer: environment.OIDC_ISSUER,
    name: promised(environment.OIDC_NAME),
    clientId: promised(environment.OIDC_CLIENT_ID),
    clientSecret: environment.OIDC_CLIENT_SECRET,
    scopes: environment.OIDC_SCOPES,
    acrValues: environment.OIDC_ACR_VALUES,
    secondFactorAcr: environment.OIDC_SECOND_FACTOR_ACR?.split(/\s+/) ?? [],
    match: environment.OIDC_MATCH,
  };
}

function rolesOf(environment: Environment, url: string): DatabaseRoles {
  return { url, ownerUrl: environment.DATABASE_OWNER_URL, queueUrl: environment.DATABASE_QUEUE_URL };
}

/** What the rules made sure of, told to the type checker. */
function promised<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A setting that the rules require is missing: a rule is missing too.');
  return value;
}
