import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { KEY_VARIABLES } from './configuration.ts';

export type Secrets = Record<(typeof KEY_VARIABLES)[number], string>;

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
  const key = (): string => randomBytes(32).toString('base64');
  const made: Secrets = {
    RESPI_KEYS: `k1:${key()}`,
    RESPI_INDEX_KEY: key(),
    RESPI_DIGEST_KEY: key(),
    RESPI_TOKEN_KEY: key(),
  };
  const draft = `${file}.new`;
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return made;
}

function readSecrets(file: string): Secrets {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<string, unknown>>;
  const read = (variable: keyof Secrets): string => {
    const value = content[variable];
    if (typeof value !== 'string') throw new Error(`${file} holds no ${variable}.`);
    return value;
  };
  return Object.fromEntries(KEY_VARIABLES.map((variable) => [variable, read(variable)])) as Secrets;
}
