import { CASE_QUEUES } from '@respi/segnalazioni/contract';
import { COMMON_WORD, type PersonName, RARE_WORD, fillWithCases } from '@respi/shared/testing';
import pg from 'pg';
import { type OpenApiDocument, routesOf } from '@respi/shared/testing';
import { RunningProduct, aFiling } from './running-product';
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

/** An article with as many versions as there are articles. */
const OFTEN_WRITTEN = '5b0f1d5e-1c8e-4b58-9a54-6d7f3b1c2a90';

/** A meeting whose agenda is put together. */
const TO_BE_PREPARED = '5b0f1d5e-1c8e-4b58-9a54-6d7f3b1c2a91';

/** A post that as many have read as there are posts. */
const LONG_ON_THE_BOARD = '00000000-0000-4000-8000-000000000001';

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
  get('referentQuestura', '/api/v1/replies?validation=pending&order=oldest'),
  post('referentQuestura', '/api/v1/replies/search', { text: 'stampa' }),
  post('referentQuestura', '/api/v1/replies/search', { text: 'inesistente' }),
  get('interface', '/api/v1/distinte'),
  post('interface', '/api/v1/distinte/lookup', { code: 'ABCDEF' }),
  get('coordinator', '/api/v1/faq'),
  get('coordinator', '/api/v1/faq?act=l-1-2000'),
  get('coordinator', '/api/v1/faq?reviewSoon=true'),
  get('coordinator', '/api/v1/faq?procedure=RINNOVO'),
  get('coordinator', '/api/v1/legal-acts'),
  get('coordinator', '/api/v1/legal-acts/l-1-2000'),
  post('coordinator', '/api/v1/faq/search', { q: 'permesso' }),
  post('coordinator', '/api/v1/faq/search', { q: 'rinovo "permesso di soggiorno" famiglia', procedure: 'RINNOVO' }),
  get('coordinator', '/api/v1/page-views?month=2026-10'),
  get('counter', '/api/v1/appointments?month=2026-10'),
  get('counter', '/api/v1/appointments/calendar-file'),
  get('coordinator', '/api/v1/appointments/attendance?year=2026'),
  {
    route: 'GET /api/v1/appointments/{id}/agenda/proposals',
    who: 'coordinator',
    path: `/api/v1/appointments/${TO_BE_PREPARED}/agenda/proposals`,
  },
  {
    route: 'GET /api/v1/appointments/{id}/agenda',
    who: 'counter',
    path: `/api/v1/appointments/${TO_BE_PREPARED}/agenda`,
  },
  ...['', '?q=verbale+equipe', '?q=inesistente', '?kind=minutes&year=2020', '?topic=lavoro'].flatMap((filter) => [
    get('counter', `/api/v1/archive-documents${filter}`),
    { ...get('counter', `/api/v1/networks/cuneo/archive${filter}`), route: 'GET /api/v1/networks/{network}/archive' },
  ]),
  get('coordinator', '/api/v1/archive-documents?show=withdrawn'),
  get('coordinator', '/api/v1/archive-documents/appointments'),
  get('coordinator', '/api/v1/articles'),
  get('coordinator', '/api/v1/articles?kind=news&state=archived'),
  {
    route: 'GET /api/v1/articles/{id}/versions',
    who: 'coordinator',
    path: `/api/v1/articles/${OFTEN_WRITTEN}/versions`,
  },
  {
    route: 'GET /api/v1/networks/{network}/articles',
    who: 'counter',
    path: '/api/v1/networks/cuneo/articles?kind=news',
  },
  {
    route: 'GET /api/v1/networks/{network}/trainings',
    who: 'counter',
    path: '/api/v1/networks/cuneo/trainings',
  },
  get('counter', '/api/v1/board'),
  get('counter', '/api/v1/board?show=to_read'),
  get('coordinator', '/api/v1/board-posts'),
  {
    route: 'GET /api/v1/board-posts/{id}/readers',
    who: 'coordinator',
    path: `/api/v1/board-posts/${LONG_ON_THE_BOARD}/readers`,
  },
  get('counter', '/api/v1/published-articles'),
  get('counter', '/api/v1/published-articles?kind=news'),
  ...['', '?queue=to_assure', '?queue=proposed', '?kind=health', '?q=servizio'].map((filter) =>
    get('coordinator', `/api/v1/services${filter}`),
  ),
  get('external', '/api/v1/services?queue=own'),
  get('counter', '/api/v1/helpdesk'),
  ...['', '?queue=done'].map((filter) => get('admin', `/api/v1/helpdesk/desk${filter}`)),
  ...['accessibility', 'body'].map((subject) => get('admin', `/api/v1/duties/${subject}`)),
  ...['', '?kind=health', '?city=Alba', '?q=servizio+alba'].map((filter) => ({
    ...get('counter', `/api/v1/networks/cuneo/services${filter}`),
    route: 'GET /api/v1/networks/{network}/services',
  })),
  ...['services', 'services?page=5', 'organizations', 'locations'].map((list) =>
    get('counter', `/api/v1/networks/cuneo/hsds/${list}`),
  ),
  get('coordinator', '/api/v1/checklists'),
  get('coordinator', '/api/v1/checklists?state=in_force'),
  get('coordinator', '/api/v1/checklists/circles'),
  get('counter', '/api/v1/checklists/wanted?procedure=RINNOVO&office=QST-IMM'),
  ...(['coordinator', 'referentQuestura', 'counter'] as const).flatMap((who) =>
    ['', '?stage=standard', '?office=QST-IMM', '?topic=lavoro', '?office=QST-IMM&topic=lavoro'].map((query) =>
      get(who, `/api/v1/divergences${query}`),
    ),
  ),
  get('coordinator', '/api/v1/divergence-proposals'),
  get('coordinator', '/api/v1/divergence-proposals?office=QST-IMM'),
  get('coordinator', '/api/v1/links'),
  get('coordinator', '/api/v1/links?state=broken'),
  get('coordinator', '/api/v1/links?state=moved'),
  get('coordinator', '/api/v1/translations'),
  get('coordinator', '/api/v1/translations?waiting=outdated'),
  get('coordinator', '/api/v1/translations?waiting=validation&language=ar'),
  get('coordinator', '/api/v1/translations?language=sq'),
  get('coordinator', '/api/v1/translations/lines?language=sq'),
  get('coordinator', '/api/v1/vocabulary'),
  {
    route: 'GET /api/v1/vocabulary/{notion}/versions',
    who: 'coordinator',
    path: '/api/v1/vocabulary/rinnovo/versions',
  },
  get('coordinator', '/api/v1/sheet-candidates'),
  get('coordinator', '/api/v1/sheet-feedback'),
  get('coordinator', '/api/v1/unanswered-searches'),
  get('coordinator', '/api/v1/unanswered-searches?view=hidden'),
  post('counter', '/api/v1/suggestions', { text: `Il rinnovo del permesso è fermo, ${COMMON_WORD} la questura.` }),
  get('counter', '/api/v1/drafts'),
  get('admin', '/api/v1/admin/people'),
  get('admin', '/api/v1/admin/units'),
  get('admin', '/api/v1/admin/mails'),
  get('admin', '/api/v1/admin/organisations'),
  get('coordinator', '/api/v1/adhesions'),
  get('coordinator', '/api/v1/questions'),
  get('coordinator', '/api/v1/questions?state=answered'),
  get('coordinator', '/api/v1/retention/cases'),
  get('coordinator', '/api/v1/privacy/records'),
  post('coordinator', '/api/v1/privacy/same-numbers', { cases: ['{filed}'] }),
  post('coordinator', '/api/v1/privacy/person-cases', { person: { surname: 'Provetti', name: 'Amin' } }),
  post('coordinator', '/api/v1/privacy/people', { cases: ['{filed}'] }),
  ...(['admin', 'coordinator'] as const).flatMap((who) =>
    [
      {},
      { act: 'case_read' },
      { act: 'identity_shown' },
      { act: 'distinta_printed' },
      { person: 'admin' },
      { person: 'counter', act: 'case_read' },
      { number: 'CN-2026-000001' },
      { from: '2026-01-01', to: '2026-01-31' },
    ].map((wanted) => post(who, '/api/v1/access-log/search', wanted)),
  ),
  get('coordinator', '/api/v1/access-log/proof'),
  get('coordinator', `${CASES}/{id}/readers`),
  get('coordinator', `${CASES}/{id}/similar`),
  get('coordinator', `${CASES}/{id}/links`),
  get('interface', `${CASES}/{id}/links`),
  get('coordinator', '/api/v1/retention/cases'),
  get('counter', '/api/v1/me/notices'),
  get('counter', '/api/v1/me/notices?first=unread'),
  get('counter', '/api/v1/me/notices/unread'),
];

