import type { CaseDetail, CaseEvents, CaseListQuery, CaseSearch } from '@respi/segnalazioni/contract';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;

beforeAll(async () => {
  installation = await anInstallation();
});

beforeEach(async () => {
  serial++;
  network = await aNetwork(installation.ownerUrl, `rete-${serial}`, `N${String.fromCharCode(64 + serial)}`);
  steps = new CaseSteps(installation, network);
});
let serial = 0;

afterAll(async () => {
  await installation.close();
});

const as = (name: PersonName) => installation.as(network, name, 'case.read');
const list = (name: PersonName, query: Partial<CaseListQuery> = {}) =>
  installation.reading.list(as(name), { order: 'newest', limit: 20, ...query });
const numbers = (page: { items: readonly { number: string }[] }) => page.items.map(({ number }) => number);
const find = async (name: PersonName, search: Partial<CaseSearch>) =>
  numbers(await installation.reading.search(as(name), { limit: 20, ...search }));

describe('the list of a referent', () => {
  it('tells each case once, newest first, page by page, and a recalled one no more', async () => {
    const first = await steps.forwarded();
    await steps.file();
    const recalled = await steps.forwarded();
    await steps.forwarded({ office: 'PREF-CIT', procedure: undefined });
    const third = await steps.forwarded();
    await steps.act('coordinator', recalled.id, {
      action: 'recall',
      body: { referralId: recalled.referrals[0]!.id, reason: 'Ufficio sbagliato.' },
    });
    // Not competent, then asked again: two referrals to one office.
    await steps.act('coordinator', first.id, { action: 'not_competent', body: { referralId: first.referrals[0]!.id } });
    await steps.act('coordinator', first.id, {
      action: 'forward',
      body: { referrals: [{ office: 'QST-IMM', channel: 'distinta' }] },
    });
    const page = await list('referentQuestura', { limit: 1 });
    const next = await list('referentQuestura', { limit: 1, cursor: page.nextCursor! });
    expect([...numbers(page), ...numbers(next)]).toEqual([third.number, first.number]);
    expect(next.nextCursor).toBeNull();
    expect(numbers(await list('referentQuestura', { status: ['closed'] }))).toEqual([]);
    expect(numbers(await list('referentQuestura', { order: 'triage' })).sort()).toEqual(
      [first.number, third.number].sort(),
    );
    expect(numbers(await list('referentPrefettura'))).toEqual([]);
  });

  it('finds what waits by what it waits for, and counts the same', async () => {
    const open = await steps.forwarded();
    const after = await steps.collected({ office: 'PREF-SUI-RIC', topic: 'ricongiungimento', procedure: undefined });
    await steps.act('coordinator', after.id, { action: 'release', body: { replyId: after.replies[0]!.id } });
    const before = await steps.collected();
    await steps.act('coordinator', before.id, {
      action: 'send_to_validation',
      body: { replyId: before.replies[0]!.id },
    });
    expect(numbers(await list('referentQuestura', { queue: 'to_record' }))).toEqual([open.number]);
    expect(numbers(await list('referentQuestura', { queue: 'to_validate' }))).toEqual([before.number]);
    // Out already under the policy "after", and still to be looked at.
    expect(numbers(await list('referentPrefettura', { queue: 'to_validate' }))).toEqual([after.number]);
    expect(await installation.reading.counts(as('referentQuestura'))).toEqual({ to_validate: 1, to_record: 1 });
    expect(await installation.reading.counts(as('referentPrefettura'))).toEqual({ to_validate: 1, to_record: 0 });
  });

  it('walks the office’s own index, however many cases the network has', async () => {
    await steps.forwarded();
    const client = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
    await client.connect();
    await client.query(
      `insert into segnalazione (id, network_id, number, sportello_id, office_id, kind, topic, state, urgency, urgency_level,
         urgency_proposed, filed_by, submitted_at, state_since, updated_at, last_hash)
       select gen_random_uuid(), $1, 'X' || n, $2, $3, 'prassi', 'lavoro', 'forwarded', 'VERDE', 4, 'VERDE', $4,
              now() - n * interval '1 minute', now(), now(), '\\x00' from generate_series(1, 5000) n`,
      [network.id, network.unit['SP-CUNEO'], network.unit['PREF-CIT'], network.person.counter],
    );
    await client.query(
      `insert into referral (id, network_id, case_id, office_id, channel, status, by_id, at)
       select gen_random_uuid(), network_id, id, case when number ~ '0$' then $2::uuid else office_id end, 'distinta', 'open',
              filed_by, submitted_at from segnalazione where network_id = $1 and number like 'X%'`,
      [network.id, network.unit['QST-IMM']],
    );
    await client.query('analyze');
    const read = async (): Promise<number> => {
      const { rows } = await client.query<{ n: string }>(
        `select pg_stat_force_next_flush(), (select idx_tup_fetch + seq_tup_read from pg_stat_user_tables where relname = 'segnalazione') as n`,
      );
      return Number(rows[0]!.n);
    };
    const before = await settled(read);
    expect((await list('referentQuestura')).items).toHaveLength(20);
    const after = await settled(read);
    expect(after - before).toBeLessThan(500);
    await client.end();
  }, 30_000);
});

