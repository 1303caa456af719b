/** @jest-environment node */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLIC_LANGUAGES, type PublicLanguage, SOURCE_LANGUAGE } from '@respi/shared/contract/languages';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..', '..');

/** What the public reads. A dictionary that another slice adds is one whose name ends so. */
const KNOWN = [
  'apps/portal/src/app/i18n/public.it.json',
  'apps/portal/src/app/i18n/duties.it.json',
  'apps/portal/src/server/words.it.json',
  'libs/shared/ui/src/i18n/public.it.json',
  'libs/shared/ui/src/i18n/receipt.it.json',
  'libs/shared/api-client/src/i18n/public.it.json',
  'libs/knowledge/feature/src/i18n/it.json',
];
const ADDED = globSync('{apps/portal/src/app,libs/*/feature/src}/i18n/*-public.it.json', { cwd: ROOT }).sort();

const TRANSLATED = [...KNOWN, ...ADDED];
/** Where the Italian is long or hard somebody wrote it easier: some words, not all. */
const EASY = globSync('{apps/portal/src/app,libs/*/feature/src}/i18n/{,*}it-facile.json', { cwd: ROOT }).sort();

const OTHERS = PUBLIC_LANGUAGES.filter((language) => language !== SOURCE_LANGUAGE);
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
const COUNTS = Array.from({ length: 201 }, (_, count) => count);

type Words = ReadonlyMap<string, string>;

function inLanguage(file: string, language: PublicLanguage): string {
  return file.replace(/it\.json$/, `${language}.json`);
}

function read(file: string): Words {
  return new Map(flat(JSON.parse(readFileSync(join(ROOT, file), 'utf8'))));
}

function flat(words: unknown, path = ''): [string, string][] {
  return typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([name, value]) => flat(value, path === '' ? name : `${path}.${name}`))
    : [[path, String(words)]];
}

const lastOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1);
const stemOf = (key: string): string => key.slice(0, key.lastIndexOf('.'));
const isForm = (words: Words, key: string): boolean => FORMS.includes(lastOf(key)) && words.has(`${stemOf(key)}.one`);
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? '').sort();
/** Every key, with the forms of a plural as one. */
const keysOf = (words: Words): string[] =>
  [...new Set([...words.keys()].map((key) => (isForm(words, key) ? `${stemOf(key)}.#` : key)))].sort();

describe.each(TRANSLATED)('%s', (file) => {
  const italian = read(file);

  it.each(OTHERS)('has the same keys in %s', (language) =>
    expect(keysOf(read(inLanguage(file, language)))).toEqual(keysOf(italian)),
  );

  it.each(OTHERS)('is filled in %s with what it is filled with in Italian', (language) => {
    const words = read(inLanguage(file, language));
    for (const [key, text] of words) {
      if (isForm(words, key)) {
        const asked = placeholders(italian.get(`${stemOf(key)}.other`) ?? '');
        expect(asked).toEqual(expect.arrayContaining(placeholders(text)));
        if (lastOf(key) === 'other') expect([key, placeholders(text)]).toEqual([key, asked]);
      } else expect([key, placeholders(text)]).toEqual([key, placeholders(italian.get(key) ?? '')]);
    }
  });

  it.each(OTHERS)('has the plural forms of %s', (language) => {
    const words = read(inLanguage(file, language));
    const rules = new Intl.PluralRules(language);
    const wanted = [...new Set([...COUNTS.map((count) => rules.select(count)), 'other'])].sort();
    for (const stem of new Set([...words.keys()].filter((key) => isForm(words, key)).map(stemOf)))
      expect([stem, FORMS.filter((form) => words.has(`${stem}.${form}`)).sort()]).toEqual([stem, wanted]);
  });

  it.each(OTHERS)('leaves nothing empty in %s, and nothing long in Italian', (language) => {
    const words = read(inLanguage(file, language));
    // A few words are the same in languages that are near.
    const same = [...words].filter(
      ([key, text]) => text.replace(/\{\{.*?\}\}/g, '').split(' ').length > 3 && text === italian.get(key),
    );
    expect([...words].filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(same).toEqual([]);
  });
});

it.each(EASY)('%s says some words of the Italian easier, and fills them with the same', (file) => {
  const italian = read(file.replace(/it-facile\.json$/, 'it.json'));
  const easy = [...read(file)];
  expect(easy.length).toBeGreaterThan(0);
  expect(easy.map(([key, text]) => [key, placeholders(text)])).toEqual(
    easy.map(([key]) => [key, placeholders(italian.get(key) ?? 'no such word {{ missing }}')]),
  );
  expect(easy.filter(([key, text]) => text === italian.get(key))).toEqual([]);
});

it('are written in their own letters', () => {
  const letters = { ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u };
  for (const file of TRANSLATED) {
    for (const [language, own] of Object.entries(letters)) {
      const foreign = [...read(inLanguage(file, language as PublicLanguage))].filter(
        ([, text]) => /\p{L}{4}/u.test(text.replace(/\{\{.*?\}\}/g, '')) && !own.test(text) && text !== 'ReSPI',
      );
      expect([file, foreign]).toEqual([file, []]);
    }
  }
});
