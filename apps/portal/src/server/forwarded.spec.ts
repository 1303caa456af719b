/** @jest-environment node */
import { type IncomingHttpHeaders, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dropForwarded } from './forwarded';

describe('what proxies say of the way', () => {
  it('is denied to who makes the pages, whoever says it; the rest arrives', async () => {
    let seen: IncomingHttpHeaders = {};
    const server = createServer((request, response) => {
      dropForwarded(request.headers);
      seen = request.headers;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const said = {
      Forwarded: 'for=192.0.2.1;host=altrove.example',
      'X-Forwarded-For': '192.0.2.1',
      'X-Forwarded-Host': 'altrove.example',
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-Prefix': '/altrove',
    };
    const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    await fetch(origin, { headers: { ...said, 'Accept-Language': 'it' } });
    server.close();
    expect(Object.keys(seen).filter((name) => name.includes('forwarded'))).toEqual([]);
    expect(seen).toMatchObject({ 'accept-language': 'it', host: origin.slice('http://'.length) });
  });
});
