import type { Role } from '@respi/identity/contract';
import { romeDay } from '@respi/shared/kernel';
import type { PersonName } from '@respi/shared/testing';
import { type Route, addressOf } from '@respi/shared/testing';
import type { AccessTable, Cell, Expectation, IdentityCell } from './access-table';
import { ASKER, FILED, NOTE, type Standing, type Thing, type ThingsToAskFor, questionAbout } from './things-to-ask-for';

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly text: string;
}

/** A difference between what the table says and what the application does. */
export interface Finding {
  readonly line: number;
  readonly route: string;
  readonly of: Standing | null;
  readonly role: Role;
  readonly expected: Cell | IdentityCell;
  readonly found: string;
  /** Status and code, for whoever has to find out why. */
  readonly answered: string;
}

export interface Asking {
  readonly base: string;
  readonly routes: readonly Route[];
  readonly things: ThingsToAskFor;
  /** `Authorization` of each person. */
  readonly tokens: Readonly<Partial<Record<PersonName, string>>>;
  /** A session that may be ended by what is asked. */
  readonly anotherSession: (person: PersonName) => Promise<string>;
  /** Position in the stream of events before anything happened. */
  readonly after: string;
  /** Whether a draft that was thrown away in vain is still there. */
  readonly stillThere: (draft: string) => Promise<boolean>;
}

/** Routes without a row, rows without a route. */
export function unmatched(table: AccessTable, routes: readonly Route[]): { unlisted: string[]; unknown: string[] } {
  const names = routes.map(nameOf);
  const listed = new Set([...table.open, ...table.rows.map(({ route }) => route)]);
  return {
    unlisted: names.filter((name) => !listed.has(name)),
    unknown: [...listed].filter((name) => !names.includes(name)),
  };
}

/** Every row as every role, reading before changing, several at once. */
export async function askEveryRoute(table: AccessTable, asking: Asking): Promise<Finding[]> {
  const questions = table.rows.flatMap((row) =>
    (Object.keys(ASKER) as Role[]).filter((role) => row.cells[role] !== '-').map((role) => ({ row, role })),
  );
  const isChange = ({ row }: { row: Expectation }): boolean => !READS.test(row.route);
  const findings: Finding[] = [];
  const isLast = ({ row }: { row: Expectation }): boolean => LAST.has(row.route);
  const passes = [
    questions.filter((each) => !isChange(each)),
    questions.filter((each) => isChange(each) && !isLast(each)),
    questions.filter(isLast),
  ];
  for (const some of passes)
    await severalAtOnce(some, async ({ row, role }) => {
      const { found, answered } = await outcome(row, role, asking);
      if (found !== row.cells[role])
        findings.push({
          line: row.line,
          route: row.route,
          of: row.of,
          role,
          expected: row.cells[role],
          found,
          answered,
        });
    });
  return findings.sort((a, b) => a.line - b.line);
}

/** Every row of the table of identity as every role: whether what was filed of a person stands in the answer. */
export async function askWhatIsShown(rows: AccessTable['identity'], asking: Asking): Promise<Finding[]> {
  const findings: Finding[] = [];
  const questions = rows.flatMap((row) => (Object.keys(ASKER) as Role[]).map((role) => ({ row, role })));
  await severalAtOnce(questions, async ({ row, role }) => {
    const expected = row.cells[role];
    const route = asking.routes.find((each) => nameOf(each) === row.route);
    const thing = row.of === null ? undefined : asking.things.get('segnalazioni', row.of, role);
    if (expected === '-') return;
    if (!route || !thing) throw new Error(`docs/access-matrix.md:${row.line}: nothing stands as ${row.of}`);
    const answer = await ask(route, role, thing, asking);
    const found = refusalIn(answer) ?? shownIn(answer.text);
    if (found !== expected)
      findings.push({ ...row, role, expected, found, answered: `${answer.status} ${answer.code ?? ''}`.trim() });
  });
  return findings.sort((a, b) => a.line - b.line);
}

/** The values are looked for in the answer as it travels, wherever they might stand in it. */
function shownIn(text: string): string {
  const { person, numbers, words } = FILED;
  const has = (value: string | RegExp): boolean =>
    typeof value === 'string' ? text.toLowerCase().includes(value.toLowerCase()) : value.test(text);
  const fields = [`"surname":"${person.surname}"`, `"name":"${person.name}"`, `"birthDate":"${person.birthDate}"`];
  if (fields.every(has) && has(numbers) && has(words)) return 'whole';
  if (!fields.some(has) && has(numbers) && has(words)) return 'paper';
  const leaks = [person.surname, person.birthDate, '19/11/1964', numbers, words].filter(has);
  return leaks.length === 0 ? 'mask' : `in the answer: ${leaks.join(', ')}`;
}

