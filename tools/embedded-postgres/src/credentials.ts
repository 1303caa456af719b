import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The four roles of an embedded server. Only `respi_super` can do everything; nothing of ReSPI connects as it. */
export const ROLE_NAMES = {
  super: 'respi_super',
  owner: 'respi_owner',
  app: 'respi_app',
  queue: 'respi_queue',
} as const;

export type Role = keyof typeof ROLE_NAMES;
export type Credentials = Readonly<Record<Role, string>>;

const ROLES = Object.keys(ROLE_NAMES) as Role[];

/** Reads the passwords, or makes them when `firstStart`. The file is for its owner's eyes only. */
export function loadCredentials(file: string, firstStart: boolean): Credentials {
  if (existsSync(file)) return readCredentials(file);
  if (!firstStart) {
    throw new Error(
      `${file} is missing: the embedded database exists, but its passwords are kept there. ` +
        'Put the file back from a backup, or start afresh with "npm run db:reset" (this deletes the data).',
    );
  }
  const made = Object.fromEntries(
    // Base64url needs no escaping in a URL, in SQL or in a shell.
    ROLES.map((role) => [role, randomBytes(24).toString('base64url')]),
  ) as Record<Role, string>;
  const temporary = `${file}.new`;
  writeFileSync(temporary, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, file);
  return made;
}

function readCredentials(file: string): Credentials {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const isRecord = typeof content === 'object' && content !== null;
  const password = (role: Role): string => {
    const value = isRecord ? (content as Record<string, unknown>)[role] : undefined;
    if (typeof value !== 'string' || value === '') throw new Error(`${file} holds no password for "${role}".`);
    return value;
  };
  return { super: password('super'), owner: password('owner'), app: password('app'), queue: password('queue') };
}

export function connectionUrl(role: Role, credentials: Credentials, port: number, database: string): string {
  return `postgresql://${ROLE_NAMES[role]}:${credentials[role]}@127.0.0.1:${port}/${database}`;
}

/** The same server and role, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.toString();
}
