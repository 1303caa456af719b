import { romeDay } from '@respi/shared/kernel';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';

/** Enough rows that a search walks several windows and takes the index; ties in time, where paging goes wrong first. */
const ROWS = 9_000;

let installation: TestInstallation;
let network: TestNetwork;
let other: TestNetwork;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  other = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  const owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  for (const [at, prefix] of [
    [network, 'CN'],
    [other, 'AT'],
  ] as const) {
    const units = [at.unit['SP-CUNEO'], at.unit['SP-ALBA']];
    await owner.query(
      `with made as (
         insert into segnalazione (id, network_id, number, sportello_id, office_id, kind, topic, state, urgency, urgency_level, urgency_proposed,
           filed_by, submitted_at, state_since, updated_at, last_hash, sealed)
         select gen_random_uuid(), $1, $2 || n, ($3::uuid[])[1 + n % 2], $4, 'prassi', 'lavoro', 'submitted', 'VERDE', 4, 'VERDE',
                $5, timestamptz '2026-01-01' + (n / 7) * interval '5 hours', now(), now(), '\\x00', n % 1000 = 999
           from generate_series(1, $6::int) n returning *, substr(number, 3)::int as n)
       insert into case_search (case_id, network_id, submitted_at, tsv)
       select id, network_id, submitted_at, respi.search_document(
                'pratica' || case when n % 2 = 0 then ' comune' else '' end || case when n % 97 = 0 then ' zafferano' else '' end
                || case when n = 5 then ' unicorno' else '' end || case when n % 1000 = 999 then ' sigillo' else '' end,
                network_id, array[sportello_id, office_id, filed_by], submitted_at)
         from made`,
      [at.id, prefix, units, at.unit['QST-IMM'], randomUUID(), ROWS],
    );
  }
  await owner.query('analyze');
  await owner.end();
});

afterAll(() => installation.close());

async function allPages(
  text: string,
  person: 'coordinator' | 'counter' | 'interface' = 'coordinator',
  limit = 20,
): Promise<string[]> {
  const numbers: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await installation.reading.search(installation.as(network, person, 'case.read'), {
      text,
      limit,
      ...(cursor ? { cursor } : {}),
    });
    numbers.push(...page.items.map((item) => item.number));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return numbers;
}

it.each([
  ['a common word', 'comune', (n: number) => n % 2 === 0],
  ['a rare word', 'zafferano', (n: number) => n % 97 === 0],
  ['a word of one old case', 'unicorno', (n: number) => n === 5],
  ['a word of none', 'inesistente', () => false],
  ['two words', 'comune zafferano', (n: number) => n % 194 === 0],
])('finds every case with %s, once each, page after page', async (_, text, matches) => {
  const expected = Array.from({ length: ROWS }, (_each, index) => index + 1).filter(
    (n) => matches(n) && n % 1000 !== 999,
  );
  const found = await allPages(text, 'coordinator', 17);
  expect(new Set(found).size).toBe(found.length);
  expect(found.map((number) => Number(number.slice(2))).sort((a, b) => a - b)).toEqual(expected);
});

it('finds the same as a look at every case, whatever is asked for beside the words', async () => {
  const comune = ['comune', (n: number) => n % 2 === 0] as const;
  const words = fc.constantFrom(
    comune,
    ['zafferano', (n: number) => n % 97 === 0] as const,
    ['pratica', () => true] as const,
  );
  const day = fc.option(fc.integer({ min: -5, max: 365 }), { nil: undefined });
  const dayOf = (offset: number): string =>
    new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
  await fc.assert(
    fc.asyncProperty(
      words,
      day,
      day,
      fc.constantFrom(undefined, 'SP-CUNEO', 'SP-ALBA'),
      fc.constantFrom('coordinator', 'counter'),
      fc.integer({ min: 5, max: 100 }),
      async ([text, has], from, to, sportello, person, limit) => {
        const page = await installation.reading.search(installation.as(network, person, 'case.read'), {
          text,
          limit,
          ...(from === undefined ? {} : { from: dayOf(from) }),
          ...(to === undefined ? {} : { to: dayOf(to) }),
          ...(sportello === undefined ? {} : { sportello }),
        });
        const expected = Array.from({ length: ROWS }, (_each, index) => ROWS - index)
          .filter((n) => {
            const at = romeDay(new Date(Date.UTC(2026, 0, 1) + Math.floor(n / 7) * 5 * 3_600_000));
            const unit = n % 2 === 0 ? 'SP-CUNEO' : 'SP-ALBA';
            return (
              has(n) &&
              n % 1000 !== 999 &&
              (from === undefined || at >= dayOf(from)) &&
              (to === undefined || at <= dayOf(to)) &&
              (sportello === undefined || unit === sportello) &&
              (person === 'coordinator' || unit === 'SP-CUNEO')
            );
          })
          .map((n) => Math.floor(n / 7));
        // Seven cases share an instant and their order is by id, so instants are compared.
        const found = page.items.map((item) => Math.floor(Number(item.number.slice(2)) / 7));
        expect(found).toEqual(expected.slice(0, limit));
      },
    ),
    {
      numRuns: 60,
      // 29 March has 23 hours and 25 October 25: a case filed in the last of them, or in the first of the day after.
      examples: [
        [comune, undefined, 87, undefined, 'coordinator', 5],
        [comune, 88, undefined, undefined, 'coordinator', 100],
        [comune, undefined, 297, undefined, 'coordinator', 5],
        [comune, 298, undefined, undefined, 'coordinator', 100],
      ],
    },
  );
});

it('comes newest first', async () => {
  const page = await installation.reading.search(installation.as(network, 'coordinator', 'case.read'), {
    text: 'zafferano',
    limit: 20,
  });
  const times = page.items.map((item) => item.submittedAt);
  expect(times).toEqual([...times].sort().reverse());
});

it('stays within the counter, the network, and away from sealed cases', async () => {
  const own = await allPages('zafferano', 'counter');
  expect(own.length).toBeGreaterThan(0);
  expect(own.every((number) => Number(number.slice(2)) % 2 === 0 && number.startsWith('CN'))).toBe(true);
  expect(await allPages('sigillo', 'interface')).toEqual([]);
});
