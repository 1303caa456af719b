import fc from 'fast-check';
import { isMachine, publicPageOf } from './public-page';

describe('a page that is counted', () => {
  it.each([
    ['/cuneo/it', { network: 'cuneo', language: 'it', path: '' }],
    ['/cuneo/it/', { network: 'cuneo', language: 'it', path: '' }],
    ['/cuneo/it/schede/quando-si-rinnova', { network: 'cuneo', language: 'it', path: 'schede/quando-si-rinnova' }],
    ['/cuneo/ar/argomenti/lavoro?da=abc', { network: 'cuneo', language: 'ar', path: 'argomenti/lavoro' }],
    ['/cuneo/it/cerca?q=Amina+Diallo', { network: 'cuneo', language: 'it', path: 'cerca' }],
    ['/cuneo/it-facile/sportelli', { network: 'cuneo', language: 'it-facile', path: 'sportelli' }],
  ])('%s', (url, page) => expect(publicPageOf(url)).toEqual(page));

  it.each([
    '/',
    '/cuneo',
    '/api/v1/networks',
    '/reading.js',
    '/cuneo/it/riservata/sportello',
    '/cuneo/it/accedi',
    '/cuneo/it/schede.atom',
    '/cuneo/ita/schede',
    '/cuneo/de/schede',
    '/cuneo/en/accedi',
    `/cuneo/it/${'a'.repeat(201)}`,
    '/cuneo/it/a b',
  ])('is not %s', (url) => expect(publicPageOf(url)).toBeNull());

  it('says nothing of the query, whatever it is', () =>
    fc.assert(
      fc.property(fc.string(), (query) => expect(publicPageOf(`/cuneo/it/cerca?${query}`)?.path).toBe('cerca')),
    ));

  it.each(['Googlebot/2.1', 'curl/8', 'facebookexternalhit preview', '', undefined])('is not opened by %j', (agent) =>
    expect(isMachine(agent)).toBe(true),
  );
  it('is opened by a browser', () =>
    expect(isMachine('Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36')).toBe(
      false,
    ));
});
