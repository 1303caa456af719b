import { readFileSync } from 'node:fs';
import { findPersonalData } from '@respi/shared/personal-data';
import pg from 'pg';
import { type DemoProduct, startDemoProduct } from './demo-product';
import { aFiling, pause } from './running-product';

/** Nobody else in the demo, no word and no place is called like this. */
const ZORAIDE = { surname: 'Quaglinotti', name: 'Zoraide', birthDate: '1991-02-27' };
const SAID =
  'La sig.ra Zoraide Quaglinotti, nata il 27/02/1991, cod. fiscale QGLZRD91B67D205X, tel. 347 6612094, ' +
  'zoraide.q@esempio.example, assicurata 061234567890, scrive dal permesso I09876543.';
/** What the check finds in what was said, and each word of the name. */
const PIECES = [
  ...findPersonalData(SAID, { names: [ZORAIDE], birthDates: [ZORAIDE.birthDate] }).map(({ excerpt }) => excerpt),
  ZORAIDE.surname,
  ZORAIDE.name,
];

let demo: DemoProduct;
let tokens: Record<'counter' | 'coordinator' | 'desk', string>;
let dump: string;
let filedCase: string;

beforeAll(async () => {
  demo = await startDemoProduct();
  await demo.product.startWorker();
  tokens = {
    counter: await demo.token('cuneo', 'counter_operator'),
    coordinator: await demo.token('cuneo', 'coordinator'),
    desk: await demo.token('cuneo', 'interface_operator'),
  };
  await sayItEverywhere();
  while ((await undelivered()) > 0) await pause(200);
  dump = await wholeDatabase();
});

afterAll(() => demo.close());

/** What this spec looks at of an answer. */
interface Seen {
  readonly id: string;
  readonly version: number;
  readonly referrals: readonly { readonly id: string }[];
  readonly items: readonly { readonly excerpt: string }[];
}

/** Events that no handler has got yet. */
async function undelivered(): Promise<number> {
  const [row] = await demo.product.sql<{ n: number }>(
    'select count(*)::int as n from respi.outbox where dispatched_at is null',
  );
  return row?.n ?? 0;
}

async function ask(who: keyof typeof tokens, path: string, body: unknown, version?: number): Promise<Seen> {
  const answer = await demo.product.ask(`/api/v1${path}`, {
    body,
    ...(version === undefined ? {} : { version }),
    headers: { authorization: `Bearer ${tokens[who]}` },
  });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Seen;
}

/** In every field of every form that takes words about a case. */
async function sayItEverywhere(): Promise<void> {
  const draft = '0199aaaa-0000-7000-8000-00000000d0a1';
  await demo.product.ask(`/api/v1/drafts/${draft}`, {
    method: 'PUT',
    body: { content: { form: { text: SAID, surname: ZORAIDE.surname } } },
    headers: { authorization: `Bearer ${tokens.counter}` },
  });
  const filing = {
    ...aFiling({
      person: ZORAIDE,
      identifiers: [{ type: 'assicurata', value: '061234567890' }],
      text: SAID,
      urgency: { code: 'ARANCIONE', reason: SAID },
    }),
  };
  const filed = await ask('counter', '/segnalazioni', filing);
  let { version } = filed;
  filedCase = filed.id;
  const act = async (who: keyof typeof tokens, action: string, body: unknown): Promise<Seen> => {
    const answer = await ask(who, `/segnalazioni/${filed.id}/actions/${action}`, body, version);
    version = answer.version;
    return answer;
  };
  await act('counter', 'nudge', { note: SAID }).catch(() => undefined);
  await act('coordinator', 'take', {});
  await act('coordinator', 'add_note', { text: SAID });
  await act('coordinator', 'set_urgency', { code: 'ROSSO', reason: SAID });
  await act('coordinator', 'seal', { reason: SAID });
  await act('coordinator', 'unseal', { reason: SAID });
  await act('coordinator', 'answer_directly', { text: SAID, outcome: 'risolta' });
  await act('counter', 'reopen', { reason: SAID });
  await act('coordinator', 'take', {});
  await act('coordinator', 'request_integration', { text: SAID, dueOn: '2099-01-01' });
  await act('counter', 'submit_integration', {
    text: SAID,
    delivered: [{ what: 'Ricevuta di Zoraide Quaglinotti', how: 'consegna_a_mano', on: '2026-01-02' }],
  });
  const sent = await act('coordinator', 'forward', { referrals: [{ office: 'QST-IMM', channel: 'distinta' }] });
  const referralId = sent.referrals.at(-1)?.id;
  await act('desk', 'collect', {
    referralId,
    text: SAID,
    outcome: 'risolta',
    givenOn: '2026-01-02',
    channel: 'paper',
  });
  await act('counter', 'withdraw', { reason: SAID });
  await ask('coordinator', '/faq', {
    question: SAID.slice(0, 120),
    shortAnswer: SAID,
    steps: [SAID],
    documents: [],
    legalRefs: [],
    tags: [],
    topic: 'permesso-soggiorno',
    offices: ['QST-IMM'],
    audience: 'rete',
    sources: [],
    changeNote: SAID.slice(0, 150),
  });
}

