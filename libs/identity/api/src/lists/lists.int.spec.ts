import type { Unit } from '@respi/identity/contract';
import { asSuper } from '@respi/shared/testing';
import pg from 'pg';
import { LoadUnitsAndCodeLists } from '../set-up/load-units-and-code-lists';
import { type IdentityApp, SMALL_FILE, identityApp } from '../testing/identity-app';

let identity: IdentityApp;
let call: IdentityApp['call'];
let counter: string;

beforeAll(async () => {
  identity = await identityApp();
  call = identity.call;
  counter = await identity.signedIn('cuneo', 'counter_operator', 'SP-CUNEO');
});

afterAll(() => identity.close());

const codesAt = async (path: string, bearer?: string): Promise<string[]> =>
  (await call('GET', path, bearer ? { bearer } : {})).json<Unit[]>().map(({ code }) => code);

describe('the public', () => {
  it('knows the networks, their counters and their topics', async () => {
    expect((await call('GET', '/networks')).json()).toEqual([
      { slug: 'asti', name: 'Asti' },
      { slug: 'cuneo', name: 'Cuneo' },
    ]);
    expect((await call('GET', '/networks/cuneo')).json()).toMatchObject({
      slug: 'cuneo',
      owner: 'Provincia di Cuneo',
      languages: [{ code: 'it', label: 'Italiano' }],
    });
    expect(await codesAt('/networks/cuneo/sportelli')).toEqual(['SP-CUNEO']);
    expect(await codesAt('/networks/cuneo/topics')).toEqual(['lavoro', 'altro']);
  });

  it.each(['/networks/nowhere', '/networks/nowhere/sportelli', '/networks/nowhere/topics'])(
    'finds nothing at %s',
    async (path) => {
      const answer = await call('GET', path);
      expect(answer.statusCode).toBe(404);
      expect(answer.json().code).toBe('not_found');
    },
  );

  it.each(['/offices', '/sportelli', '/topics', '/code-lists/permits', '/colleagues'])('has no %s', async (path) => {
    expect((await call('GET', path)).statusCode).toBe(401);
  });
});

describe('the lists of forms', () => {
  it('name whom one may write to, and who writes', async () => {
    expect((await codesAt('/offices', counter)).sort()).toEqual(['COORD', 'QST-IMM']);
    expect((await codesAt('/sportelli', counter)).sort()).toEqual(['CPI-ALBA', 'SP-CUNEO']);
    const questura = (await call('GET', '/offices', { bearer: counter }))
      .json<Unit[]>()
      .find(({ code }) => code === 'QST-IMM');
    expect(questura).toMatchObject({ comune: 'Cuneo', validationPolicy: 'after' });
    expect(questura?.searchableBy).toContain('assicurata');
  });

  it('offer neither what says that a person has no title, nor half a login', async () => {
    expect(await codesAt('/code-lists/permits', counter)).toEqual(['LAV_SUB']);
    expect(await codesAt('/code-lists/identifiers', counter)).toEqual(['assicurata']);
  });

  it('have nationalities in Italian and in its order, with "non indicata" at the end', async () => {
    const all: { code: string; label: string }[] = (
      await call('GET', '/code-lists/nationalities', { bearer: counter })
    ).json();
    expect(all.length).toBeGreaterThan(240);
    expect(all.find(({ code }) => code === 'MA')?.label).toBe('Marocco');
    expect(all.at(-1)).toMatchObject({ code: 'XX', label: 'non indicata' });
    const labels = all.slice(0, -1).map(({ label }) => label);
    expect(labels).toEqual([...labels].sort(new Intl.Collator('it').compare));
  });

  it('refuse a day that is none and a list that is none', async () => {
    expect((await call('GET', '/code-lists/topics?on=2026-02-30', { bearer: counter })).statusCode).toBe(422);
    expect((await call('GET', '/code-lists/nothing', { bearer: counter })).statusCode).toBe(422);
  });

  it('name the colleagues of the coordination, of this network alone', async () => {
    await identity.signedIn('cuneo', 'interface_operator', 'COORD');
    await identity.signedIn('asti', 'coordinator', 'COORD');
    expect((await call('GET', '/colleagues', { bearer: counter })).json()).toMatchObject([
      { name: 'Persona interface_operator' },
    ]);
  });

  it('are filled a second time without a change', async () => {
    const { units, entries } = await identity.app
      .get(LoadUnitsAndCodeLists)
      .run(identity.networks.cuneo, SMALL_FILE, { seat: 'Cuneo' });
    expect({ units, entries }).toEqual({ units: 0, entries: 0 });
  });
});

describe('the directory', () => {
  it('hears in every process of what another one changed', async () => {
    const second = identity.secondDirectory();
    const network = identity.networks.cuneo;
    expect(await second.unitByCode(network, 'SP-DOPO')).toBeUndefined();
    const admin = await identity.signedIn('cuneo', 'network_admin', 'COORD');
    await call('POST', '/admin/units', { bearer: admin, body: { code: 'SP-DOPO', name: 'Dopo', kind: 'sportello' } });
    expect(await codesAt('/sportelli', counter)).toContain('SP-DOPO');
    await eventually(async () => expect(await second.unitByCode(network, 'SP-DOPO')).toMatchObject({ name: 'Dopo' }));
  });

  it('goes on after its connection was cut, and serves nothing stale meanwhile', async () => {
    const second = identity.secondDirectory();
    const network = identity.networks.cuneo;
    await second.settings(network);
    await asSuper(
      identity.superUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'respi directory' and datname = current_database()`,
    );
    await identity.owner.query(`update respi.network set settings = settings || '{"autoCloseDays": 7}' where id = $1`, [
      network,
    ]);
    await eventually(async () => expect((await second.settings(network)).autoCloseDays).toBe(7));
  });

  it('may be asked by as many at once as there are connections in the pool, and more', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => codesAt('/topics', counter)));
    expect(new Set(answers.map(String)).size).toBe(1);
  });

  it('knows no network of a made-up id', async () => {
    await expect(identity.directory.settings('0199c0de-0000-7000-8000-000000000000')).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(identity.directory.settings('nonsense')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the application’s database role without a network', () => {
  it('sees no row, and never a password', async () => {
    const client = new pg.Client({ connectionString: identity.appUrl, options: '-c search_path=respi,public' });
    await client.connect();
    try {
      for (const table of [
        'network',
        'unit',
        'person',
        'membership',
        'session',
        'refresh_token',
        'invitation',
        'code_list_entry',
      ]) {
        const { rows } = await client.query(`select count(*)::int as rows from ${table}`);
        expect([table, rows[0].rows]).toEqual([table, 0]);
      }
      expect((await client.query('select id, email from account')).rows).toEqual([]);
      await expect(client.query('select password_hash from account')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('select * from login_attempt')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query(`select respi.account_to_invite('x@example.org')`)).rejects.toThrow('no network');
    } finally {
      await client.end();
    }
  });
});

async function eventually(check: () => Promise<void>): Promise<void> {
  const until = Date.now() + 5_000;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
