import type { Route } from '@respi/shared/testing';
import type { RunningProduct } from './running-product';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Everything by which something of Asti's could be recognised in an answer, and ids to ask for it with. */
export class ThingsOfAsti {
  private constructor(
    private readonly ids: ReadonlySet<string>,
    /** Texts, names, addresses and numbers that only Asti has. */
    private readonly words: readonly string[],
    private readonly byPath: Readonly<Record<string, readonly string[]>>,
  ) {}

  static async of(product: RunningProduct): Promise<ThingsOfAsti> {
    const [network] = await product.sql<{ id: string }>(`select id from respi.network where slug = 'asti'`);
    const tables = await product.sql<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'respi' and column_name in ('id', 'network_id')
        group by table_name having count(*) = 2`,
    );
    const column = async (sql: string) =>
      (await product.sql<{ value: string }>(sql, [network!.id])).map(({ value }) => value);
    // The demo writes to nobody, and nobody there has a browser.
    await product.sql(
      `insert into respi.mail (id, network_id, event_id, recipient, kind, state, next_attempt_at, created_at)
       select gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), 'overdue', 'failed', now(), now()`,
      [network!.id],
    );
    await product.sql(
      `insert into respi.push_device (id, network_id, account_id, mark, subscription, browser, system, created_at)
       select gen_random_uuid(), $1, account_id, sha256(id::text::bytea), '', 'other', 'other', now()
         from respi.person where network_id = $1 limit 2`,
      [network!.id],
    );
    // Of referents: those with whom the walk signs in go on with the password alone.
    await product.sql(
      `insert into respi.passkey (id, network_id, account_id, credential_id, public_key, counter, transports, name)
       select gen_random_uuid(), $1, account_id, sha256(id::text::bytea), '', 0, '{}', 'Telefono'
         from respi.membership where network_id = $1 and role = 'referent' limit 2`,
      [network!.id],
    );
    // Nobody of Asti has signed in yet.
    await product.sql(
      `insert into respi.session (id, network_id, account_id)
       select gen_random_uuid(), $1, account_id from respi.person where network_id = $1 limit 2`,
      [network!.id],
    );
    await product.sql(
      `insert into respi.privacy_notice (network_id, language, version, valid_from, text, created_by, created_at)
       select $1, 'it', 1, '2024-01-01', 'Informativa di Asti.', account_id, now() from respi.person where network_id = $1 limit 1`,
      [network!.id],
    );
    await product.sql(
      `insert into respi.link (id, network_id, url, title, topic, state, next_check_at)
       values (gen_random_uuid(), $1, 'https://www.example.it/asti', 'Pagina che serve ad Asti', 'lavoro', 'ok', '2099-01-01')`,
      [network!.id],
    );
    // Nobody has translated anything of theirs. Nobody here opens its box.
    await product.sql(
      `insert into respi.sheet_translation (id, network_id, sheet_id, language, state, waiting, words_sealed, words_version, made_from,
                                            writers, created_at, updated_at, version)
       select gen_random_uuid(), $1, p.sheet_id, 'sq', 'machine', 'revision', '\\x00', 1, 1, '{}', now(), now(), 1
         from respi.published_sheet p where p.network_id = $1 order by p.sheet_id limit 2`,
      [network!.id],
    );
    // Its sheets say what to bring; two lists besides, one of them in force: that they are Asti's is all that hides them.
    await product.sql(
      `insert into respi.checklist (id, network_id, procedure, number, state, offices, items, writers, valid_from, updated_at)
       select gen_random_uuid(), $1, l.procedure, 1, l.state, '{QST-IMM}', '[]', '{}', l.valid_from, now()
         from (values ('RINNOVO', 'in_force', current_date), ('UE_LP', 'in_review', null)) l (procedure, state, valid_from)`,
      [network!.id],
    );
    await product.sql(
      `insert into respi.board_post (id, network_id, title, text, roles, units, receipt_wanted, expires_on, posted_at, round, round_at)
       values (gen_random_uuid(), $1, '\\x00', '\\x00', '{}', '{}', true, '2099-01-01', now(), 1, now())`,
      [network!.id],
    );
    // A document that its network reads, and a file on its way. Nobody here opens their boxes.
    await product.sql(
      `with f as (insert into respi.archive_file (id, network_id, account_id, size, digest, type, filed, began_at)
                  values (gen_random_uuid(), $1, gen_random_uuid(), 5, '\\x01', 'txt', true, now()) returning id),
            b as (insert into respi.archive_part (file_id, n, network_id, body) select id, 0, $1, '\\x00' from f),
            u as (insert into respi.archive_file (id, network_id, account_id, size, digest, began_at)
                  values (gen_random_uuid(), $1, gen_random_uuid(), 5, '\\x02', now())),
            d as (insert into respi.archive_document (id, network_id, kind, title, summary, dated, language, audience, current_version, words, changed_at)
                  values (gen_random_uuid(), $1, 'minutes', 'Verbale di Asti', 'Prova.', current_date, 'it', 'rete', 1, 'verbale di asti', now())
                  returning id)
       insert into respi.archive_version (document_id, version, network_id, file_id, at) select d.id, 1, $1, f.id, now() from d, f`,
      [network!.id],
    );
    // Asked often enough to be shown: that it is Asti's is all that hides it. Nobody here opens its box.
    await product.sql(
      `insert into respi.unanswered_search (id, network_id, language, text_index, text_sealed, times, days, first_on, last_on)
       values (gen_random_uuid(), $1, 'it', '\\x01', '\\x00', 9, 9, current_date, current_date)`,
      [network!.id],
    );
    await product.sql(
      `insert into respi.case_pair (id, network_id, one_case, other_case, kind, by_id, at)
       select gen_random_uuid(), $1, min(s.id::text)::uuid, max(s.id::text)::uuid, 'same_matter', min(s.filed_by::text)::uuid, now()
         from respi.segnalazione s where s.network_id = $1 and not s.sealed`,
      [network!.id],
    );
    // Nor has it told of its bodies, and nobody has asked to join, or looked at anything.
    await product.sql(
      `with o as (insert into respi.organisation (id, network_id, code, name, kind, owner, manager, created_at)
                  values (gen_random_uuid(), $1, 'COM-ASTI', 'Comune di Asti', 'comune', true, false, now()) returning id),
            p as (insert into respi.organisation_protocol (id, network_id, organisation_id, version, signed_on, tacit_renewal, created_at)
                  select gen_random_uuid(), $1, id, '1.0', '2024-01-01', true, now() from o),
            h as (insert into respi.unit_hours (id, network_id, unit_id, desk, from_day, week)
                  select gen_random_uuid(), $1, u.id, 'front', '2024-01-01', '{}' from respi.unit u where u.network_id = $1 and u.code = 'SP-CANELLI'),
            a as (insert into respi.adhesion (id, network_id, kind, service, created_at)
                  values (gen_random_uuid(), $1, 'associazione', 'Servizio che chiede ad Asti', now())),
            q as (insert into respi.public_question (id, network_id, language, receipt, asked_at)
                  values (gen_random_uuid(), $1, 'it', '\\x01', now())),
            d as (insert into respi.divergence (id, network_id, state, stage, topic, words, sides, opened_by, opened_at, version)
                  select gen_random_uuid(), $1, 'standard', 'standard', 'anagrafe',
                         '{"question": "Divergenza di Asti?", "a": {"what": "Prassi"}, "b": {"what": "Prassi"}, "decision": null, "notice": null}',
                         '{"a": {"offices": [], "since": null}, "b": {"offices": [], "since": null}}', p.account_id, now(), 1
                    from respi.person p where p.network_id = $1 limit 1 returning id, opened_by),
            ap as (insert into respi.appointment (id, network_id, kind, state, day, begins, ends, content, changed_at)
                   values (gen_random_uuid(), $1, 'team_meeting', 'planned', current_date, '09:00', '11:00',
                           '{"title": "Équipe di Asti", "place": null, "link": null, "description": null, "agenda": [], "trainer": null}', now())
                   returning id),
            aa as (insert into respi.appointment_answer (appointment_id, account_id, network_id, coming, answered_at)
                   select ap.id, d.opened_by, $1, true, now() from ap, d),
            ma as (insert into respi.meeting_agenda (appointment_id, network_id, state, changed_at)
                   select ap.id, $1, 'sent', now() from ap returning appointment_id),
            ai as (insert into respi.agenda_item (id, appointment_id, network_id, position, kind, words, root, first_day)
                   select gen_random_uuid(), ma.appointment_id, $1, 1, 'question', '\\x00', gen_random_uuid(), current_date from ma),
            al as (insert into respi.agenda_left (appointment_id, source, network_id)
                   select ma.appointment_id, 'searches', $1 from ma),
            m as (insert into respi.divergence_comment (id, divergence_id, network_id, body, by_id, at)
                  select gen_random_uuid(), d.id, $1, 'Commento di Asti.', d.opened_by, now() from d),
            v as (insert into respi.divergence_proposal (id, network_id, one_reply, other_reply, topic, offices, differences, found_at)
                  values (gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), 'anagrafe', '{}', '{term}', now()))
       insert into respi.access_record (id, network_id, at, actor_kind, act, mac) values (gen_random_uuid(), $1, now(), 'person', 'case_read', '')`,
      [network!.id],
    );
    // None of its cases is old enough to be erased, and nobody has asked for their data.
    await product.sql(
      `with r as (insert into respi.retention_case (case_id, network_id, ending, ended_on, entered_on, erase_on)
                  select id, $1, 'risolta', current_date, current_date, current_date + 30 from respi.segnalazione
                   where network_id = $1 order by id desc limit 2),
            h as (insert into respi.helpdesk_request (id, network_id, kind, asked_by, opened_at, due_on)
                  values (gen_random_uuid(), $1, 'broken', gen_random_uuid(), now(), current_date) returning id),
            m as (insert into respi.helpdesk_message (id, network_id, request_id, side, by_id, at)
                  select gen_random_uuid(), $1, id, 'desk', gen_random_uuid(), now() from h),
            d as (insert into respi.duty_document (network_id, subject, version, content, written_by, written_at)
                  values ($1, 'body', 1, '{}', gen_random_uuid(), now())),
            t as (insert into respi.figure_time (id, network_id, day, sealed, minutes) values (gen_random_uuid(), $1, current_date, false, 1)),
            c as (insert into respi.figure_count (network_id, day, sealed, dimension, code, count) values ($1, current_date, false, 'state', 'closed', 1))
       insert into respi.privacy_record (id, network_id, at, by_id, asked_by, asked_on, "right", cases)
       select gen_random_uuid(), $1, now(), gen_random_uuid(), 'subject', current_date, 'access',
              jsonb_agg(jsonb_build_object('id', id, 'outcome', 'given', 'why', null)) from respi.segnalazione where network_id = $1`,
      [network!.id],
    );
    const ids = new Set([network!.id]);
    for (const { name } of tables)
      for (const id of await column(`select id as value from respi."${name}" where network_id = $1`)) ids.add(id);
    const onlyHere = `respi.person p where p.network_id = $1
      and not exists (select 1 from respi.person o where o.account_id = p.account_id and o.network_id <> p.network_id)`;
    const people = await column(`select p.account_id as value from ${onlyHere}`);
    for (const id of people) ids.add(id);
    const words = [
      ...(await column(`select number as value from respi.segnalazione where network_id = $1`)),
      ...(await column(`select body as value from respi.case_text where network_id = $1`)),
      ...(await column(`select name as value from ${onlyHere}`)),
      '@asti.example.org',
      'SP-CANELLI',
      'Informativa di Asti',
      'Pagina che serve ad Asti',
      'Ambulatorio per stranieri senza tessera',
      'Divergenza di Asti',
      'Équipe di Asti',
      'Verbale di Asti',
    ];
    const idsOf = (table: string) =>
      column(`select id as value from respi.${table} where network_id = $1 order by id desc limit 2`);
    return new ThingsOfAsti(
      ids,
      words.filter((word) => word !== 'Importazione archivio'),
      {
        '/api/v1/segnalazioni/': await idsOf('segnalazione'),
        '/api/v1/retention/cases/': await idsOf('segnalazione'),
        '/api/v1/distinte/': await idsOf('distinta'),
        '/api/v1/faq/': await idsOf('sheet'),
        '/api/v1/sheet-feedback/': await idsOf('sheet'),
        '/api/v1/translations/': await idsOf('sheet_translation'),
        '/api/v1/checklists/': await idsOf('checklist'),
        '/api/v1/divergences/': await idsOf('divergence'),
        '/api/v1/divergence-proposals/': await idsOf('divergence_proposal'),
        '/api/v1/links/': await idsOf('link'),
        '/api/v1/appointments/': await idsOf('appointment'),
        '/api/v1/archive-documents/': await idsOf('archive_document'),
        '/api/v1/archive-uploads/': await idsOf('archive_file'),
        '/api/v1/articles/': await idsOf('article'),
        '/api/v1/helpdesk/': await idsOf('helpdesk_request'),
        '/api/v1/services/': await idsOf('directory_service'),
        '/api/v1/board/': await idsOf('board_post'),
        '/api/v1/board-posts/': await idsOf('board_post'),
        '/api/v1/drafts/': await idsOf('draft'),
        '/api/v1/admin/units/': await idsOf('unit'),
        '/api/v1/admin/people/': people.slice(0, 2),
        '/api/v1/admin/mails/': await idsOf('mail'),
        '/api/v1/admin/organisations/': await idsOf('organisation'),
        '/api/v1/adhesions/': await idsOf('adhesion'),
        '/api/v1/questions/': await idsOf('public_question'),
        '/api/v1/unanswered-searches/': await idsOf('unanswered_search'),
        '/api/v1/me/access/passkeys/': await idsOf('passkey'),
        '/api/v1/me/sessions/': await idsOf('session'),
        '/api/v1/me/devices/': await idsOf('push_device'),
      },
    );
  }

  get aCase(): string {
    return this.byPath['/api/v1/segnalazioni/']![0]!;
  }

  /** One of each kind. */
  get oneOfEach(): string[] {
    return Object.values(this.byPath).flatMap(([id]) => id ?? []);
  }

  /** @throws Error for a path with an id of which Asti has none: the walk would prove nothing there */
  idsFor(path: string): readonly string[] {
    const prefix = Object.keys(this.byPath).find((known) => path.startsWith(known));
    const found = prefix === undefined ? [] : this.byPath[prefix]!;
    if (found.length === 0) throw new Error(`Nothing of Asti's to ask ${path} for`);
    return found;
  }

  /** Bodies that look for Asti's things by word, number, person and practice. */
  get searches(): unknown[] {
    return [
      { text: 'vendemmia', q: 'vendemmia' },
      { text: 'vendemmia' },
      { q: 'vendemmia' },
      { identifier: this.words[0] },
      { identifier: '060000990101' },
      { person: { surname: 'Testi', name: 'Goran' } },
      { code: this.aCase },
    ];
  }

  queriesFor(route: Route): string[] {
    const values: Readonly<Record<string, string>> = {
      sportello: 'SP-ASTI',
      office: 'QST-IMM',
      q: 'vendemmia',
      limit: '100',
      mine: 'false',
    };
    if (route.method !== 'GET') return [];
    return ['', ...route.query.flatMap((name) => (values[name] ? [`?${name}=${values[name]}`] : []))];
  }

  /** What of Asti an answer shows. @param asked the id that the request named, which a refusal may repeat */
  foundIn(answer: unknown, asked?: string): string[] {
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer ?? '');
    return [
      ...(text.match(UUID) ?? []).filter((id) => this.ids.has(id) && id !== asked),
      ...this.words.filter((word) => text.includes(JSON.stringify(word).slice(1, -1))),
    ];
  }
}
