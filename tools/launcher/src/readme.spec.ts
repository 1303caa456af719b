import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VARIABLE_NAMES } from './configuration.ts';

const ROOT = join(__dirname, '..', '..', '..');

/** The first cells of the rows whose first cell is one environment variable. */
function variablesIn(readme: string): string[] {
  return [...readme.matchAll(/^\| `([A-Z][A-Z_]+)` +\|/gm)].map(([, name = '']) => name);
}

describe.each(['README.md', 'README.it.md'])('%s', (name) => {
  const readme = readFileSync(join(ROOT, name), 'utf8');

  it('lists exactly the variables that are read, in the order of the schema', () => {
    expect(variablesIn(readme)).toEqual(VARIABLE_NAMES);
  });

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, script]) => script);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...new Set(named)]));
  });

  it('links only to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });
});

it('a table that forgets a variable does not pass', () => {
  expect(variablesIn('| `PORT` | 3000 |\n| PORTAL_URL | no code |\n')).not.toEqual(VARIABLE_NAMES);
});
