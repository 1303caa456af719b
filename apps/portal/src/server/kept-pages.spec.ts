/** @jest-environment node */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { KeptPages } from './kept-pages';

const page = (html: string) => ({ html, styles: [] });
const now = new Date('2026-11-23T08:00:00Z');
const NONE = {};

describe('kept pages', () => {
  it('are what was kept, in every encoding, compressed once', async () => {
    const kept = new KeptPages(1_000).keep('/a', page('<p>sì</p>'), { 'Content-Type': 'text/html' }, '1', now);
    const [plain, zipped, small] = [await kept.packed('identity'), await kept.packed('gzip'), await kept.packed('br')];
    expect(plain.body.toString()).toBe('<p>sì</p>');
    expect(gunzipSync(zipped.body).toString()).toBe('<p>sì</p>');
    expect(brotliDecompressSync(small.body).toString()).toBe('<p>sì</p>');
    expect(kept.packed('br')).toBe(small);
    expect(plain.headers).toEqual({
      'Content-Type': 'text/html',
      ETag: kept.etag,
      Vary: 'Accept-Encoding',
      'Content-Length': 10,
    });
    expect(zipped.headers).toMatchObject({ 'Content-Encoding': 'gzip', 'Content-Length': zipped.body.length });
  });

  it('go when there are too many, first the one that nobody asked for longest', () => {
    const pages = new KeptPages(60);
    pages.keep('/a', page('0123456789'), NONE, '1', now);
    pages.keep('/b', page('0123456789'), NONE, '1', now);
    expect(pages.get('/a')).toBeDefined();
    pages.keep('/c', page('0123456789'), NONE, '1', now);
    pages.keep('/c', page('9876543210'), NONE, '2', now);
    expect(pages.get('/b')).toBeDefined();
    pages.keep('/d', page('0123456789'), NONE, '1', now);
    expect(['/a', '/b', '/c', '/d'].filter((path) => pages.get(path))).toEqual(['/b', '/c', '/d']);
    expect(pages.get('/c')?.stamp).toBe('2');
  });

  it('are told apart by their words', () => {
    const pages = new KeptPages(1_000);
    const [one, same, other] = ['x', 'x', 'y'].map((html) => pages.keep('/a', page(html), NONE, '1', now).etag);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it('are none when one page alone is too large', () => {
    const pages = new KeptPages(10);
    pages.keep('/a', page('0123456789'), NONE, '1', now);
    expect(pages.get('/a')).toBeUndefined();
  });
});
