import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTemplate, checkTemplates } from './templates';

const ROOT = join(__dirname, '..', '..');
const FIXTURE = join(__dirname, 'fixtures', 'words-outside-the-dictionary.html');

describe('the words of the portal', () => {
  it('come from the dictionaries, and every key is in one', () => {
    expect(checkTemplates(ROOT).map(({ file, line, what }) => `${file}:${String(line)} ${what}`)).toEqual([]);
  });

  it('are missed where they are written in a template', () => {
    const keys = new Set(['knowledge.none', 'knowledge.good', 'knowledge.state.open']);
    const found = checkTemplate(readFileSync(FIXTURE, 'utf8'), 'fixture.html', keys);
    expect(found.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
