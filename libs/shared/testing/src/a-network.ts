import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A small network written straight into the tables: what a spec needs before it can begin. */
export interface TestNetwork {
  readonly id: string;
  readonly slug: string;
  /** Units by code. */
  readonly unit: Readonly<Record<string, string>>;
  /** Accounts by the name used in specs: `counter`, `coordinator`, ... */
  readonly person: Readonly<Record<PersonName, string>>;
}

const UNITS = [
  ['COORD', 'Coordinamento', 'coordinamento', 'Cuneo', null],
  ['PROVINCIA', 'Provincia', 'coordinamento_generale', 'Cuneo', null],
  ['SP-CUNEO', 'Centro Migranti di Cuneo', 'sportello', 'Cuneo', null],
  ['SP-ALBA', 'Sportello di Alba', 'sportello', 'Alba', null],
  ['CPI-ALBA', 'Centro per l’impiego', 'servizio', 'Alba', null],
  ['QST-IMM', 'Questura', 'ufficio', 'Cuneo', 'before'],
  ['PREF-SUI-RIC', 'Prefettura, ricongiungimenti', 'ufficio', 'Cuneo', 'after'],
  ['PREF-CIT', 'Prefettura, cittadinanza', 'ufficio', 'Cuneo', 'none'],
] as const;

const PEOPLE = {
  counter: ['counter_operator', 'SP-CUNEO'],
  colleague: ['counter_operator', 'SP-CUNEO'],
  otherCounter: ['counter_operator', 'SP-ALBA'],
  external: ['external_operator', 'CPI-ALBA'],
  coordinator: ['coordinator', 'COORD'],
  secondCoordinator: ['coordinator', 'COORD'],
  interface: ['interface_operator', 'COORD'],
  referentQuestura: ['referent', 'QST-IMM'],
  referentPrefettura: ['referent', 'PREF-SUI-RIC'],
  admin: ['network_admin', 'COORD'],
  general: ['general_coordinator', 'PROVINCIA'],
} as const;
export type PersonName = keyof typeof PEOPLE;

const TARGETS: readonly [string, object][] = [
  [
    'ROSSO',
    {
      take: { minutes: 120 },
      forward: { working_days: 0 },
      hand_on_reply: { minutes: 240 },
      office_answer: { working_days: 1 },
    },
  ],
  [
    'ARANCIONE',
    {
      take: { minutes: 240 },
      forward: { working_days: 0 },
      hand_on_reply: { minutes: 240 },
      office_answer: { working_days: 3 },
    },
  ],
  [
    'AZZURRO',
    {
      take: { working_days: 1 },
      forward: { working_days: 1 },
      hand_on_reply: { minutes: 240 },
      office_answer: { working_days: 7 },
    },
  ],
  [
    'VERDE',
    {
      take: { working_days: 2 },
      forward: { working_days: 5 },
      hand_on_reply: { minutes: 240 },
      office_answer: { working_days: 15 },
    },
  ],
  [
    'BIANCO',
    {
      take: { working_days: 3 },
      forward: { working_days: 5 },
      hand_on_reply: { minutes: 240 },
      office_answer: { working_days: 30 },
    },
  ],
];

const termOf = (amount: number, from: string | null = null, to: string | null = null): object => ({
  who: 'amministrazione',
  amount,
  unit: 'days',
  starts_from: 'presentazione',
  valid_from: from,
  valid_to: to,
});

/** Codes that specs file with; `data` where the rules read it. */
const CODES: readonly [list: string, code: string, data: object][] = [
  ...['permesso-soggiorno', 'ricongiungimento', 'violenza-sfruttamento', 'lavoro'].map(
    (code): [string, string, object] => ['topics', code, {}],
  ),
  ...['violenza', 'minore', 'lavoro_a_rischio'].map((code): [string, string, object] => ['signals', code, {}]),
  ...['LAV_SUB', 'FAMIGLIA'].map((code): [string, string, object] => ['permits', code, {}]),
  ['permit_phases', 'rinnovo', {}],
  ...['MA', 'AL', 'XX'].map((code): [string, string, object] => ['nationalities', code, {}]),
  ['procedures', 'RINNOVO', { office: 'QST-IMM', legal: 'art. 5 TUI', terms: [termOf(60)] }],
  [
    'procedures',
    'RICONG_NULLA_OSTA',
    {
      office: 'PREF-SUI-RIC',
      legal: 'art. 29 TUI',
      terms: [termOf(90, null, '2025-10-03'), termOf(150, '2025-10-04')],
    },
  ],
  ...TARGETS.map(([code, targets]): [string, string, object] => ['urgency', code, { targets }]),
];

/** @param ownerUrl the migration role's address of a migrated database */
export async function aNetwork(ownerUrl: string, slug = 'cuneo', prefix = 'CN'): Promise<TestNetwork> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=respi,public' });
  await client.connect();
  try {
    const id = randomUUID();
    const person = Object.fromEntries(Object.keys(PEOPLE).map((name) => [name, randomUUID()])) as Record<
      PersonName,
      string
    >;
    const settings = {
      sealedHandlers: [person.coordinator, person.secondCoordinator],
      autoCloseDays: 30,
      emergencyText: 'Chiamare il 112.',
      // The password is enough, as only a demo network may say.
      secondFactor: 'nobody',
    };
    await client.query(
      'insert into network (id, slug, name, owner, number_prefix, demo, settings) values ($1, $2, $3, $4, $5, true, $6)',
      [id, slug, `Rete di ${slug}`, 'Provincia', prefix, settings],
    );
    const unit: Record<string, string> = {};
    for (const [code, name, kind, comune, policy] of UNITS) {
      unit[code] = randomUUID();
      await client.query(
        'insert into unit (id, network_id, code, name, kind, comune, validation_policy) values ($1, $2, $3, $4, $5, $6, $7)',
        [unit[code], id, code, name, kind, comune, policy],
      );
    }
    for (const [name, [role, unitCode]] of Object.entries(PEOPLE)) {
      const account = person[name as PersonName];
      await client.query('insert into account (id, email) values ($1, $2)', [
        account,
        `${name.toLowerCase()}@${slug}.example.org`,
      ]);
      await client.query(
        'insert into person (id, network_id, account_id, name, accepted_at) values ($1, $2, $3, $4, now())',
        [randomUUID(), id, account, name],
      );
      await client.query(
        'insert into membership (id, network_id, account_id, unit_id, role) values ($1, $2, $3, $4, $5)',
        [randomUUID(), id, account, unit[unitCode], role],
      );
    }
    for (const [position, [list, code, data]] of CODES.entries()) {
      await client.query(
        'insert into code_list_entry (id, network_id, list, code, label, position, data) values ($1, $2, $3, $4, $4, $5, $6)',
        [randomUUID(), id, list, code, position, data],
      );
    }
    return { id, slug, unit, person };
  } finally {
    await client.end();
  }
}
