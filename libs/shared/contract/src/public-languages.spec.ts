import fc from 'fast-check';
import {
  LANGUAGE_NAMES,
  READING_LANGUAGES,
  directionOf,
  inLanguage,
  languageOfAddress,
  languageTag,
} from './public-languages';

const language = fc.constantFrom(...READING_LANGUAGES);
const rest = fc.constantFrom('', '/', '/schede/rinnovo', '/cerca?q=/en/a', '#contenuto', '?da=x');

describe('the language of an address', () => {
  it.each([
    ['/cuneo/ar/schede/rinnovo', 'ar'],
    ['/cuneo/it-facile', 'it-facile'],
    ['/cuneo/en?q=a', 'en'],
    ['/cuneo/de/schede', 'it'],
    ['/cuneo', 'it'],
    ['/', 'it'],
    ['', 'it'],
  ])('%s is %s', (path, named) => expect(languageOfAddress(path)).toBe(named));

  it('is changed there and back, and nothing else is', () =>
    fc.assert(
      fc.property(language, language, rest, (one, other, end) => {
        const path = `/cuneo/${one}${end}`;
        const changed = inLanguage(path, other) ?? '';
        expect(languageOfAddress(changed)).toBe(other);
        expect(inLanguage(changed, one)).toBe(path);
      }),
    ));

  it.each(['/', '/cuneo', '/cuneo/de', '/_not-loaded', '/cuneo/italiano'])('%s has none', (path) =>
    expect(inLanguage(path, 'en')).toBeNull(),
  );
});

it('has a name of its own for every language, a direction and a tag that browsers know', () => {
  expect(new Set(Object.values(LANGUAGE_NAMES)).size).toBe(READING_LANGUAGES.length);
  expect(READING_LANGUAGES.filter((each) => directionOf(each) === 'rtl')).toEqual(['ar']);
  expect(languageTag('it-facile')).toBe('it');
  for (const each of READING_LANGUAGES)
    expect(Intl.getCanonicalLocales(languageTag(each))).toEqual([languageTag(each)]);
});