describe('the search of a referent', () => {
  it('finds the office’s cases by words, person and number, and no other', async () => {
    const mine = await steps.forwarded({ text: 'Domanda sulle città gemellate.' });
    await steps.forwarded({ office: 'PREF-CIT', procedure: undefined, text: 'Altra città gemellata.' });
    await steps.file({ text: 'Città gemellate, non ancora inviata.' });
    expect(await find('referentQuestura', { text: 'citta gemellata' })).toEqual([mine.number]);
    expect(await find('referentQuestura', { person: { surname: 'Provetti' } })).toEqual([mine.number]);
    expect(await find('referentQuestura', { identifier: mine.number })).toEqual([mine.number]);
    expect(await find('referentQuestura', { text: 'gemellate', status: ['closed'] })).toEqual([]);
    expect(await find('referentPrefettura', { text: 'gemellate' })).toEqual([]);
    expect(await find('referentPrefettura', { person: { surname: 'Provetti' } })).toEqual([]);
    expect(await find('referentPrefettura', { identifier: mine.number })).toEqual([]);
  });

  it('does not find a case by the words of another office’s reply', async () => {
    const both = await steps.forwarded();
    await steps.act('coordinator', both.id, {
      action: 'add_office',
      body: { office: 'PREF-SUI-RIC', channel: 'distinta' },
    });
    const { referrals } = await steps.open(both.id);
    const other = referrals.find((referral) => referral.office.code === 'PREF-SUI-RIC')!;
    const collected = await steps.act('coordinator', both.id, {
      action: 'collect',
      body: { referralId: other.id, text: 'Parola zafferano.', outcome: 'risolta', channel: 'paper' },
    });
    await steps.act('coordinator', both.id, { action: 'release', body: { replyId: collected.replies[0]!.id } });
    expect(await find('coordinator', { text: 'zafferano' })).toEqual([both.number]);
    expect(await find('referentPrefettura', { text: 'zafferano' })).toEqual([both.number]);
    expect(await find('referentQuestura', { text: 'zafferano' })).toEqual([]);
  });

  it('is held by the seal as everything else', async () => {
    const sealed = await steps.forwarded(steps.sealed({ text: 'Segreto zebrato.' }));
    expect(await find('referentQuestura', { text: 'zebrato' })).toEqual([sealed.number]);
    expect(await find('referentPrefettura', { text: 'zebrato' })).toEqual([]);
    expect(await find('external', { text: 'zebrato' })).toEqual([]);
  });
});

