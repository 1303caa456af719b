/** @jest-environment node */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StaticFiles } from './static-files';

describe('the files beside the pages', () => {
  let folder: string;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'respi-static-'));
    mkdirSync(join(folder, 'browser'));
    writeFileSync(join(folder, 'secret.txt'), 'no');
    writeFileSync(join(folder, 'browser', 'main-ABCDEFGH.js'), 'export const a = 1;\n'.repeat(100));
    writeFileSync(join(folder, 'browser', 'icons.svg'), '<svg/>');
    writeFileSync(join(folder, 'browser', 'index.csr.html'), '<html></html>');
    const files = new StaticFiles(join(folder, 'browser'));
    server = createServer((request, response) => {
      void files.answer(request, response).then((answered) => answered || response.writeHead(404).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('are compressed, and kept for good when their name changes with their content', async () => {
    const answer = await fetch(`${origin}/main-ABCDEFGH.js`, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await answer.text()).toContain('export const a = 1;');
  });

  it('are asked again when their name stays, and not sent twice', async () => {
    const first = await fetch(`${origin}/icons.svg`);
    expect(first.headers.get('cache-control')).not.toContain('immutable');
    const again = await fetch(`${origin}/icons.svg`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    // Without network the icons of a page that is open are drawn from the old ones.
    expect(first.headers.get('cache-control')).toContain('stale-while-revalidate');
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/index.csr.html', '/nothing.js', '//etc/passwd'])(
    'do not reach %s',
    async (path) => {
      expect((await fetch(origin + path)).status).toBe(404);
    },
  );
});
