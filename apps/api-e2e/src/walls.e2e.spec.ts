import { randomUUID } from 'node:crypto';
import { ROLES } from '@respi/identity/contract';
import { type OpenApiDocument, type Route, addressOf, routesOf } from '@respi/shared/testing';
import pg from 'pg';
import { type DemoProduct, startDemoProduct } from './demo-product';
import type { Answer } from './running-product';
import { ThingsOfAsti } from './things-of-asti';

let demo: DemoProduct;
let routes: Route[];
let asti: ThingsOfAsti;

beforeAll(async () => {
  demo = await startDemoProduct();
  asti = await ThingsOfAsti.of(demo.product);
  routes = routesOf((await demo.product.ask('/api/openapi.json')).body as OpenApiDocument);
});

afterAll(() => demo.close());

/** Tables of the schema that hold nothing of any network. Everything else is behind the wall. */
const OUTSIDE_THE_WALL = ['migration'];
/** Filled by what the demo does not do: logging in, adding a second factor, telling people, being away, writing what a sheet may not say, changing the words of the counters, searching in vain, being read, linking. */
const MAY_BE_EMPTY = [
  'deflection',
  'public_question',
  'sheet_feedback',
  'sheet_remark',
  'spent_form',
  'login_attempt',
  'wrong_password',
  'refresh_token',
  'session',
  'known_device',
  'provider_subject',
  'mail',
  'notice',
  'notification_preference',
  'push',
  'push_device',
  'told_case',
  'absence',
  'sheet_finding',
  'retention_night',
  'link',
  'document_request',
  'document_request_seen',
  'page_views',
  'page_views_day',
  'legal_act_change',
  'sheet_law_review',
  'vocabulary_line',
  'vocabulary_version',
  'unanswered_search',
  'divergence_case',
  'access_block',
  'passkey',
  'totp_factor',
  'recovery_code',
  'spent_challenge',
  'password_reset',
  ...OUTSIDE_THE_WALL,
];

