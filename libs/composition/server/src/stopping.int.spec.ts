import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, get, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type PersonName, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { bearer, overHttp } from './testing/over-http';

const LISTENERS: readonly PersonName[] = [
  'coordinator',
  'secondCoordinator',
  'counter',
  'otherCounter',
  'interface',
  'referentQuestura',
  'referentPrefettura',
  'admin',
  'general',
];
const STREAMS_EACH = 6;

let installation: TestInstallation;
let app: NestFastifyApplication;
let port: number;
const tokens: { authorization: string }[] = [];

beforeAll(async () => {
  installation = await anInstallation();
  const network = await aNetwork(installation.ownerUrl);
  app = await overHttp(installation);
  for (const name of LISTENERS) tokens.push(await bearer(app, installation, network, name));
  await app.listen(0, '127.0.0.1');
  ({ port } = app.getHttpServer().address() as AddressInfo);
});

afterAll(() => installation.close());

async function aStream(headers: object): Promise<{ over: Promise<unknown> }> {
  const asked: ClientRequest = get({
    port,
    host: '127.0.0.1',
    path: '/api/v1/live',
    agent: false,
    headers: { ...headers, accept: 'text/event-stream' },
  });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(200);
  await once(answer.setEncoding('utf8'), 'data');
  answer.resume();
  return { over: once(answer, 'close') };
}

/** The suite's own limit is what it must not come to: idle connections would hold the process up beyond it. */
it('ends with more than fifty open streams and connections that never asked anything, and answers what it was asked', async () => {
  const streams = [];
  for (const token of tokens) for (let count = 0; count < STREAMS_EACH; count += 1) streams.push(await aStream(token));
  expect(streams.length).toBeGreaterThan(50);
  const silent = Array.from({ length: 10 }, () => connect(port, '127.0.0.1'));
  await Promise.all(silent.map((socket) => once(socket, 'connect')));

  const body = JSON.stringify({ email: 'nobody@example.org', password: 'wrong password' });
  const asked = request({
    port,
    host: '127.0.0.1',
    path: '/api/v1/auth/login',
    method: 'POST',
    agent: false,
    headers: { 'content-type': 'application/json', 'content-length': body.length },
  });
  asked.write(body.slice(0, 10));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closed = app.close();
  await Promise.all(streams.map(({ over }) => over));
  asked.end(body.slice(10));
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(401);
  answer.resume();
  await closed;
  expect(silent.every(({ destroyed, readableEnded }) => destroyed || readableEnded)).toBe(true);

  const refused = connect(port, '127.0.0.1');
  await expect(once(refused, 'connect')).rejects.toThrow('ECONNREFUSED');
});
