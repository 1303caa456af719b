import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLIC_LANGUAGES } from '@respi/shared/contract/languages';
import { ROOT } from '../test/command.ts';

/** What the catalogue of the public administration refuses a file without (publiccode.yml 0.5). */
const REQUIRED = [
  'publiccodeYmlVersion',
  'name',
  'url',
  'developmentStatus',
  'softwareType',
  'platforms',
  'localisation.localisationReady',
  'localisation.availableLanguages',
  'legal.license',
  'maintenance.type',
  'maintenance.contacts',
  'description.it.shortDescription',
  'description.it.longDescription',
  'description.it.features',
];
const STATES = ['concept', 'development', 'beta', 'stable', 'obsolete'];

/** The values below each key, as lines: as much of YAML as the file has. */
function valuesOf(text: string): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  const above: { readonly indent: number; readonly path: string }[] = [];
  for (const line of text.split('\n')) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const indent = line.search(/\S/);
    while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
    const [, key, rest = ''] = /^\s*(\w+):(?:\s+(.*))?$/.exec(line) ?? [];
    const around = above.at(-1)?.path;
    if (key === undefined) {
      if (around !== undefined) values.get(around)?.push(line.trim().replace(/^- /, ''));
      continue;
    }
    const path = around === undefined ? key : `${around}.${key}`;
    const value = rest.replace(/\s#.*$/, '').replace(/^'(.*)'$/, '$1');
    values.set(path, value === '' || /^[|>]-?$/.test(value) ? [] : [value]);
    above.push({ indent, path });
  }
  return values;
}

describe('publiccode.yml', () => {
  const values = valuesOf(readFileSync(join(ROOT, 'publiccode.yml'), 'utf8'));
  const textOf = (path: string): string => values.get(path)?.join(' ') ?? '';

  it.each(REQUIRED)('has %s', (path) => expect(textOf(path)).not.toBe(''));

  it('names the languages that the public is spoken to in', () =>
    expect(values.get('localisation.availableLanguages')).toEqual([...PUBLIC_LANGUAGES]));

  it('keeps to the lengths of the standard', () => {
    expect(textOf('description.it.shortDescription').length).toBeLessThanOrEqual(150);
    const long = textOf('description.it.longDescription').length;
    expect(long).toBeGreaterThanOrEqual(150);
    expect(long).toBeLessThanOrEqual(10_000);
    for (const feature of values.get('description.it.features') ?? []) expect(feature.length).toBeLessThanOrEqual(100);
  });

  it('says a day, a state and the version that the standard knows', () => {
    expect(textOf('releaseDate')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(STATES).toContain(textOf('developmentStatus'));
    expect(textOf('publiccodeYmlVersion')).toMatch(/^0\.\d$/);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(textOf('softwareVersion')).toBe(version);
  });
});