describe('as the application’s database role', () => {
  let app: pg.Client;
  let tables: string[];

  beforeAll(async () => {
    app = new pg.Client({ connectionString: demo.product.database.appUrl, options: '-c search_path=respi,public' });
    await app.connect();
    tables = (
      await demo.product.sql<{ name: string }>(
        `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'respi' and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
      )
    ).map(({ name }) => name);
  });

  afterAll(() => app.end());

  /** How many rows a statement reaches; a table that may not be read at all shows none. */
  async function reached(sql: string, values: unknown[] = []): Promise<number> {
    try {
      return (await app.query(sql, values)).rowCount ?? 0;
    } catch (error) {
      if ((error as { code?: string }).code === '42501') return 0;
      throw error;
    }
  }

  it('no row of any table is there without a network, and every table has rows', async () => {
    const seen: string[] = [];
    const empty: string[] = [];
    for (const table of tables) {
      if ((await reached(`select 1 from "${table}"`)) > 0) seen.push(table);
      const [row] = await demo.product.sql(`select 1 from respi."${table}" limit 1`);
      if (!row) empty.push(table);
    }
    expect(seen).toEqual([]);
    expect(empty.filter((table) => !MAY_BE_EMPTY.includes(table))).toEqual([]);
    expect(tables.length).toBeGreaterThan(25);
  });

  it('nor after the same connection was in a network and left it', async () => {
    const [cuneo] = await demo.product.sql<{ id: string }>(`select id from respi.network where slug = 'cuneo'`);
    await app.query('begin');
    await app.query('select respi.enter($1, null, null)', [cuneo!.id]);
    expect(await reached('select 1 from unit')).toBeGreaterThan(0);
    await app.query('commit');
    for (const table of tables) expect([table, await reached(`select 1 from "${table}"`)]).toEqual([table, 0]);
  });

  it('every table of the schema has the wall, but for those named here', async () => {
    const open = await demo.product.sql<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'respi' and c.relkind in ('r', 'p') and not c.relrowsecurity`,
    );
    expect(open.map(({ name }) => name)).toEqual(OUTSIDE_THE_WALL);
  });

  it('in one network, no row of the other can be read, changed or taken away', async () => {
    const networks = await demo.product.sql<{ id: string; slug: string }>('select id, slug from respi.network');
    const idOf = (slug: string) => networks.find((network) => network.slug === slug)!.id;
    const own = await demo.product.sql<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'respi' and column_name = 'network_id'`,
    );
    expect(own.length).toBeGreaterThan(20);
    for (const { name } of own) {
      for (const statement of [
        `select 1 from "${name}" where network_id = $1`,
        `update "${name}" set network_id = network_id where network_id = $1`,
        `delete from "${name}" where network_id = $1`,
      ]) {
        await app.query('begin');
        await app.query('select respi.enter($1, null, null)', [idOf('cuneo')]);
        expect([statement, await reached(statement, [idOf('asti')])]).toEqual([statement, 0]);
        await app.query('rollback');
      }
    }
  });

  it('the role owns nothing, bypasses nothing and does not see the queue', async () => {
    const { rows } = await app.query(
      `select rolbypassrls as bypasses, rolsuper as super, rolcreaterole as makes,
              (select count(*)::int from pg_class where relowner = r.oid) as owned,
              (select has_schema_privilege('bullmq', 'usage') where to_regnamespace('bullmq') is not null) as queue
         from pg_roles r where rolname = current_user`,
    );
    expect(rows).toEqual([{ bypasses: false, super: false, makes: false, owned: 0, queue: false }]);
  });

  it.each([
    `update event set data = '{}'`,
    'delete from event',
    `update access_record set act = 'case_refused'`,
    'update access_record set block = 1',
    'delete from access_record',
    'truncate access_record',
    'insert into access_record (id, block) values (gen_random_uuid(), 1)',
    'select 1 from access_block',
    'delete from access_block',
    'delete from network_key',
    'drop policy network_wall on segnalazione',
    'alter policy network_wall on segnalazione using (true)',
    'create policy open on segnalazione using (true)',
    'alter table segnalazione disable row level security',
    'alter table event owner to respi_app',
    'create or replace function respi.may_see_sealed(p_case uuid, p_filed_by uuid) returns boolean language sql as $$ select true $$',
    'create table respi.mine (id integer)',
    'create trigger mine after insert on segnalazione execute function respi.case_tells_its_referrals()',
    'set role respi_owner',
    'set session authorization respi_owner',
    'alter role respi_app bypassrls',
    'select password_hash from account',
  ])('the role may not %s', async (statement) => {
    const [network] = await demo.product.sql<{ id: string }>(`select id from respi.network where slug = 'cuneo'`);
    await app.query('begin');
    await app.query('select respi.enter($1, null, null)', [network!.id]);
    const refusal = await app.query(statement).then(
      () => null,
      (error: unknown) => (error as { code?: string }).code,
    );
    await app.query('rollback');
    expect(refusal).toBe('42501');
  });
});

/** Routes that answer anybody. Everything else asks who is there. */
const PUBLIC_ROUTES = [
  'GET /api/health/live',
  'GET /api/health/ready',
  'POST /api/v1/auth/login',
  'POST /api/v1/auth/second-factor',
  'POST /api/v1/auth/passkey/challenge',
  'POST /api/v1/auth/passkey',
  'POST /api/v1/auth/password-reset',
  'POST /api/v1/auth/password-reset/use',
  'POST /api/v1/auth/password-reset/check',
  'GET /api/v1/auth/oidc/start',
  'GET /api/v1/auth/oidc/callback',
  'POST /api/v1/auth/oidc',
  'GET /api/v1/auth/oidc/logout/{network}',
  'POST /api/v1/auth/refresh',
  'POST /api/v1/auth/logout',
  'POST /api/v1/auth/set-password',
  'POST /api/v1/auth/set-password/check',
  'GET /api/v1/unsubscribe/{token}',
  'POST /api/v1/unsubscribe/{token}',
  'GET /api/v1/networks',
  'GET /api/v1/networks/{network}',
  'GET /api/v1/networks/{network}/sportelli',
  'GET /api/v1/networks/{network}/topics',
  'GET /api/v1/networks/{network}/stamp',
  'GET /api/v1/networks/{network}/links',
  'GET /api/v1/networks/{network}/articles',
  'GET /api/v1/networks/{network}/articles/{slug}',
  'GET /api/v1/networks/{network}/archive',
  'GET /api/v1/networks/{network}/archive/{id}/file',
  'GET /api/v1/networks/{network}/trainings',
  'GET /api/v1/networks/{network}/trainings/calendar-file',
  'GET /api/v1/networks/{network}/services',
  'GET /api/v1/networks/{network}/services/{slug}',
  'GET /api/v1/networks/{network}/duties',
  'GET /api/v1/networks/{network}/retention',
  'GET /api/v1/networks/{network}/accessibility/form',
  'POST /api/v1/networks/{network}/accessibility/feedback',
  'POST /api/v1/networks/{network}/accessibility/receipt',
  'POST /api/v1/networks/{network}/accessibility/receipt/hidden',
  'GET /api/v1/networks/{network}/hsds',
  'GET /api/v1/networks/{network}/hsds/services',
  'GET /api/v1/networks/{network}/hsds/services/{id}',
  'GET /api/v1/networks/{network}/hsds/organizations',
  'GET /api/v1/networks/{network}/hsds/locations',
  'GET /api/v1/networks/{network}/checklists',
  'GET /api/v1/networks/{network}/checklists/{procedure}',
  'GET /api/v1/networks/{network}/faq',
  'GET /api/v1/networks/{network}/faq/{slug}',
  'GET /api/v1/networks/{network}/faq/{slug}.pdf',
  'GET /api/v1/networks/{network}/adhesions/form',
  'POST /api/v1/networks/{network}/adhesions',
  'POST /api/v1/networks/{network}/faq/{slug}/votes',
  'POST /api/v1/networks/{network}/faq/{slug}/remarks',
  'GET /api/v1/networks/{network}/questions/form',
  'POST /api/v1/networks/{network}/questions/check',
  'POST /api/v1/networks/{network}/questions/deflections',
  'POST /api/v1/networks/{network}/questions/receipt',
  'POST /api/v1/networks/{network}/questions/receipt/hidden',
  'POST /api/v1/networks/{network}/questions',
];
const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

it('nobody passes a route that is not public', async () => {
  const names = routes.map(nameOf);
  expect(PUBLIC_ROUTES.filter((name) => !names.includes(name))).toEqual([]);
  for (const route of routes.filter((each) => !PUBLIC_ROUTES.includes(nameOf(each)))) {
    const id = randomUUID();
    const { status } = await ask(route, { id }, undefined, route.body(id));
    expect([nameOf(route), status]).toEqual([nameOf(route), 401]);
  }
});

it('Asti’s own coordinator is shown what the walk looks for', async () => {
  const token = await demo.token('asti', 'coordinator');
  const shown: boolean[] = [];
  for (const route of routes.filter(({ method, path }) => method === 'GET' && /segnalazioni.*\{id\}$/.test(path))) {
    const answer = await ask(route, { id: asti.aCase }, token, undefined);
    shown.push(answer.status === 200 && asti.foundIn(answer.body, asti.aCase).length > 2);
  }
  expect(shown).toEqual([true]);
});

/** A draft that is gone was discarded: deleting says yes to any id, and reaches only the caller's own. */
const SAYS_YES_TO_ANY_ID = ['DELETE /api/v1/drafts/{id}'];

/** Where a schema wants more than the document can say of it. */
const BODIES: Readonly<Record<string, unknown>> = {
  'POST /api/v1/divergences/{id}/actions/edit': {
    ...{ question: 'Domanda?', topic: 'permesso-soggiorno' },
    ...{ a: { what: 'Prova.', where: 'Qui' }, b: { what: 'Prova.', where: 'Altrove' } },
  },
  'POST /api/v1/appointments/{id}/agenda/take': { source: 'searches' },
  'POST /api/v1/appointments/{id}/agenda/leave': { source: 'searches' },
  'PUT /api/v1/archive-uploads/{id}/parts/{n}': { data: 'eA==' },
  'PUT /api/v1/archive-documents/{id}': {
    ...{ title: 'Prova', summary: 'Prova.', kind: 'other', dated: '2026-01-01', office: null, topic: null },
    ...{ language: 'it', appointment: null },
  },
  'POST /api/v1/archive-documents/{id}/versions': { upload: randomUUID(), note: 'Prova.' },
  'PUT /api/v1/appointments/{id}': {
    ...{ title: 'Prova', day: '2027-02-01', begins: '09:00', ends: '10:00', place: null, link: null },
    ...{ description: null, agenda: [], trainer: null, places: null, roles: [], units: [] },
  },
};

describe.each(ROLES)('as %s of Cuneo, on every route, with what is Asti’s', (role) => {
  let token: string;
  let walked: Route[];

  beforeAll(async () => {
    token = await demo.token('cuneo', role);
    walked = routes.filter((route) => !PUBLIC_ROUTES.includes(nameOf(route)) && !route.path.includes('/auth/'));
  });

  it('an id of Asti’s answers as one that nobody has, and tells nothing', async () => {
    const told: unknown[] = [];
    const wanted: [name: string, status: number, code: string | undefined, found: string[]][] = [];
    for (const route of walked.filter(({ path }) => path.includes('{id}'))) {
      const nobodys = randomUUID();
      const body = (id: string): unknown => BODIES[nameOf(route)] ?? route.body(id);
      const none = await ask(route, { id: nobodys }, token, body(nobodys));
      // A draft is one's own under any free id: what nobody has is made, what is taken behind the wall is not there.
      const made = none.status < 400 && !SAYS_YES_TO_ANY_ID.includes(nameOf(route));
      for (const id of asti.idsFor(route.path)) {
        const answer = await ask(route, { id }, token, body(id));
        told.push([nameOf(route), answer.status, codeOf(answer), asti.foundIn(answer.body, id)]);
        wanted.push([nameOf(route), made ? 404 : none.status, made ? 'not_found' : codeOf(none), []]);
      }
    }
    expect(told).toEqual(wanted);
    // Any other answer would come before the wall: the walk would prove nothing.
    const before = wanted.filter(
      ([name, status]) => ![403, 404].includes(status) && !SAYS_YES_TO_ANY_ID.includes(name),
    );
    expect(before).toEqual([]);
  });

  it('lists, searches and everything else without an id show nothing of Asti', async () => {
    const shown: unknown[] = [];
    const look = async (route: Route, body: unknown, query = ''): Promise<void> => {
      const answer = await ask(route, { name: 'topics', list: 'topics', code: 'altro' }, token, body, query);
      const found = asti.foundIn(answer.body, asti.aCase);
      if (found.length > 0 || answer.status >= 500) shown.push([nameOf(route), query, body, answer.status, found]);
    };
    for (const route of walked.filter(({ path }) => !path.includes('{id}'))) {
      for (const query of asti.queriesFor(route)) await look(route, undefined, query);
      const body = route.body(asti.aCase);
      if (body !== undefined) for (const each of [body, ...asti.searches]) await look(route, each);
    }
    expect(shown).toEqual([]);
  });

  it('an id of Asti’s inside a body is never accepted', async () => {
    const accepted: unknown[] = [];
    for (const route of walked.filter(({ method, path }) => method !== 'GET' && path.includes('{id}'))) {
      if (!JSON.stringify(route.body(asti.aCase) ?? '').includes(asti.aCase)) continue;
      const mine = await ownOne(route, token);
      if (!mine) continue;
      for (const foreign of asti.oneOfEach) {
        const answer = await ask(route, { id: mine.id }, token, route.body(foreign), '', mine.version);
        const found = asti.foundIn(answer.body, foreign);
        if (answer.status < 400 || answer.status >= 500 || found.length > 0)
          accepted.push([nameOf(route), answer.status, found]);
      }
    }
    expect(accepted).toEqual([]);
  });

  it('the login of Cuneo does not open Asti', async () => {
    const answer = await demo.product.ask('/api/v1/auth/switch-network', {
      body: { network: 'asti' },
      headers: { authorization: `Bearer ${token}` },
    });
    expect([403, 404, 409]).toContain(answer.status);
    expect(asti.foundIn(answer.body)).toEqual([]);
  });
});

describe('after all that', () => {
  it('no row of one network points into the other', async () => {
    const links = await demo.product.sql<{ sql: string }>(
      `select format('select %L as link from respi.%I a join respi.%I b on a.%I = b.%I where a.network_id <> b.network_id limit 1',
                     t.relname || '.' || c.attname, t.relname, f.relname, c.attname, k.attname) as sql
         from pg_constraint r
         join pg_class t on t.oid = r.conrelid join pg_class f on f.oid = r.confrelid
         join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'respi'
         join pg_attribute c on c.attrelid = t.oid and c.attnum = r.conkey[1]
         join pg_attribute k on k.attrelid = f.oid and k.attnum = r.confkey[1]
        where r.contype = 'f' and cardinality(r.conkey) = 1
          and exists (select 1 from pg_attribute where attrelid = t.oid and attname = 'network_id')
          and exists (select 1 from pg_attribute where attrelid = f.oid and attname = 'network_id')`,
    );
    expect(links.length).toBeGreaterThan(15);
    const crossing: unknown[] = [];
    for (const { sql } of links) crossing.push(...(await demo.product.sql(sql)));
    expect(crossing).toEqual([]);
  });

  it('Asti still has everything it had', async () => {
    const [left] = await demo.product.sql(
      `select (select count(*)::int from respi.draft d where d.network_id = n.id) as drafts,
              (select count(*)::int from respi.segnalazione s where s.network_id = n.id and s.version > 0) as cases,
              (select count(*)::int from respi.person p where p.network_id = n.id and p.active) as people
         from respi.network n where n.slug = 'asti'`,
    );
    expect(left).toEqual({ drafts: 1, cases: 5, people: 10 });
  });
});

function codeOf({ body }: Answer): string | undefined {
  return (body as { code?: string } | undefined)?.code;
}

/** Something of the caller's own to act on, where the route that lists it is open. */
async function ownOne(route: Route, token: string): Promise<{ id: string; version: number } | undefined> {
  const list = route.path.slice(0, route.path.indexOf('/{id}'));
  const answer = await demo.product.ask(list, { headers: { authorization: `Bearer ${token}` } });
  if (answer.status !== 200) return undefined;
  const items = (Array.isArray(answer.body) ? answer.body : (answer.body as { items: unknown[] }).items) as {
    id: string;
    version?: number;
  }[];
  return items[0] && { id: items[0].id, version: items[0].version ?? 1 };
}

async function ask(
  route: Route,
  parameters: Readonly<Record<string, string>>,
  token: string | undefined,
  body: unknown,
  query = '',
  version = 1,
): Promise<Answer> {
  return demo.product.ask(`${addressOf(route, parameters)}${query}`, {
    method: route.method,
    ...(body === undefined ? {} : { body }),
    version,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
}
