/** @jest-environment node */
import { dated } from './reading-page';
import { italianAddress, wordsFor } from './languages';

describe('pages in Italian alone', () => {
  it.each([
    ['/cuneo/en/riservata', '/cuneo/it/riservata'],
    ['/cuneo/ar/riservata/schede?scadenza=1', '/cuneo/it/riservata/schede?scadenza=1'],
    ['/cuneo/it-facile/accedi?ritorno=/a', '/cuneo/it/accedi?ritorno=/a'],
    ['/cuneo/uk/aderisci', '/cuneo/it/aderisci'],
    // Typed from memory, or cut out of an old mail.
    ['/cuneo/accedi', '/cuneo/it/accedi'],
    ['/cuneo/schede/a?b=c', '/cuneo/it/schede/a?b=c'],
    ['/cuneo/riservata/segnalazioni', '/cuneo/it/riservata/segnalazioni'],
  ])('%s is led to %s', (path, italian) => expect(italianAddress(path)).toBe(italian));

  it.each([
    '/cuneo/it/riservata',
    '/cuneo/en',
    '/cuneo/en/schede/riservata',
    '/cuneo/en/riservatamente',
    '/cuneo/de/riservata',
    '//x/en/riservata',
    '/cuneo',
    '/cuneo/nonesiste',
    '/cuneo/schedeinutili',
    '/accedi',
    '/api/schede',
    '//x/accedi',
  ])('%s stays', (path) => expect(italianAddress(path)).toBeNull());
});

it('says of when a kept page is in the language of the page', () => {
  const page = '<main id="contenuto">';
  const at = new Date('2026-11-23T10:05:00Z');
  expect(dated(page, '/cuneo/it/schede/a', at)).toContain('23 novembre 2026 alle 11:05');
  expect(dated(page, '/cuneo/it', new Date('2026-11-08T10:05:00Z'))).toContain('com’era l’8 novembre 2026');
  expect(dated(page, '/cuneo/en', at)).toContain('on 23 November 2026 at 11:05');
  expect(dated(page, '/cuneo/ar', at)).toContain('23 نوفمبر 2026');
  for (const language of ['it', 'en', 'ar', 'es'])
    expect(dated(page, `/cuneo/${language}`, new Date('2026-11-23T16:12:00Z'))).toContain('17:12');
  expect(wordsFor('/cuneo/it-facile').notFound).toBe(wordsFor('/').notFound);
});
