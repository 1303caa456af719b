import { randomUUID } from 'node:crypto';
import type { PersonName, TestNetwork } from '@respi/shared/testing';
import { type Answer, RunningProduct, aFiling } from './running-product';

let product: RunningProduct;
let network: TestNetwork;
let sealed: { id: string; number: string; referral: string };
/** What each of those who must not feel the case was answered before it was there. */
const before = new Map<string, string>();

const WORD = 'tamarindo';
/** Everybody whose role would show them the case if it were not sealed; a second coordinator and the interface handle it. */
const OUTSIDERS: readonly PersonName[] = ['coordinator', 'colleague', 'otherCounter', 'referentPrefettura', 'external'];
const asked = aFiling({
  kind: 'consulenza_caso',
  topic: 'violenza-sfruttamento',
  sealed: true,
  text: `Si chiede consiglio per la persona del ${WORD}, ospite di una struttura protetta.`,
  person: { surname: 'Nascosti', name: 'Selene', birthDate: '1990-04-04' },
  identifiers: [{ type: 'assicurata', value: '067700000909' }],
});

beforeAll(async () => {
  product = await RunningProduct.start();
  network = await product.aNetwork();
  const { secondCoordinator, interface: byHand } = network.person;
  await product.sql(
    `update respi.network set settings = jsonb_set(settings, '{sealedHandlers}', to_jsonb($2::text[])) where id = $1`,
    [network.id, [secondCoordinator, byHand]],
  );
  // Something to be found beside it: an answer that is empty for another reason would prove nothing.
  for (const by of ['counter', 'otherCounter'] as const)
    await product.as(by, '/api/v1/segnalazioni', { body: aFiling({ text: 'Una domanda qualunque.' }) });
  for (const person of OUTSIDERS) before.set(person, await everythingSeenBy(person));
  const filed = await product.as('counter', '/api/v1/segnalazioni', { body: asked });
  expect(filed).toMatchObject({ status: 201, body: { sealed: true } });
  const act = (action: string, version: number, body: object) =>
    product.as('secondCoordinator', `/api/v1/segnalazioni/${filed.body.id}/actions/${action}`, { body, version });
  await act('take', 1, {});
  const sent = await act('forward', 2, { referrals: [{ office: 'QST-IMM', channel: 'distinta' }] });
  expect(sent.status).toBe(200);
  sealed = { id: filed.body.id, number: filed.body.number, referral: sent.body.referrals[0].id };
});

afterAll(() => product.close());

/** Lists, counts, searches, suggestions, figures and sheets, as this person is answered. */
async function everythingSeenBy(person: PersonName): Promise<string> {
  const get = (path: string) => product.as(person, `/api/v1${path}`);
  const post = (path: string, body: unknown) => product.as(person, `/api/v1${path}`, { body });
  const answers = [
    await get('/segnalazioni?limit=100'),
    await get('/segnalazioni?limit=100&topic=violenza-sfruttamento'),
    await get('/segnalazioni/counts'),
    await post('/segnalazioni/search', { text: WORD }),
    await post('/segnalazioni/search', { text: 'struttura protetta' }),
    await post('/segnalazioni/search', { person: { surname: 'Nascosti', name: 'Selene' } }),
    await post('/segnalazioni/search', { identifier: '067700000909' }),
    await post('/suggestions', { text: asked['text'] }),
    await get('/replies?limit=100'),
    await get('/distinte?limit=100'),
    await get('/figures'),
    await get('/urgency/shares'),
    await get('/me/notices'),
    await get('/me/notices/unread'),
  ];
  return JSON.stringify(answers.map(plain));
}