let product: RunningProduct;
let plans: ServerPlans;
/** Of the addresses that name one. */
let aCase: string;
/** One whose boxes open, with a number. */
let filedCase: string;

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
    `insert into page_views (network_id, month, language, path, views)
     select $1, '2026-10-01', 'it', 'schede/scheda-' || n, n % 500 from generate_series(1, $2::integer) n`,
    [network.id, ROWS],
  );
  await owner.query(
    `insert into helpdesk_request (id, network_id, kind, state, asked_by, opened_at, due_on)
     select gen_random_uuid(), $1, 'broken', case when n % 2 = 0 then 'open' else 'closed' end, gen_random_uuid(), now(),
            current_date + n from generate_series(1, 4000) n`,
    [network.id],
  );
  await owner.query(
    `with o as (insert into directory_organization (id, network_id, name) values (gen_random_uuid(), $1, 'Ente') returning id)
     insert into directory_service (id, network_id, organization_id, slug, name, kind, status, cities, content, words, changed_at)
     select gen_random_uuid(), $1, o.id, 'servizio-' || n, 'Servizio ' || n, 'health', 'active', '{Alba}',
            '{"name":"Servizio","phones":[],"locations":[],"languages":[],"costOptions":[],"requiredDocuments":[]}', 'servizio alba', now()
       from o, generate_series(1, 2000) n`,
    [network.id],
  );
  await owner.query(
    `insert into link (id, network_id, url, title, topic, state, next_check_at)
     select gen_random_uuid(), $1, 'https://www.example.it/' || n, 'Pagina ' || n, 'lavoro', case when n % 100 = 0 then 'broken' else 'ok' end, now()
       from generate_series(1, $2::integer) n`,
    [network.id, ROWS],
  );
  await owner.query(
    `with a as (
       insert into article (id, network_id, kind, state, slug, audience, title, content_version, published_version, published_at, updated_at)
       select gen_random_uuid(), $1, case when n % 2 = 0 then 'news' else 'page' end, case when n % 100 = 0 then 'archived' else 'published' end,
              'pagina-' || n, case when n % 3 = 0 then 'rete' else 'pubblica' end, 'Pagina ' || n, 1, 1, now(), now() - n * interval '1 minute'
         from generate_series(1, $2::integer) n returning *),
     v as (insert into article_version (article_id, version, network_id, title, summary, blocks, at)
           select id, 1, network_id, title, 'In breve.', '[]', updated_at from a)
     insert into published_article (article_id, network_id, kind, slug, audience, title, summary, blocks, shown_on, published_at)
     select id, network_id, kind, slug, audience, title, 'In breve.', '[]', (updated_at at time zone 'Europe/Rome')::date, updated_at from a`,
    [network.id, ROWS],
  );
  await owner.query(
    `with a as (insert into article (id, network_id, kind, state, slug, audience, title, content_version, updated_at)
                values ($2, $1, 'page', 'draft', 'scritta-spesso', 'rete', 'Scritta spesso', $3::integer, now()) returning id)
     insert into article_version (article_id, version, network_id, title, summary, blocks, at)
     select a.id, n, $1, 'Scritta spesso', 'In breve.', '[]', now() from a, generate_series(1, $3::integer) n`,
    [network.id, OFTEN_WRITTEN, ROWS],
  );
  // Some are shown yet. Their boxes do not open: the newest, which pages show, are posted as people post them.
  await owner.query(
    `with b as (
       insert into board_post (id, network_id, title, text, roles, units, receipt_wanted, expires_on, posted_at, round, round_at)
       select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $1, '\\x00', '\\x00', '{}', '{}', true,
              case when n % 100 = 0 then '2099-01-01' else '2025-01-01' end::date, now(), 1, now()
         from generate_series(1, $2::integer) n)
     insert into board_receipt (post_id, round, account_id, network_id, read_at)
     select $3, 1, gen_random_uuid(), $1, now() from generate_series(1, $2::integer)`,
    [network.id, ROWS, LONG_ON_THE_BOARD],
  );
  await owner.query(
    `insert into notice (id, network_id, account_id, event_id, kind, case_id, case_number, urgency_level, must_act, at, read_at)
     select gen_random_uuid(), network_id, $2, gen_random_uuid(), 'reply_released', id, number, urgency_level, true, submitted_at,
            case when random() < 0.5 then submitted_at end from segnalazione where network_id = $1`,
    [network.id, network.person.counter],
  );
  await owner.query(
    `insert into organisation (id, network_id, code, name, kind, owner, manager, created_at)
     select gen_random_uuid(), $1, 'E' || n, 'Ente ' || n, 'comune', n % 2 = 0, false, now() from generate_series(1, 5000) n`,
    [network.id],
  );
  await owner.query(
    `insert into public_question (id, network_id, state, language, receipt, asked_at, answered_at)
     select gen_random_uuid(), $1, case when n % 100 = 0 then 'waiting' else 'answered' end, 'it', decode(md5(n::text), 'hex'),
            now(), case when n % 100 = 0 then null else now() end from generate_series(1, 20000) n`,
    [network.id],
  );
  await owner.query(
    `insert into adhesion (id, network_id, state, kind, created_at)
     select gen_random_uuid(), $1, case when n % 100 = 0 then 'waiting' else 'refused' end, 'comune', now() from generate_series(1, 20000) n`,
    [network.id],
  );
  await owner.query(
    `insert into access_record (id, network_id, at, account_id, actor_kind, act, subject_kind, subject_id, basis, mac, block)
     select gen_random_uuid(), network_id, submitted_at, case when random() < 0.01 then $3::uuid else $2::uuid end, 'person',
            case when random() < 0.002 then 'identity_shown' else 'case_read' end, 'case', id, 'counter_operator', '', 1
       from segnalazione where network_id = $1`,
    [network.id, network.person.counter, network.person.coordinator],
  );
  await owner.query(
    `insert into legal_act (network_id, code, label) select $1, 'l-' || n || '-2000', 'L. ' || n || '/2000' from generate_series(1, 20000) n`,
    [network.id],
  );
  await owner.query(
    `insert into legal_act_change (id, network_id, act, changed_on, what, articles, by_id, at)
     select gen_random_uuid(), $1, 'l-1-2000', current_date - n, 'Prova', '{}', $2, now() - n * interval '1 day' from generate_series(1, 20000) n`,
    [network.id, network.person.coordinator],
  );
  await owner.query(
    `insert into retention_case (case_id, network_id, ending, ended_on, entered_on, erase_on)
     select id, network_id, 'risolta', submitted_at::date, current_date, current_date + (random() * 30)::int
       from segnalazione where network_id = $1 and state = 'closed'`,
    [network.id],
  );
  await owner.query(
    `insert into privacy_record (id, network_id, at, by_id, asked_by, asked_on, "right", cases)
     select gen_random_uuid(), network_id, submitted_at, filed_by, 'subject', submitted_at::date, 'access',
            jsonb_build_array(jsonb_build_object('id', id, 'outcome', 'given', 'why', null)) from segnalazione where network_id = $1`,
    [network.id],
  );
  // No box of theirs opens: not of cases whose numbers are shown in a list.
  await owner.query(
    `insert into case_identifier (id, case_id, network_id, type, value, blind_index)
     select gen_random_uuid(), id, network_id, 'assicurata', '\\x00', sha256(id::text::bytea) from segnalazione
      where network_id = $1 and cardinality(open_offices) = 0`,
    [network.id],
  );
  await owner.query(
    `insert into case_name_key (case_id, network_id, blind_index)
     select id, network_id, sha256((id::text || n)::bytea) from segnalazione, generate_series(1, 5) n where network_id = $1`,
    [network.id],
  );
  await owner.query(
    `insert into divergence (id, network_id, state, stage, topic, words, sides, opened_by, opened_at, version)
     select gen_random_uuid(), $1, case when n % 3 = 0 then 'standard' else 'open' end, case when n % 3 = 0 then 'standard' else 'open' end,
            case when n % 50 = 0 then 'lavoro' else 'permesso-soggiorno' end,
            '{"question": "Prova?", "a": {"what": "Prova"}, "b": {"what": "Prova"}, "decision": null, "notice": null}',
            '{"a": {"offices": ["QST-IMM"], "since": null}, "b": {"offices": [], "since": null}}', $2, now(), 1
       from generate_series(1, 20000) n`,
    [network.id, network.person.coordinator],
  );
  await owner.query(
    `insert into divergence_office (divergence_id, office, network_id, stage, topic)
     select id, case when topic = 'lavoro' then 'QST-IMM' else 'PREF-CIT' end, network_id, stage, topic from divergence where network_id = $1`,
    [network.id],
  );
  await owner.query(
    `insert into divergence_proposal (id, network_id, one_reply, other_reply, topic, offices, differences, state, found_at)
     select gen_random_uuid(), network_id, id, gen_random_uuid(), 'lavoro', '{QST-IMM}', '{term}',
            case when random() < 0.01 then 'waiting' else 'dismissed' end, now() from reply where network_id = $1 limit 20000`,
    [network.id],
  );
  // A meeting a day for half a century.
  await owner.query(
    `insert into appointment (id, network_id, kind, state, day, begins, ends, content, changed_at)
     select gen_random_uuid(), $1, 'team_meeting', 'planned', date '1990-01-01' + n, '09:00', '11:00',
            '{"title": "Prova", "place": null, "link": null, "description": null, "agenda": [], "trainer": null}', now()
       from generate_series(1, 20000) n`,
    [network.id],
  );
  // Each with an agenda that is over, and what nobody talked of.
  await owner.query(
    `with m as (insert into meeting_agenda (appointment_id, network_id, state, changed_at)
                select id, $1, 'closed', now() from appointment where network_id = $1 returning appointment_id)
     insert into agenda_item (id, appointment_id, network_id, position, kind, words, root, first_day, outcome, carried)
     select gen_random_uuid(), appointment_id, $1, 1, 'question', '\\x00', gen_random_uuid(), current_date, 'carried_over', true from m`,
    [network.id],
  );
  await owner.query(
    `insert into appointment (id, network_id, kind, state, day, begins, ends, content, changed_at)
     values ($2, $1, 'team_meeting', 'planned', current_date + 1, '09:00', '11:00',
             '{"title": "Prova", "place": null, "link": null, "description": null, "agenda": [], "trainer": null}', now())`,
    [network.id, TO_BE_PREPARED],
  );
  // As many as a network may have.
  await owner.query(
    `with f as (insert into archive_file (id, network_id, account_id, size, digest, type, filed, began_at)
                select gen_random_uuid(), $1, gen_random_uuid(), 5, sha256(n::text::bytea), 'pdf', true, now() from generate_series(1, 4000) n
                returning id),
          d as (insert into archive_document (id, network_id, kind, title, summary, dated, language, audience, current_version, words, changed_at)
                select id, $1, 'minutes', 'Verbale', 'Prova.', date '2010-01-01' + (random() * 5000)::integer, 'it',
                       case when random() < 0.5 then 'rete' else 'pubblica' end, 1, 'verbale equipe', now() from f returning id)
     insert into archive_version (document_id, version, network_id, file_id, at) select id, 1, $1, id, now() from d`,
    [network.id],
  );
  // What one person searched once is shown to nobody: no box of theirs is opened.
  await owner.query(
    `insert into unanswered_search (id, network_id, language, text_index, text_sealed, times, days, first_on, last_on)
     select gen_random_uuid(), $1, 'it', sha256(n::text::bytea), '\\x00', 1, 1, current_date, current_date
       from generate_series(1, 20000) n`,
    [network.id],
  );
  await owner.query(
    `insert into vocabulary_line (network_id, notion, ways, version) values ($1, 'rinnovo', '{rinnovo}', 20000)`,
    [network.id],
  );
  await owner.query(
    `insert into vocabulary_version (id, network_id, notion, version, ways, reason, by_id, at)
     select gen_random_uuid(), $1, 'rinnovo', n, '{rinnovo}', 'Prova.', $2, now() from generate_series(1, 20000) n`,
    [network.id, network.person.coordinator],
  );
  // As in an office that looks at replies: some wait for it.
  await owner.query(`update reply set validation = 'pending' where network_id = $1 and random() < 0.02`, [network.id]);
  const [some] = (await owner.query<{ id: string }>('select id from segnalazione where not sealed limit 1')).rows;
  aCase = some!.id;
  await owner.query('analyze reply');
  // Each with the one after it.
  await owner.query(
    `insert into case_pair (id, network_id, one_case, other_case, kind, by_id, at)
     select gen_random_uuid(), $1, least(id, next), greatest(id, next), case when n % 3 = 0 then 'not_alike' else 'same_matter' end, $2, now()
       from (select id, lead(id) over (order by id) as next, row_number() over () as n from segnalazione where network_id = $1) s
      where next is not null and n < 20000`,
    [network.id, network.person.coordinator],
  );
  await owner.query('analyze case_pair');
  const filed = await product.as('counter', CASES, {
    body: aFiling({ identifiers: [{ type: 'assicurata', value: '060000000101' }] }),
  });
  filedCase = filed.body.id as string;
  for (let n = 0; n < 21; n++)
    await product.as('coordinator', '/api/v1/board-posts', {
      body: {
        ...{ title: `Comunicazione ${n}`, text: 'Testo.', roles: [], units: [], receiptWanted: true },
        ...{ remindAfterDays: null, expiresOn: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10) },
      },
    });
  for (const table of [
    'notice',
    'organisation',
    'adhesion',
    'public_question',
    'access_record',
    'legal_act',
    'legal_act_change',
    'retention_case',
    'privacy_record',
    'case_identifier',
    'case_name_key',
    'unanswered_search',
    'vocabulary_version',
    'divergence',
    'divergence_office',
    'divergence_proposal',
    'appointment',
    'meeting_agenda',
    'agenda_item',
    'archive_document',
    'archive_file',
    'archive_version',
    'article',
    'article_version',
    'published_article',
    'board_post',
    'board_receipt',
  ])
    await owner.query(`analyze ${table}`);
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
    const sent = JSON.parse(JSON.stringify(body ?? null).replace('{filed}', filedCase)) as unknown;
    const answer = await product.as(who, path.replace('{id}', aCase), body === undefined ? {} : { body: sent });
    if (![200, 201, 403, 404].includes(answer.status)) tooMuch.push(`${who} ${path} answered ${answer.status}`);
    for (const { rows, node, statement } of plans.read())
      if (rows > MOST) tooMuch.push(`${who} ${path} ${JSON.stringify(body ?? '')}: ${node} ${rows} rows: ${statement}`);
  }
  expect(tooMuch.filter((told) => !KNOWN.test(told))).toEqual([]);
}, 600_000);

it('asks for every list and every search of the API', async () => {
  const document = (await product.ask('/api/openapi.json')).body as OpenApiDocument;
  const lists = routesOf(document)
    .filter(
      ({ method, path, query }) =>
        query.includes('cursor') || (method === 'POST' && /\/(search|same-numbers|person-cases)$/.test(path)),
    )
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
  expect(plans.read()[0]).toMatchObject({ node: 'Seq Scan on segnalazione', rows: ROWS + 1 });
});