describe('a case at two offices', () => {
  /** The Questura has it first, the Prefettura beside it answers and corrects what it said; then it is taken back from a third. */
  async function atTwo() {
    const first = await steps.forwarded();
    const add = (office: string) =>
      steps.act('coordinator', first.id, { action: 'add_office', body: { office, channel: 'portal' } });
    const referralTo = (detail: CaseDetail, office: string) =>
      detail.referrals.find((referral) => referral.office.code === office)!.id;
    await add('PREF-CIT');
    const all = await add('PREF-SUI-RIC');
    await steps.act('coordinator', first.id, {
      action: 'recall',
      body: { referralId: referralTo(all, 'PREF-CIT'), reason: 'Per errore.' },
    });
    const answered = await steps.act('coordinator', first.id, {
      action: 'collect',
      body: { referralId: referralTo(all, 'PREF-SUI-RIC'), text: 'Fatto.', outcome: 'chiarimento', channel: 'phone' },
    });
    const replyId = answered.replies[0]!.id;
    await steps.act('coordinator', first.id, { action: 'release', body: { replyId } });
    await steps.act('referentPrefettura', first.id, {
      action: 'correct',
      body: { replyId, text: 'Non fatto.', reason: 'Svista.' },
    });
    return first.id;
  }
  const history = (name: PersonName, id: string) => installation.reading.events(as(name), id);
  const types = (events: CaseEvents) => events.items.map(({ type }) => type);

  it('tells each office of its own referral and reply alone', async () => {
    const id = await atTwo();
    const questura = await history('referentQuestura', id);
    expect(types(questura)).toEqual(['submitted', 'taken', 'forwarded']);
    expect(questura.chainValid).toBe(true);
    const prefettura = await history('referentPrefettura', id);
    expect(types(prefettura)).toEqual([
      'submitted',
      'taken',
      'office_added',
      'reply_collected',
      'reply_released',
      'reply_corrected',
    ]);
    for (const [name, other] of [
      ['referentQuestura', 'PREF-SUI-RIC'],
      ['referentPrefettura', 'QST-IMM'],
    ] as const) {
      const seen = JSON.stringify([(await steps.open(id, name)).referrals, (await history(name, id)).items.slice(1)]);
      expect(seen).not.toContain(network.unit[other]);
      expect(seen).not.toContain(network.unit['PREF-CIT']);
    }
    // Counter and coordination read all of it.
    for (const name of ['counter', 'coordinator'] as const)
      expect(types(await history(name, id))).toEqual(expect.arrayContaining(['forwarded', 'office_added', 'recalled']));
  });

  it('waits, in lists and on its page, for the offices that the reader may know of', async () => {
    const { id, number } = await steps.forwarded({ text: 'Parola zafferano.' });
    await steps.act('coordinator', id, { action: 'add_office', body: { office: 'PREF-SUI-RIC', channel: 'portal' } });
    const told = async (name: PersonName): Promise<string[][]> => {
      const found = await installation.reading.search(as(name), { text: 'zafferano', limit: 20 });
      const pages = [await list(name), await list(name, { order: 'triage' }), await list(name, { queue: 'to_record' })];
      const rows = [...pages, found].flatMap(({ items }) => items.filter((row) => row.id === id));
      return [...rows, await steps.open(id, name)].map(({ openReferrals }) => openReferrals);
    };
    expect(await told('referentQuestura')).toEqual(Array(5).fill(['QST-IMM']));
    expect(await told('referentPrefettura')).toEqual(Array(5).fill(['PREF-SUI-RIC']));
    expect(await told('coordinator')).toEqual(Array(5).fill(expect.arrayContaining(['QST-IMM', 'PREF-SUI-RIC'])));
    // Nor does a filter tell: asked for the other office, the list has what was filed for it.
    expect(numbers(await list('referentQuestura', { office: 'PREF-SUI-RIC' }))).toEqual([]);
    expect(numbers(await list('referentPrefettura', { office: 'PREF-SUI-RIC' }))).toEqual([number]);
  });

  it('names no other case to an office, where it was merged, and no other referral, where it was withdrawn', async () => {
    const into = await steps.file();
    const merged = await steps.forwarded();
    await steps.act('coordinator', merged.id, { action: 'merge', body: { into: into.id } });
    await steps.act('coordinator', merged.id, { action: 'unmerge', body: { reason: 'Erano due casi diversi.' } });
    await steps.act('coordinator', merged.id, {
      action: 'add_office',
      body: { office: 'PREF-SUI-RIC', channel: 'portal' },
    });
    await steps.act('coordinator', merged.id, {
      action: 'collect',
      body: { referralId: merged.referrals[0]!.id, text: 'Fatto.', outcome: 'risolta', channel: 'phone' },
    });
    await steps.act('counter', merged.id, { action: 'withdraw', body: { reason: 'Non serve più.' } });
    const seen = await history('referentQuestura', merged.id);
    expect(types(seen)).toEqual([
      'submitted',
      'taken',
      'forwarded',
      'merged',
      'unmerged',
      'reply_collected',
      'withdrawn',
    ]);
    expect(JSON.stringify(seen)).not.toContain(into.id);
    expect(seen.items.at(-1)!.data['struck']).toEqual([]);
  });
});

describe('the search of an external operator', () => {
  it('finds what that person filed, and nothing of a colleague’s', async () => {
    const filed = await steps.file({ kind: 'prassi', text: 'Prassi zebrata.', sportello: 'CPI-ALBA' }, 'external');
    await steps.file({ text: 'Altra zebrata.' });
    expect(await find('external', { text: 'zebrata' })).toEqual([filed.number]);
    expect(await find('external', { identifier: filed.number })).toEqual([filed.number]);
    await expect(find('admin', { text: 'zebrata' })).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

/** Statistics arrive a moment after the work: read until they stand still. */
async function settled(read: () => Promise<number>): Promise<number> {
  for (let last = await read(); ;) {
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const now = await read();
    if (now === last) return now;
    last = now;
  }
}