/** Every row of every table, the queue's included, as a dump writes it; binary columns as hexadecimal. */
async function wholeDatabase(): Promise<string> {
  const client = new pg.Client({ connectionString: demo.product.database.superUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  expect(tables.length).toBeGreaterThan(40);
  expect(new Set(tables.map(({ name }) => name.split('.')[0])).size).toBeGreaterThan(1);
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
    parts.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  await client.end();
  return parts.join('\n');
}

/** Where a value stands in the dump, as it is, without its blanks, or in one of the forms of binary columns. */
function placesOf(value: string): string[] {
  const forms = [value, value.replace(/\s/g, ''), Buffer.from(value).toString('hex')].map((form) => form.toLowerCase());
  return dump
    .split('\n')
    .filter((row) => forms.some((form) => row.toLowerCase().includes(form)))
    .map((row) => row.slice(0, 400));
}

it('would find what stands in clear', () => {
  expect(PIECES.length).toBeGreaterThan(7);
  expect(placesOf('chiede lo stato del rinnovo').length).toBeGreaterThan(0);
  expect(placesOf('sportello.cuneo@').length).toBeGreaterThan(0);
});

it('has nowhere in clear what was said of a person', () => {
  expect(PIECES.flatMap((piece) => placesOf(piece).map((place) => `${piece}: ${place}`))).toEqual([]);
});

it('has nowhere in clear a number or a birth date that the demo files', () => {
  const { samples } = JSON.parse(readFileSync('tools/demo/data/segnalazioni.json', 'utf8')) as {
    samples: { subject?: { data_nascita?: string }; practice_ids?: { value: string }[] }[];
  };
  const values = samples.flatMap(({ subject, practice_ids: numbers }) => [
    ...(subject?.data_nascita ? [subject.data_nascita, subject.data_nascita.split('-').reverse().join('/')] : []),
    ...(numbers ?? []).map(({ value }) => value),
  ]);
  expect(values.length).toBeGreaterThan(40);
  // The code list of identifiers prints one of each kind as its example.
  const lists = readFileSync('tools/demo/data/codelists.json', 'utf8');
  const filed = values.filter((value) => !lists.includes(`"${value}"`));
  expect(filed.flatMap((value) => placesOf(value).map((place) => `${value}: ${place}`))).toEqual([]);
});

it('still finds her by name, by number and by what stands in the question alone', async () => {
  for (const wanted of [
    { person: { surname: 'quaglinotti', name: 'zoraide' } },
    { identifier: '061234567890' },
    { identifier: '347 661 2094' },
    { text: 'QGLZRD91B67D205X' },
  ]) {
    const found = await ask('counter', '/segnalazioni/search', wanted);
    expect({ wanted, found: found.items.length }).toEqual({ wanted, found: 1 });
    expect(found.items[0]?.excerpt).toContain('[nome]');
  }
});

describe('once she is erased', () => {
  /** Whatever the database holds of the case alone: boxes, blind keys, words; as a dump writes them. */
  let held: string[];
  let before: unknown;

  const figures = async () =>
    Promise.all(
      ['coordinator', 'general_coordinator'].map(async (role) => {
        const authorization = `Bearer ${await demo.token('cuneo', role)}`;
        const year = new Date().getFullYear();
        const of = async (path: string) =>
          (await demo.product.ask(`/api/v1${path}?from=${year}-01-01&to=${year}-12-31`, { headers: { authorization } }))
            .body;
        return [await of('/figures'), await of('/urgency/shares')];
      }),
    );

  async function holdings(): Promise<string[]> {
    const values = await demo.product.sql<{ value: string | null }>(
      `with c as (select '${filedCase}'::uuid as id)
       select s.person::text as value from respi.segnalazione s, c where s.id = c.id
       union all select i.value::text from respi.case_identifier i, c where i.case_id = c.id
       union all select i.blind_index::text from respi.case_identifier i, c where i.case_id = c.id
       union all select k.blind_index::text from respi.case_name_key k, c where k.case_id = c.id
       union all select t.body from respi.case_text t, c where t.case_id = c.id
       union all select t.details::text from respi.case_text t, c where t.case_id = c.id and t.details::text like '%' || chr(57344) || '%'`,
    );
    // As they stand within a row: without the mark of bytes, quotes and strokes twice.
    return values.flatMap(({ value }) =>
      value ? [value.replace(/^\\x/, '').replaceAll('\\', '\\\\').replaceAll('"', '""')] : [],
    );
  }

  beforeAll(async () => {
    before = await figures();
    // A blind key of hers that another case has too is that one's.
    const shared = new Set(
      (
        await demo.product.sql<{ value: string }>(
          `select encode(blind_index, 'hex') as value from respi.case_name_key where case_id <> '${filedCase}'
           union select encode(blind_index, 'hex') from respi.case_identifier where case_id <> '${filedCase}'`,
        )
      ).map(({ value }) => value),
    );
    held = (await holdings()).filter((value) => !shared.has(value));
    const record = await ask('coordinator', '/privacy/erasures', {
      askedBy: 'subject',
      askedOn: '2026-01-02',
      right: 'no_longer_needed',
      cases: [{ id: filedCase }],
    });
    expect(record).toMatchObject({ cases: [{ id: filedCase, outcome: 'erased' }] });
    while ((await undelivered()) > 0) await pause(200);
    dump = await wholeDatabase();
  });

  it('nothing that was held of her case is anywhere, opened or not', () => {
    expect(held.length).toBeGreaterThan(20);
    const still = held.filter((value) => dump.includes(value));
    expect(still).toEqual([]);
    expect(dump).toContain(filedCase);
  });

  it('she is found by nothing, the history holds, and no figure has moved', async () => {
    const found = await ask('counter', '/segnalazioni/search', { person: { surname: 'quaglinotti', name: 'zoraide' } });
    expect(found.items).toEqual([]);
    const { body } = await demo.product.ask(`/api/v1/segnalazioni/${filedCase}/events`, {
      headers: { authorization: `Bearer ${tokens.coordinator}` },
    });
    expect(body).toMatchObject({ chainValid: true });
    expect(await figures()).toEqual(before);
  });
});