/** POST searches because what is typed must not stand in an address. */
const READS = /^GET |\/(search|lookup|check|trial|replay)$|\/suggestions$/;
/** What takes from others what they are asked for. */
const LAST = new Set(['POST /api/v1/admin/mails/resend', 'POST /api/v1/me/sessions/end-others']);
const AT_ONCE = 8;

async function severalAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
    }),
  );
}

async function outcome(
  row: Expectation,
  role: Role,
  asking: Asking,
): Promise<{ readonly found: string; readonly answered: string }> {
  const nothing = (found: string) => ({ found, answered: 'was not asked' });
  const route = asking.routes.find((each) => nameOf(each) === row.route);
  if (!route) return nothing('no such route');
  const kind = kindOf(row.route);
  const thing = row.of === null ? undefined : asking.things.get(kind, row.of, role);
  if (row.of !== null && !thing)
    return nothing(`nothing of the kind "${kind}" stands as ${row.of}: see things-to-ask-for.ts`);
  const answer = await ask(route, role, thing, asking);
  const found = await inOneWord(row, role, thing, answer, asking);
  return { found, answered: `${answer.status} ${answer.code ?? ''}`.trim() };
}

async function inOneWord(
  row: Expectation,
  role: Role,
  thing: Thing | undefined,
  answer: Answer,
  asking: Asking,
): Promise<string> {
  const denied = refusalIn(answer);
  if (denied) return denied;
  if (answer.status >= 500) return 'a fault of ours';
  if (row.cells[role] === 'void')
    return answer.status === 204 && thing && (await asking.stillThere(thing.id)) ? 'void' : 'something happened';
  const partial = PARTIAL[row.route];
  if (partial) return answer.text.includes(partial) ? 'yes' : 'part';
  if (!thing || !SHOWS.test(row.route)) return 'yes';
  return answer.text.includes(thing.mark) ? 'yes' : 'hid';
}

