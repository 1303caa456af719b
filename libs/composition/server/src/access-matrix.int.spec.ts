import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PERMISSIONS, type Role } from '@respi/identity/contract';
import { openApiDocument } from '@respi/shared/api-platform';
import { type OpenApiDocument, type PersonName, type Route, routesOf } from '@respi/shared/testing';
import pg from 'pg';
import { type AccessTable, readAccessTable } from './testing/access-table';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { type Asking, askEveryRoute, askWhatIsShown, nameOf, sayFinding, unmatched } from './testing/ask-every-route';
import { bearer, overHttp } from './testing/over-http';
import { ASKER, ThingsToAskFor, listening } from './testing/things-to-ask-for';

let installation: TestInstallation;
let app: NestFastifyApplication;
let owner: pg.Client;
let table: AccessTable;
let routes: Route[];
let asking: Asking;

beforeAll(async () => {
  installation = await anInstallation();
  // A trial on a device is there only where the installation speaks to push services.
  const { config } = installation;
  app = await overHttp({ ...installation, config: { ...config, push: { ...config.push, key: randomBytes(32) } } });
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  const base = await listening(app);
  table = readAccessTable();
  routes = routesOf(openApiDocument(app) as unknown as OpenApiDocument);
  const things = await ThingsToAskFor.of(installation);
  const tokenOf = async (person: PersonName) => (await bearer(app, installation, things.cuneo, person)).authorization;
  const tokens: Partial<Record<PersonName, string>> = {};
  for (const person of Object.values(ASKER)) tokens[person] = await tokenOf(person);
  const first = await owner.query<{ id: string }>('select id from event where network_id = $1 order by id limit 1', [
    things.cuneo.id,
  ]);
  asking = {
    base,
    routes,
    things,
    tokens,
    anotherSession: tokenOf,
    after: first.rows[0]!.id,
    stillThere: async (draft) => (await owner.query('select 1 from draft where id = $1', [draft])).rowCount === 1,
  };
});

afterAll(async () => {
  await owner.end();
  await app.close();
  await installation.close();
});

const HOW_TO = 'Write the row of a new route in docs/access-matrix.md, by hand; "To add a route" there says how.';

it('every route has a row in docs/access-matrix.md, and every row a route', () => {
  const { unlisted, unknown } = unmatched(table, routes);
  expect({ help: HOW_TO, unlisted, unknown }).toEqual({ help: HOW_TO, unlisted: [], unknown: [] });
});

it('a route that was forgotten, and a row of a route that is gone, would be found', () => {
  const { open, rows } = table;
  const { unlisted, unknown } = unmatched(
    { ...table, open: [...open, 'GET /api/v1/gone'], rows: rows.slice(1) },
    routes,
  );
  expect(unlisted).toContain(rows[0]!.route);
  expect(unknown).toContain('GET /api/v1/gone');
});

it('whoever is not signed in passes where the table says so, and nowhere else', async () => {
  const wrong: string[] = [];
  for (const route of routes) {
    const body = route.body('4f1f7ab6-7a3c-4f52-9a53-0d6c5a8f2f10');
    const answer = await fetch(`${asking.base}${route.path.replace(/\{\w+\}/g, 'cuneo')}`, {
      method: route.method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
    const isOpen = code !== 'not_authenticated';
    if (isOpen !== table.open.includes(nameOf(route))) wrong.push(`${nameOf(route)} ${answer.status} ${code}`);
  }
  expect(wrong).toEqual([]);
});

// Before the routes are asked: one of them shows what is masked.
it('every role is shown of whom a case is about what the table says, and no value filed stands in other answers', async () => {
  const findings = await askWhatIsShown(table.identity, asking);
  expect(findings.map(sayFinding)).toEqual([]);
});

it('every role gets from every route what the table says, for things of every kind', async () => {
  const findings = await askEveryRoute(table, asking);
  expect(findings.map(sayFinding)).toEqual([]);
});

describe('a policy that was loosened makes it fail', () => {
  const only = (path: string): AccessTable => ({
    ...table,
    open: [],
    rows: table.rows.filter(({ route }) => route.includes(path)),
  });

  const loosened = async (permission: keyof typeof PERMISSIONS, role: Role, path: string): Promise<string[]> => {
    const roles = PERMISSIONS[permission] as unknown as Role[];
    roles.push(role);
    const findings = await askEveryRoute(only(path), asking);
    roles.pop();
    return findings.map((finding) => `${finding.route} ${finding.of ?? ''} ${finding.role} ${finding.found}`);
  };

  it('a permission given to one role more', async () => {
    const found = await loosened('rules.write', 'network_admin', '/rules/ladder');
    expect(found).toEqual(['PUT /api/v1/rules/ladder  network_admin yes']);
  });

  it('one that opens things, also where the second wall still hides them', async () => {
    const found = await loosened('distinta.handle', 'referent', 'actions/report_lost');
    expect(found.map((each) => each.split(' ').slice(2).join(' '))).toEqual([
      'own referent yes',
      'party referent 404',
      'sealed referent 404',
      'network referent 404',
    ]);
  });

  it('identity shown to somebody who did not ask', async () => {
    const { cuneo } = asking.things;
    await owner.query(
      `insert into access_record (id, network_id, at, account_id, actor_kind, act, subject_kind, subject_id, mac)
       select gen_random_uuid(), $1, now() - interval '14 minutes', $2, 'person', 'identity_shown', 'case', $3, ''`,
      [cuneo.id, cuneo.person.coordinator, asking.things.get('segnalazioni', 'done', 'coordinator')!.id],
    );
    const closed = table.identity.filter(({ of }) => of === 'done');
    const findings = await askWhatIsShown(closed, asking);
    expect(findings.map(({ role, found }) => `${role} ${found}`)).toEqual(['coordinator whole']);
  });

  it('the second wall taken away from a table', async () => {
    await owner.query('alter table distinta disable row level security');
    const findings = await askEveryRoute(only('/distinte/{id}/actions/close'), asking);
    await owner.query('alter table distinta enable row level security');
    expect(findings.map(({ of, role }) => `${of} ${role}`).sort()).toEqual([
      'network coordinator',
      'network interface_operator',
      'sealed coordinator',
      'sealed interface_operator',
    ]);
  });
});
