import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { KEY_VARIABLES, type MADE_KEYS } from './configuration.ts';

export type Secrets = Record<(typeof MADE_KEYS)[number], string>;

/**
 * The keys of an embedded installation, made at its first start. `existingData` says that a database is there: then
 * new keys would make it unreadable, so a lost file is told, not replaced.
 */
export function loadSecrets(file: string, existingData: boolean): Secrets {
  if (existsSync(file)) return readSecrets(file);
  if (existingData) {
    throw new Error(
      `${file} is missing: it holds the keys of the encrypted fields in the database beside it. ` +
        'Put the file back from a backup, or start afresh with "npm run db:reset" (this deletes the data).',
    );
  }
  const made: Secrets = {
    RESPI_KEYS: `k1:${key()}`,
    RESPI_INDEX_KEY: key(),
    RESPI_DIGEST_KEY: key(),
    RESPI_TOKEN_KEY: key(),
    RESPI_PUSH_KEY: key(),
  };
  write(file, made);
  return made;
}

const key = (): string => randomBytes(32).toString('base64');

function write(file: string, secrets: Secrets): void {
  const draft = `${file}.new`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

function readSecrets(file: string): Secrets {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<string, unknown>>;
  const read = (variable: keyof Secrets): string => {
    const value = content[variable];
    if (typeof value !== 'string') throw new Error(`${file} holds no ${variable}.`);
    return value;
  };
  const kept = Object.fromEntries(KEY_VARIABLES.map((variable) => [variable, read(variable)])) as Secrets;
  // Installations made before there was push have none. Nothing is encrypted with it, so a new one does no harm.
  if (content['RESPI_PUSH_KEY'] !== undefined) return { ...kept, RESPI_PUSH_KEY: read('RESPI_PUSH_KEY') };
  const grown = { ...kept, RESPI_PUSH_KEY: key() };
  write(file, grown);
  return grown;
}
