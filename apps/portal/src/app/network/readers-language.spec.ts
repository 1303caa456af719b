import fc from 'fast-check';
import { PUBLIC_LANGUAGES } from '@respi/shared/contract/languages';
import { firstSpoken, wanted } from './readers-language';

describe('the language of who comes by the short address', () => {
  it.each([
    ['ar', 'ar'],
    ['uk-UA,uk;q=0.9,en;q=0.8', 'uk'],
    ['de-CH, fr;q=0.7, en;q=0.9', 'en'],
    ['EN-gb', 'en'],
    ['en;q=0, fr', 'fr'],
    ['zh-Hans-CN', 'it'],
    ['*', 'it'],
    ['', 'it'],
  ])('with “%s” is %s', (header, language) => expect(firstSpoken(wanted(header))).toBe(language));

  it('is one that the portal speaks, whatever a browser says', () =>
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(PUBLIC_LANGUAGES).toContain(firstSpoken(wanted(header)));
      }),
    ));
});