/** An answer without what changes by itself: ids of requests, instants. */
function plain({ status, body }: Answer): unknown {
  const { instance: _, ...rest } = body as { instance?: string };
  return [status, JSON.stringify(rest).replace(/"\d{4}-\d\d-\d\dT[^"]+"/g, '""')];
}

const wording = (answer: Answer) => JSON.stringify(plain(answer));

it('its parties see it: what the others are asked would show it', async () => {
  for (const person of ['counter', 'secondCoordinator', 'interface', 'referentQuestura'] as const) {
    const found = await product.as(person, '/api/v1/segnalazioni/search', { body: { text: WORD } });
    expect([person, (found.body.items as { id: string }[]).map((each) => each.id)]).toEqual([person, [sealed.id]]);
  }
});

it.each(OUTSIDERS)(
  'lists, counts, searches, suggestions and figures answer %s as if it had never been filed',
  async (person) => {
    expect(await everythingSeenBy(person)).toBe(before.get(person));
  },
);

it('its number, typed into a search, finds what a number that nobody has finds', async () => {
  const nobodys = `${sealed.number.slice(0, -3)}999`;
  for (const person of OUTSIDERS) {
    const search = (identifier: string) => product.as(person, '/api/v1/segnalazioni/search', { body: { identifier } });
    expect(wording(await search(sealed.number))).toBe(wording(await search(nobodys)));
  }
});

it('asked for by its id, whole or in parts or with any act, it is not there', async () => {
  for (const person of OUTSIDERS)
    for (const part of [
      '',
      '/events',
      '/clocks',
      '/actions/add_note',
      '/actions/unseal',
      '/actions/merge',
      '/presence',
    ]) {
      const bodies: Record<string, unknown> = {
        '/actions/add_note': { text: 'Nota.' },
        '/actions/unseal': { reason: 'Per vedere.' },
        '/actions/merge': { into: randomUUID() },
        '/presence': { doing: 'writing' },
      };
      const ask = (id: string) =>
        product.as(person, `/api/v1/segnalazioni/${id}${part}`, {
          version: 1,
          ...(part in bodies ? { body: bodies[part] } : {}),
        });
      const answer = await ask(sealed.id);
      expect([person, part, answer.status, wording(answer)]).toEqual([
        person,
        part,
        404,
        wording(await ask(randomUUID())),
      ]);
    }
});

it('nothing can be merged into it, printed from it, or written of it, more than of one that nobody has', async () => {
  const own = await product.as('counter', '/api/v1/segnalazioni', { body: aFiling() });
  const merge = (into: string) =>
    product.as('coordinator', `/api/v1/segnalazioni/${own.body.id}/actions/merge`, { body: { into }, version: 1 });
  const print = (referral: string) =>
    product.as('coordinator', '/api/v1/distinte', { body: { office: 'QST-IMM', referrals: [referral], sealed: true } });
  const draft = (source: string) =>
    product.as('coordinator', '/api/v1/faq', {
      body: {
        question: 'Domanda?',
        shortAnswer: 'Risposta.',
        topic: 'lavoro',
        offices: ['QST-IMM'],
        audience: 'rete',
        sources: [source],
      },
    });
  const follow = (continues: string) =>
    product.as('colleague', '/api/v1/segnalazioni', { body: aFiling({ continues }) });
  for (const [attempt, id] of [
    [merge, sealed.id],
    [print, sealed.referral],
    [draft, sealed.id],
    [follow, sealed.id],
  ] as const) {
    const answer = await attempt(id);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(wording(answer).replaceAll(id, '')).toBe(
      wording(await attempt('4f1f7ab6-7a3c-4f52-9a53-0d6c5a8f2f10')).replaceAll(
        '4f1f7ab6-7a3c-4f52-9a53-0d6c5a8f2f10',
        '',
      ),
    );
  }
});

it('the stream of events does not speak of it, and a notice that had gone astray does not open', async () => {
  const [first] = await product.sql<{ id: string }>(
    'select id from respi.event where network_id = $1 order by id limit 1',
    [network.id],
  );
  await product.sql(
    `insert into respi.notice (id, network_id, account_id, event_id, kind, case_id, case_number, urgency_level, must_act, at)
     select gen_random_uuid(), $1, account, gen_random_uuid(), 'overdue', $3, $4, 1, true, now() from unnest($2::uuid[]) account`,
    [network.id, OUTSIDERS.map((person) => network.person[person]), sealed.id, sealed.number],
  );
  for (const person of OUTSIDERS)
    for (const path of [`/api/v1/live?after=${first!.id}`, '/api/v1/me/notices?limit=50']) {
      const { body } = await product.as(person, path);
      expect([person, path, JSON.stringify(body).includes(sealed.id)]).toEqual([person, path, false]);
      expect([person, path, JSON.stringify(body).includes(sealed.number)]).toEqual([person, path, false]);
    }
  const heard = await product.as('interface', `/api/v1/live?after=${first!.id}`);
  expect(JSON.stringify(heard.body)).toContain(sealed.id);
});

it('the log names neither it nor the person', () => {
  const log = product.said.join('');
  expect(log).toContain('404 not_found');
  expect(
    [sealed.id, sealed.number, WORD, 'Nascosti', 'Selene', '067700000909'].filter((word) => log.includes(word)),
  ).toEqual([]);
});
