import { join } from 'node:path';
import { readFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { checkTemplate, checkTemplates, keysTwice } from './templates';

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

  it('have one meaning under each key', () => {
    expect(keysTwice(ROOT)).toEqual([]);
  });

  it('are found where a key stands twice', () => {
    const root = mkdtempSync(join(tmpdir(), 'respi-words-'));
    const folder = join(root, 'libs/shared/ui/src/i18n');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'it.json'), '{ "a": { "none": "1",\n "one": "2",\n "none": "3" }, "none": "4" }');
    expect(keysTwice(root)).toEqual([{ file: 'libs/shared/ui/src/i18n/it.json', line: 3, what: 'key none twice' }]);
    rmSync(root, { recursive: true });
  });
});
