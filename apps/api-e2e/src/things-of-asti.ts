import type { RunningProduct } from './running-product';
import type { Route } from './route-walk';

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
    ];
    const idsOf = (table: string) =>
      column(`select id as value from respi.${table} where network_id = $1 order by id desc limit 2`);
    return new ThingsOfAsti(
      ids,
      words.filter((word) => word !== 'Importazione archivio'),
      {
        '/api/v1/segnalazioni/': await idsOf('segnalazione'),
        '/api/v1/distinte/': await idsOf('distinta'),
        '/api/v1/faq/': await idsOf('sheet'),
        '/api/v1/drafts/': await idsOf('draft'),
        '/api/v1/admin/units/': await idsOf('unit'),
        '/api/v1/admin/people/': people.slice(0, 2),
        '/api/v1/admin/mails/': await idsOf('mail'),
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