/** Where an answer shows several things, or not. */
const SHOWS = /^GET [^{]*$|\/search$|\/suggestions$/;
/** What is in the answer for whoever may read all of it. */
const PARTIAL: Readonly<Record<string, string>> = {
  'GET /api/v1/segnalazioni/{id}': NOTE,
  'GET /api/v1/segnalazioni/{id}/events': 'note_added',
  'GET /api/v1/segnalazioni/{id}/clocks': 'PREF-CIT',
};

/** Proofs that are asked for anew, such as a second factor, come after the policy has said yes. */
function refusalIn({ status, code }: Answer): string | undefined {
  if (status === 403 && code === 'not_allowed') return '403';
  if (status === 404 && code === 'not_found') return '404';
  if (status === 403 && code === 'step_up_wanted') return undefined;
  return [401, 403, 404].includes(status) ? `${status} ${code}` : undefined;
}

async function ask(route: Route, role: Role, thing: Thing | undefined, asking: Asking): Promise<Answer> {
  const name = nameOf(route);
  const person = ASKER[role];
  const id = thing?.id ?? NOBODYS;
  const body = (await BODIES[name]?.(thing, asking)) ?? route.body(id);
  const query = QUERIES[name]?.(asking) ?? '';
  const token = ENDS_THE_SESSION.has(name) ? await asking.anotherSession(person) : asking.tokens[person]!;
  const answer = await fetch(`${asking.base}${addressOf(route, parametersOf(route, thing))}${query}`, {
    method: route.method,
    // What leads elsewhere has answered.
    redirect: 'manual',
    headers: {
      authorization: token,
      // A version that nothing has: whoever may act is told so, and nothing is changed.
      'if-match': '"999999"',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isProblem = (answer.headers.get('content-type') ?? '').includes('problem+json');
  return {
    status: answer.status,
    code: isProblem ? (JSON.parse(text) as { code: string }).code : undefined,
    text,
  };
}

/** The last id of an address is the thing's; one before it is that of what it belongs to. */
function parametersOf({ path }: Route, thing: Thing | undefined): Record<string, string> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).filter((name) => !(name in PARAMETERS));
  const own = Object.fromEntries(
    names.map((name, index) => [name, (index < names.length - 1 ? thing?.of : thing?.id) ?? NOBODYS]),
  );
  return { ...PARAMETERS, ...own };
}

const NOBODYS = '4f1f7ab6-7a3c-4f52-9a53-0d6c5a8f2f10';
const ASKED = { askedBy: 'subject', askedOn: '2026-01-01' };
const PARAMETERS = {
  name: 'topics',
  list: 'topics',
  notion: 'rinnovo',
  code: 'altro',
  unit: 'QST-IMM',
  version: '1',
  n: '0',
};
const AN_AGENDA_ITEM = { title: 'Prova', text: null, minutes: null, presenter: null };
/** Ends before it begins: nothing is planned. */
const AN_APPOINTMENT = {
  ...{ title: 'Prova', day: '2026-02-01', begins: '10:00', ends: '09:00', place: null, link: null, description: null },
  ...{ agenda: [], trainer: null, places: null, roles: [], units: [] },
};
const AN_ARTICLE = {
  slug: 'prova',
  audience: 'rete',
  title: 'Prova',
  summary: 'Prova.',
  blocks: [],
  shownFrom: '2026-02-01',
  shownUntil: '2026-01-01',
};
const A_POST = {
  ...{ title: 'Prova', text: 'Prova.', roles: [], units: ['NESSUNA'] },
  ...{ receiptWanted: true, remindAfterDays: null, expiresOn: '2099-01-01' },
};
const A_DOCUMENT = {
  ...{ title: 'Prova', summary: 'Prova.', kind: 'other', dated: '2026-01-01', office: null, topic: null },
  ...{ language: 'it', appointment: null },
};
const ENDS_THE_SESSION = new Set(['POST /api/v1/auth/switch-network']);

/**
 * Bodies that name the thing, or that the schema accepts where its sample is not accepted: what does not fit is told before
 * the permission is looked up, and would prove nothing. Codes that nobody has keep what is accepted from being done.
 */
const BODIES: Readonly<Record<string, (thing: Thing | undefined, asking: Asking) => unknown>> = {
  'POST /api/v1/segnalazioni': () => ({ kind: 'prassi', office: 'NESSUNO', topic: 'nessuno', text: 'Domanda.' }),
  'POST /api/v1/segnalazioni/check': () => ({ kind: 'prassi' }),
  'POST /api/v1/suggestions/deflections': () => ({ slug: 'nessuna', answered: true }),
  'POST /api/v1/distinte': () => ({ office: 'NESSUNO' }),
  'POST /api/v1/checklists': () => ({ procedure: 'NESSUNA', offices: ['NESSUNO'], items: [{ name: 'Passaporto' }] }),
  'POST /api/v1/checklists/{id}/actions/bring_into_force': () => ({ from: '2000-01-01' }),
  'POST /api/v1/links': () => ({ url: 'https://www.example.it/', title: 'Prova', topic: 'nessuno' }),
  'POST /api/v1/appointments': () => ({ kind: 'training', ...AN_APPOINTMENT }),
  'PUT /api/v1/appointments/{id}': () => AN_APPOINTMENT,
  'POST /api/v1/appointments/{id}/agenda/take': () => ({ source: 'searches' }),
  'POST /api/v1/appointments/{id}/agenda/leave': () => ({ source: 'searches' }),
  'POST /api/v1/appointments/{id}/agenda/items': () => ({ kind: 'question', ...AN_AGENDA_ITEM }),
  'PUT /api/v1/appointments/{id}/agenda/items/{item}': () => AN_AGENDA_ITEM,
  'PUT /api/v1/appointments/{id}/agenda/items/{item}/result': () => ({ outcome: 'discussed', notes: null }),
  'PUT /api/v1/appointments/{id}/agenda/order': () => ({ items: [] }),
  'PUT /api/v1/appointments/{id}/attendance': () => ({ present: [], externals: 0, hours: 1 }),
  // A day before the other: whoever may write is told so, and nothing is made.
  'POST /api/v1/articles': () => ({ kind: 'news', ...AN_ARTICLE }),
  'PUT /api/v1/articles/{id}': () => AN_ARTICLE,
  // Nobody's: what it says of the file comes after who may.
  'POST /api/v1/translations/import': () => ({ format: 'json', file: '[]' }),
  // A version that no sheet has: nothing is begun.
  'POST /api/v1/faq/{id}/translations': () => ({
    language: 'sq',
    madeFrom: 999,
    words: { question: 'Pyetje?', shortAnswer: 'Përgjigje.' },
  }),
  'POST /api/v1/sheet-feedback/{id}': () => ({ useful: true }),
  'POST /api/v1/helpdesk': () => ({ kind: 'broken', text: 'Il tasto non risponde.' }),
  'POST /api/v1/helpdesk/{id}/actions': () => ({ action: 'write', text: 'Ancora così.' }),
  'POST /api/v1/duties/accessibility': () => ({
    conformity: 'partial',
    method: 'own',
    usabilityTests: false,
    platform: 'ReSPI',
  }),
  'POST /api/v1/duties/body': () => ({ taxCode: '00000000000' }),
  'POST /api/v1/services': () => ({
    name: 'Prova',
    kind: 'other',
    description: 'Prova.',
    organization: { name: 'Ente di prova' },
    unit: 'NESSUNO',
  }),
  'PATCH /api/v1/services/{id}': () => ({ alert: 'Chiuso.' }),
  'POST /api/v1/services/imports': () => ({ csv: 'codice', dryRun: true }),
  'POST /api/v1/divergences': () => ({
    ...{ question: 'Domanda?', topic: 'nessuno' },
    ...{ a: { what: 'Prova.', offices: ['NESSUNO'] }, b: { what: 'Prova.', where: 'Altrove' } },
  }),
  'POST /api/v1/divergences/{id}/actions/edit': () => ({
    ...{ question: 'Domanda?', topic: 'nessuno' },
    ...{ a: { what: 'Prova.', where: 'Qui' }, b: { what: 'Prova.', where: 'Altrove' } },
  }),
  'POST /api/v1/divergences/{id}/actions/decide': () => ({ chosen: 'a', reason: 'Prova.', holdsFrom: '2026-01-01' }),
  'POST /api/v1/divergences/{id}/actions/link_sheet': () => ({ sheet: null }),
  // A file that never comes, a part of the wrong size, a file that is not there: whoever may is told so, and nothing is kept.
  'POST /api/v1/archive-uploads': () => ({ size: 1, sha256: '0'.repeat(64) }),
  'PUT /api/v1/archive-uploads/{id}/parts/{n}': () => ({ data: 'eA==' }),
  'POST /api/v1/archive-documents': () => ({ ...A_DOCUMENT, upload: NOBODYS }),
  'PUT /api/v1/archive-documents/{id}': () => A_DOCUMENT,
  'POST /api/v1/archive-documents/{id}/versions': () => ({ upload: NOBODYS, note: 'Prova.' }),
  // A unit that nobody has, a round that nothing is in: whoever may is told so.
  'POST /api/v1/board-posts': () => A_POST,
  'PUT /api/v1/board-posts/{id}': () => ({ ...A_POST, formOnly: false }),
  'POST /api/v1/board/{id}/receipt': () => ({ round: 999 }),
  'POST /api/v1/faq': () => ({
    question: 'Domanda?',
    shortAnswer: 'Risposta.',
    topic: 'nessuno',
    offices: ['NESSUNO'],
    audience: 'rete',
  }),
  'POST /api/v1/sheet-candidates': () => ({ question: 'Domanda?', topic: 'nessuno' }),
  // A day to come: whoever may is told so, and nothing is queued.
  'POST /api/v1/legal-acts/{act}/changes': () => ({ on: '2099-01-01', what: 'Cambia il termine.' }),
  'POST /api/v1/admin/people': () => ({
    name: 'Ada Prova',
    email: 'ada@example.org',
    memberships: [{ role: 'referent', unit: 'NESSUNO' }],
  }),
  'POST /api/v1/admin/organisations': () => ({
    code: 'ENTE',
    name: 'Ente',
    kind: 'comune',
    owner: true,
    manager: true,
  }),
  'POST /api/v1/adhesions/{id}/accept': () => ({
    organisation: { code: 'NUOVO', name: 'Nuovo', kind: 'patronato', owner: true, manager: false },
    protocol: { version: '1', signedOn: '2026-01-01', tacitRenewal: false },
    unit: { code: 'NUOVO', name: 'Nuovo', kind: 'servizio' },
    person: { name: 'Ada Prova', email: 'ada@example.org' },
  }),
  'PUT /api/v1/admin/settings': (_, asking) => settingsAsTheyAre(asking),
  // A case that nobody has: whoever may is told so, and nothing is linked.
  'POST /api/v1/segnalazioni/{id}/links': () => ({ to: NOBODYS, kind: 'same_matter' }),
  'POST /api/v1/segnalazioni/{id}/links/undo': () => ({ link: NOBODYS }),
  'POST /api/v1/segnalazioni/{id}/unlike': () => ({ other: NOBODYS, notAlike: true }),
  'POST /api/v1/segnalazioni/{id}/identity': () => ({ reason: 'find_practice' }),
  'POST /api/v1/access-log/search': (thing) => ({ case: thing?.id }),
  'POST /api/v1/privacy/erasures': () => ({ ...ASKED, right: 'objection', cases: [{ id: NOBODYS }] }),
  'POST /api/v1/privacy/person-cases': () => ({ person: { surname: 'Nessuno', name: 'Prova' } }),
  'POST /api/v1/privacy/people': () => ({ cases: [NOBODYS] }),
  'POST /api/v1/privacy/same-numbers': () => ({ cases: [NOBODYS] }),
  'POST /api/v1/privacy/access-files': () => ({ ...ASKED, right: 'access', format: 'json', cases: [NOBODYS] }),
  'POST /api/v1/admin/privacy-notices': () => ({ language: 'nessuna', text: 'Testo.', validFrom: '2099-01-01' }),
  'POST /api/v1/segnalazioni/search': (thing) => ({ text: thing?.word }),
  'POST /api/v1/replies/search': (thing) => ({ text: thing?.word }),
  'POST /api/v1/faq/search': (thing) => ({ q: thing?.word }),
  'PUT /api/v1/vocabulary/{notion}': () => ({ ways: ['rinnovo'], reason: 'Prova.' }),
  'PATCH /api/v1/unanswered-searches/{id}': () => ({ hidden: false }),
  'POST /api/v1/suggestions': (thing) => ({ text: questionAbout(thing?.word ?? '') }),
  'POST /api/v1/distinte/lookup': (thing) => ({ code: thing?.code }),
  'POST /api/v1/auth/switch-network': (thing) => ({ network: thing?.id }),
};

async function settingsAsTheyAre({ base, tokens }: Asking): Promise<unknown> {
  const answer = await fetch(`${base}/api/v1/admin/settings`, { headers: { authorization: tokens.admin! } });
  const { version: _, ...settings } = (await answer.json()) as { version: number };
  return settings;
}

const QUERIES: Readonly<Record<string, (asking: Asking) => string>> = {
  'GET /api/v1/appointments': () => `?limit=100&month=${romeDay(new Date()).slice(0, 7)}`,
  'GET /api/v1/appointments/attendance': () => '?year=2026',
  'GET /api/v1/appointments/attendance/export': () => '?year=2026',
  'GET /api/v1/segnalazioni': () => '?limit=100',
  'GET /api/v1/replies': () => '?limit=100',
  'GET /api/v1/distinte': () => '?limit=100',
  'GET /api/v1/faq': () => '?limit=100',
  'GET /api/v1/sheet-feedback': () => '?limit=100',
  'GET /api/v1/archive-documents': () => '?limit=100',
  'GET /api/v1/board': () => '?limit=100',
  'GET /api/v1/board-posts': () => '?limit=100',
  'GET /api/v1/sheet-candidates': () => '?limit=100',
  'GET /api/v1/translations': () => '?limit=100',
  'GET /api/v1/translations/lines': () => '?language=sq',
  'GET /api/v1/checklists': () => '?limit=100',
  'GET /api/v1/checklists/wanted': () => '?procedure=RINNOVO',
  'GET /api/v1/divergences': () => '?limit=100',
  'GET /api/v1/legal-acts': () => '?limit=100',
  'GET /api/v1/admin/people': () => '?limit=100',
  'GET /api/v1/access-log/export': () => '?from=2026-01-01&to=2026-01-31',
  'GET /api/v1/live': ({ after }) => `?after=${after}`,
};

/** The kind of thing that a route speaks of, by the first words of its path. */
function kindOf(route: string): string {
  const path = route.replace(/^[A-Z]+ \/api\/v1\//, '');
  const inner = /^admin\/(\w+)\/\{id\}\/(\w+)\/\{/.exec(path);
  if (inner) return `${inner[1]}/${inner[2]}`;
  if (path.startsWith('auth/switch-network')) return 'networks';
  const [first, second] = path.split('/');
  if (first === 'me' || first === 'admin') return second!;
  return KIND_OF_WORD[first!] ?? first!;
}

const KIND_OF_WORD: Readonly<Record<string, string>> = {
  'access-log': 'segnalazioni',
  live: 'segnalazioni',
  'open-work': 'people',
  replies: 'segnalazioni',
  suggestions: 'segnalazioni',
};

export function nameOf({ method, path }: Route): string {
  return `${method} ${path}`;
}

/** What a person who added a route or changed the policy reads when the spec fails. */
export function sayFinding({ line, route, of, role, expected, found, answered }: Finding): string {
  return `docs/access-matrix.md:${line}: ${route}${of ? ` (${of})` : ''} as ${role}: expected ${expected}, found ${found} (${answered})`;
}
