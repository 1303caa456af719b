import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSecrets } from './secrets.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'respi-secrets-'));
  file = join(folder, 'secrets.json');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('are made once, for their owner alone', () => {
  const made = loadSecrets(file, false);
  expect(loadSecrets(file, true)).toEqual(made);
  expect(new Set(Object.values(made)).size).toBe(5);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('of an installation that was made before there was push get its key, and keep the others', () => {
  const { RESPI_PUSH_KEY: _, ...older } = loadSecrets(file, false);
  writeFileSync(file, JSON.stringify(older), { mode: 0o600 });
  const grown = loadSecrets(file, true);
  expect(grown).toEqual({ ...older, RESPI_PUSH_KEY: expect.any(String) as string });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(grown);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('that lack a key of encrypted fields are not made up', () => {
  const { RESPI_KEYS: _, ...rest } = loadSecrets(file, false);
  writeFileSync(file, JSON.stringify(rest));
  expect(() => loadSecrets(file, true)).toThrow('holds no RESPI_KEYS');
});
