import { MADE_KEYS, VARIABLE_NAMES, type LaunchConfig } from './configuration.ts';
import type { Home } from './home.ts';
import type { Secrets } from './secrets.ts';

export type ProcessEnvironment = Record<string, string | undefined>;

/** The connection strings in force, embedded or given. */
export interface DatabaseAddresses {
  readonly appUrl: string;
  readonly ownerUrl: string | undefined;
  readonly queueUrl: string | undefined;
}

export interface Circumstances {
  readonly config: LaunchConfig;
  readonly home: Home;
  readonly database: DatabaseAddresses;
  /** Undefined with a database of your own: then the keys are in the environment already. */
  readonly secrets: Secrets | undefined;
  readonly demo: boolean;
  readonly portalPort: number;
  readonly inherited: ProcessEnvironment;
}

/** For api and worker: everything but the owner of the tables. */
export function servingEnvironment(circumstances: Circumstances): ProcessEnvironment {
  const { config, home, database, secrets, demo, portalPort, inherited } = circumstances;
  const keys = Object.fromEntries(
    // A key in the environment wins: that is how a ring is rotated. An empty variable is one that nobody set.
    MADE_KEYS.map((variable) => {
      const given = inherited[variable]?.trim() ?? '';
      return [variable, given === '' ? secrets?.[variable] : given];
    }),
  );
  return {
    ...inherited,
    ...keys,
    NODE_ENV: config.mode,
    PORT: String(config.port),
    HOST: config.host,
    PUBLIC_URL: config.publicUrl,
    RESPI_HOME: home.folder,
    RESPI_DEMO: demo ? 'on' : 'off',
    PORTAL_URL: `http://127.0.0.1:${portalPort}`,
    DATABASE_URL: database.appUrl,
    DATABASE_QUEUE_URL: database.queueUrl,
    DATABASE_OWNER_URL: undefined,
  };
}

/** For the administration command line, the only one that migrates. */
export function administrationEnvironment(circumstances: Circumstances): ProcessEnvironment {
  return { ...servingEnvironment(circumstances), DATABASE_OWNER_URL: circumstances.database.ownerUrl };
}

/** The portal renders pages and asks the api like any browser: it gets no secret and no database. */
export function portalEnvironment(circumstances: Circumstances): ProcessEnvironment {
  const { config, portalPort, inherited } = circumstances;
  const withoutOurs = Object.fromEntries(
    Object.entries(inherited).filter(([name]) => !VARIABLE_NAMES.some((ours) => ours === name)),
  );
  return {
    ...withoutOurs,
    NODE_ENV: config.mode,
    PORT: String(portalPort),
    HOST: '127.0.0.1',
    PUBLIC_URL: config.publicUrl,
    API_URL: localAddress(config),
  };
}

/** Where this machine reaches the api, whatever address it listens on. */
export function localAddress({ host, port }: Pick<LaunchConfig, 'host' | 'port'>): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
