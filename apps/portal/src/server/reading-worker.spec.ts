/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

const ORIGIN = 'https://respi.example.it';
const media = (name: string): string => `/media/titillium-web-${name}.woff2`;
const CUTS = ['latin-400-normal-AA', 'latin-600-normal-BB', 'latin-700-normal-CC'].map(media);
const STYLES = [...CUTS, media('latin-ext-700-normal-DD')].map((path) => `src:url(".${path}")`).join(';');

interface Message {
  readonly data: { readonly read: readonly string[] };
  waitUntil(done: Promise<unknown>): void;
}

/** The worker in a browser of our own. @returns what it keeps of a page that was made of these */
async function keptOf(...parts: readonly string[]): Promise<string[]> {
  const held = new Map<string, Map<string, Response>>();
  const open = (name: string) => {
    const cache = held.get(name) ?? new Map<string, Response>();
    held.set(name, cache);
    return Promise.resolve({
      match: (of: string | { url: string }) =>
        Promise.resolve(cache.get(typeof of === 'string' ? of : of.url)?.clone()),
      put: (address: string, response: Response) => Promise.resolve(cache.set(address, response)),
      delete: (address: string) => Promise.resolve(cache.delete(address)),
      keys: () => Promise.resolve([...cache.keys()].map((url) => ({ url }))),
    });
  };
  const listeners = new Map<string, (event: Message) => void>();
  const self = {
    READING: { words: { it: {} }, locales: { it: 'it-IT' }, rightToLeft: [], italianOnly: ['riservata'] },
    registration: { scope: `${ORIGIN}/cuneo/` },
    location: { origin: ORIGIN },
    addEventListener: (name: string, listener: (event: Message) => void) => listeners.set(name, listener),
  };
  const fetched = (address: string) => {
    if (address.endsWith('/stamp')) return Promise.resolve(Response.json({ stamp: '1' }));
    return Promise.resolve(new Response(address.endsWith('.css') ? STYLES : 'x'));
  };
  const browser = { self, caches: { open }, fetch: fetched, importScripts: () => undefined };
  const world = createContext({ ...browser, URL, Response, Headers, TextDecoder, encodeURIComponent });
  runInContext(readFileSync(join(import.meta.dirname, '../../public/reading-worker.js'), 'utf8'), world);
  const waited: Promise<unknown>[] = [];
  const read = parts.map((part) => ORIGIN + part);
  listeners.get('message')?.({ data: { read }, waitUntil: (done) => void waited.push(done) });
  await Promise.all(waited);
  return [...(held.get('respi-reading-parts')?.keys() ?? [])].map((address) => new URL(address).pathname).sort();
}

it('keeps every cut of the letters of a page, also the one that had not come yet', async () =>
  expect(await keptOf('/styles-ABC.css', CUTS[0] ?? '')).toEqual([...CUTS, '/styles-ABC.css']));

it('reads no letters for a page that has none of them', async () =>
  expect(await keptOf('/styles-ABC.css', '/reading.js')).toEqual(['/reading.js', '/styles-ABC.css']));
