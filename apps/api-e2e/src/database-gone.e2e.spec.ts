import { asSuper } from '@respi/shared/testing';
import { RunningProduct, aFiling, pause } from './running-product';

let product: RunningProduct;

beforeAll(async () => {
  product = await RunningProduct.start();
  await product.aNetwork();
  await product.token('counter');
});

afterAll(() => product.close());

it('loses and doubles nothing while the database is away: the retry with the same key succeeds once', async () => {
  const name = new URL(product.database.appUrl).pathname.slice(1);
  const maintenance = Object.assign(new URL(product.database.superUrl), { pathname: '/postgres' }).href;
  const shut = `alter database ${name} allow_connections false`;
  await asSuper(maintenance, shut);
  await asSuper(maintenance, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);

  const key = 'while-away-0001';
  const refused = await product.as('counter', '/api/v1/segnalazioni', { body: aFiling(), key });
  expect(refused).toMatchObject({ status: 503, body: { code: 'service_unavailable' } });
  expect(refused.body.detail).toContain('non è andato perso');
  expect((await product.ask('/api/health/ready')).status).toBe(503);
  expect((await product.ask('/api/health/live')).status).toBe(200);

  const away = process.env['RESPI_SOAK'] ? 10_000 : 2_000;
  const until = performance.now() + away;
  while (performance.now() < until) {
    expect((await product.as('counter', '/api/v1/segnalazioni', { body: aFiling(), key })).status).toBe(503);
    await pause(400);
  }
  await asSuper(maintenance, `alter database ${name} allow_connections true`);

  let answer = refused;
  for (let tries = 0; tries < 40 && answer.status !== 201; tries += 1) {
    answer = await product.as('counter', '/api/v1/segnalazioni', { body: aFiling(), key });
    if (answer.status !== 201) await pause(250);
  }
  expect(answer.status).toBe(201);
  const again = await product.as('counter', '/api/v1/segnalazioni', { body: aFiling(), key });
  expect(again.body.id).toBe(answer.body.id);
  const [counted] = await product.sql<{ cases: string; waiting: string }>(
    'select (select count(*) from respi.segnalazione) as cases, (select count(*) from respi.outbox) as waiting',
  );
  expect([counted?.cases, counted?.waiting]).toEqual(['1', '1']);
});
