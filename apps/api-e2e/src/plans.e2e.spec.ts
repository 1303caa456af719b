import { CASE_QUEUES } from '@respi/segnalazioni/contract';
import { COMMON_WORD, type PersonName, RARE_WORD, fillWithCases } from '@respi/shared/testing';
import pg from 'pg';
import { type OpenApiDocument, routesOf } from './route-walk';
import { RunningProduct } from './running-product';
import { ServerPlans } from './server-plans';

const ROWS = process.env['RESPI_SOAK'] ? 1_000_000 : 20_000;
/** Among so many of the newest are the cases that somebody still works on: lists of waiting work may go through all of them. */
const OPEN_WORK = 15_000;
/**
 * No node of any plan of a page may go through more rows than this, however many there are: pages are of 20, slices and
 * windows of some thousand.
 */
const MOST = 6_000;

/**
 * A referent's cases are walked by office and state; a counter or topic that the office hardly ever meets is looked for
 * among all of them. Not by the product's own screens, which do not filter them so.
 */
const KNOWN = /^referentQuestura .*\?(sportello=SP-BRA|topic=cittadinanza)/;

interface Asked {
  /** As the API's document writes it. */
  readonly route: string;
  readonly who: PersonName;
  readonly path: string;
  readonly body?: unknown;
}

const get = (who: PersonName, path: string): Asked => ({ route: `GET ${path.split('?')[0] ?? ''}`, who, path });
const post = (who: PersonName, path: string, body: unknown): Asked => ({ route: `POST ${path}`, who, path, body });

const CASES = '/api/v1/segnalazioni';
const EVERYBODY = ['counter', 'coordinator', 'interface', 'referentQuestura', 'external'] as const;
const FILTERS = [
  '',
  '?status=submitted',
  '?status=submitted,forwarded&urgency=ROSSO,VERDE',
  '?status=closed',
  '?office=QST-IMM',
  '?office=QST-IMM&status=forwarded',
  '?sportello=SP-ALBA',
  '?topic=lavoro',
  '?topic=lavoro&status=answered',
  '?kind=verifica_stato',
  '?mine=true',
  '?order=triage',
  '?order=triage&urgency=BIANCO',
  '?limit=100',
  // of which there are none
  '?office=PREF-CIT&status=submitted',
  '?sportello=SP-BRA',
  '?topic=cittadinanza',
  '?status=declined',
];

const ASKED: readonly Asked[] = [
  ...EVERYBODY.flatMap((who) => FILTERS.map((filter) => get(who, `${CASES}${filter}`))),
  ...EVERYBODY.flatMap((who) => CASE_QUEUES.map((queue) => get(who, `${CASES}?queue=${queue}`))),
  ...EVERYBODY.map((who) => get(who, `${CASES}/counts`)),
  ...EVERYBODY.flatMap((who) =>
    [COMMON_WORD, RARE_WORD, 'inesistente', `${COMMON_WORD} ${RARE_WORD}`, 'rinnovo permesso'].map((text) =>
      post(who, `${CASES}/search`, { text }),
    ),
  ),
  post('coordinator', `${CASES}/search`, { text: RARE_WORD, sportello: 'SP-ALBA' }),
  post('coordinator', `${CASES}/search`, { text: COMMON_WORD, office: 'QST-IMM', to: '2026-06-30' }),
  post('coordinator', `${CASES}/search`, { person: { surname: 'Provetti', name: 'Amin' } }),
  post('coordinator', `${CASES}/search`, { identifier: '060000000101' }),
  get('referentQuestura', '/api/v1/replies'),
  post('referentQuestura', '/api/v1/replies/search', { text: 'stampa' }),
  post('referentQuestura', '/api/v1/replies/search', { text: 'inesistente' }),
  get('interface', '/api/v1/distinte'),
  post('interface', '/api/v1/distinte/lookup', { code: 'ABCDEF' }),
  get('coordinator', '/api/v1/faq'),
  post('coordinator', '/api/v1/faq/search', { q: 'permesso' }),
  post('counter', '/api/v1/suggestions', { text: `Il rinnovo del permesso è fermo, ${COMMON_WORD} la questura.` }),
  get('counter', '/api/v1/drafts'),
  get('admin', '/api/v1/admin/people'),
  get('admin', '/api/v1/admin/units'),
  get('admin', '/api/v1/admin/mails'),
  get('counter', '/api/v1/me/notices'),
  get('counter', '/api/v1/me/notices?first=unread'),
  get('counter', '/api/v1/me/notices/unread'),
];

let product: RunningProduct;
let plans: ServerPlans;

beforeAll(async () => {
  product = await RunningProduct.start();
  const network = await product.aNetwork();
  const owner = new pg.Client({
    connectionString: product.database.ownerUrl,
    options: '-c search_path=respi,public',
  });
  await owner.connect();
  await fillWithCases(
    owner,
    network.id,
    {
      sportelli: [network.unit['SP-CUNEO']!, network.unit['SP-ALBA']!],
      office: network.unit['QST-IMM']!,
      otherOffice: network.unit['PREF-CIT']!,
    },
    { counter: network.person.counter, interface: network.person.interface },
    ROWS,
    OPEN_WORK,
  );
  await owner.query(
    `insert into notice (id, network_id, account_id, event_id, kind, case_id, case_number, urgency_level, must_act, at, read_at)
     select gen_random_uuid(), network_id, $2, gen_random_uuid(), 'reply_released', id, number, urgency_level, true, submitted_at,
            case when random() < 0.5 then submitted_at end from segnalazione where network_id = $1`,
    [network.id, network.person.counter],
  );
  await owner.query('analyze notice');
  await owner.end();
  for (const { who } of ASKED) await product.token(who);
  plans = await ServerPlans.of(product.database.superUrl);
  await product.kill('api');
  await product.startApi();
}, 1_800_000);

afterAll(() => product.close());

it(`reads no more than ${MOST} rows for any page, of ${ROWS} cases`, async () => {
  const tooMuch: string[] = [];
  plans.read();
  for (const { who, path, body } of ASKED) {
    const answer = await product.as(who, path, body === undefined ? {} : { body });
    if (![200, 201, 403, 404].includes(answer.status)) tooMuch.push(`${who} ${path} answered ${answer.status}`);
    for (const { rows, node, statement } of plans.read())
      if (rows > MOST) tooMuch.push(`${who} ${path} ${JSON.stringify(body ?? '')}: ${node} ${rows} rows: ${statement}`);
  }
  expect(tooMuch.filter((told) => !KNOWN.test(told))).toEqual([]);
}, 600_000);

it('asks for every list and every search of the API', async () => {
  const document = (await product.ask('/api/openapi.json')).body as OpenApiDocument;
  const lists = routesOf(document)
    .filter(({ method, path, query }) => query.includes('cursor') || (method === 'POST' && path.endsWith('/search')))
    .map(({ method, path }) => `${method} ${path}`);
  expect(lists.length).toBeGreaterThan(5);
  expect(lists.filter((list) => !ASKED.some(({ route }) => route === list))).toEqual([
    'GET /api/v1/networks/{network}/faq',
  ]);
});

it('would see a statement that reads everything', async () => {
  plans.read();
  const client = new pg.Client({ connectionString: product.database.ownerUrl });
  await client.connect();
  await client.query('select count(urgency_reasons) from respi.segnalazione');
  await client.end();
  expect(plans.read()[0]).toMatchObject({ node: 'Seq Scan on segnalazione', rows: ROWS });
});
