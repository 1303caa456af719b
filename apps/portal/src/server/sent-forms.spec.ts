/** @jest-environment node */
import type { IncomingMessage } from 'node:http';
import { isSentByReaders, refusalOfForm } from './sent-forms';

const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '100' };
const refused = (change: { method?: string; url?: string; headers?: Record<string, string | undefined> }) =>
  refusalOfForm({
    method: 'POST',
    url: '/cuneo/it/chiedi',
    ...change,
    headers: { ...FORM, ...change.headers },
  } as IncomingMessage);

describe('what readers send', () => {
  it.each([
    '/cuneo/it/chiedi',
    '/cuneo/it/risposta',
    '/cuneo/ar/accessibilita/segnala',
    '/cuneo/ar/accessibilita/risposta',
    '/cuneo/it/aderisci',
    '/cuneo/ar/chiedi/inviata',
    '/cuneo/ar/accessibilita/segnala/inviata',
  ])('is taken at %s', (url) => expect(refused({ url })).toBeNull());

  it.each([
    [405, { url: '/cuneo/it' }],
    [405, { url: '/cuneo/it/chiedi?testo=a' }],
    [405, { url: '/cuneo/it/riservata/chiedi' }],
    [405, { url: '/cuneo/it/accessibilita' }],
    [405, { url: '/cuneo/ar/aderisci' }],
    [405, { url: '/cuneo/it/chiedi/inviata/' }],
    [405, { url: '/cuneo/it/risposta/inviata' }],
    [405, { method: 'PUT' }],
    [415, { headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
    [415, { headers: { 'content-type': undefined } }],
    [411, { headers: { 'content-length': undefined } }],
    [413, { headers: { 'content-length': '262145' } }],
    [413, { headers: { 'content-length': 'molti' } }],
  ])('is refused with %d for %j', (status, change) => expect(refused(change)).toBe(status));

  it('is taken where a text is far too long, so that the page can say by how much', () =>
    expect(refused({ headers: { 'content-length': '200000' } })).toBeNull());

  it('leaves every other page to be kept', () => expect(isSentByReaders('/cuneo/it/argomenti')).toBe(false));

  it.each(['/cuneo/it/chiedi', '/cuneo/it/chiedi/inviata', '/cuneo/it/aderisci/inviata'])(
    'makes %s one of a single reader, whatever is asked of it',
    (path) => expect([isSentByReaders(path), isSentByReaders(`${path}?da=altrove`)]).toEqual([true, true]),
  );
});
